import { useTranslation } from 'react-i18next';
import { IMAGE_SIDE } from '../../data/dataset';
import type { FrozenStep } from '../../state/microscope';
import { count, significant } from '../format';
import { placeAt } from './strip';
import type { StripName } from './strips';

/**
 * What stands at an offset: the parameter with its name, row, column, pixel and neuron, then the
 * numbers of the other strips.
 */
export function useReading(
  step: FrozenStep,
  strips: Readonly<Record<StripName, Float32Array>>,
  names: readonly StripName[],
): (offset: number) => string[] {
  const { t } = useTranslation('code');
  return (offset) => {
    const { piece, row, column } = placeAt(step.layout, offset);
    const from =
      piece.layer === 1
        ? t('strips.pixel', { y: Math.floor(row / IMAGE_SIDE) + 1, x: (row % IMAGE_SIDE) + 1 })
        : t('strips.neuron', { number: count(row + 1) });
    const words = {
      name: piece.name,
      row,
      column,
      from,
      to:
        piece.layer === step.layers.length
          ? t('strips.digit', { digit: column })
          : t('strips.neuron', { number: count(column + 1) }),
      offset: count(offset),
      value: significant(strips.parameters[offset]!, 4),
    };
    const others = names
      .slice(1)
      .map((name) => `${t(`strips.${name}`)}: ${significant(strips[name][offset]!, 4)}`);
    return [t(piece.kind === 'weights' ? 'strips.weight' : 'strips.bias', words), ...others];
  };
}
