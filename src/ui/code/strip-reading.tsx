import { useTranslation } from 'react-i18next';
import { IMAGE_SIDE } from '../../data/dataset';
import type { FrozenStep } from '../../state/microscope';
import { count, significant } from '../format';
import styles from './code.module.css';
import { placeAt } from './strip';
import type { StripName } from './strips';

interface StripReadingProps {
  readonly step: FrozenStep;
  readonly strips: Readonly<Record<StripName, Float32Array>>;
  readonly names: readonly StripName[];
  readonly offset: number | null;
}

/** What stands at the offset that one points at: name, row, column, pixel, neuron, value. */
export function StripReading({ step, strips, names, offset }: StripReadingProps) {
  const { t } = useTranslation('code');
  if (offset === null) return <p className={styles.reading}>{t('strips.nothing')}</p>;
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
    neuron: count(column + 1),
    offset: count(offset),
    value: significant(strips.parameters[offset]!, 4),
  };
  const others = names.slice(1).map((name) => (
    <span key={name}>
      {t(`strips.${name}`)}: {significant(strips[name][offset]!, 4)}
    </span>
  ));
  return (
    <p className={styles.reading} aria-live="polite">
      <span>{t(piece.kind === 'weights' ? 'strips.weight' : 'strips.bias', words)}</span>
      {others}
    </p>
  );
}
