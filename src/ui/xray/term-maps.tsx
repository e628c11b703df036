import { useTranslation } from 'react-i18next';
import { weightsOf } from '../../engine/layout';
import type { FrozenStep } from '../../state/microscope';
import { below, type Selection, withUnit } from '../../state/selection';
import type { Stage } from '../../state/stages';
import { rowOf, sumOf } from '../../state/terms';
import { MapFigure, MapFigures } from './map-figure';
import type { Mark } from './marks';
import { unitName } from './names';
import type { StageProps } from './stage-card';
import styles from './xray.module.css';

/** What stands before the first, the second and the third of three pictures. */
const SIGNS = [undefined, '·', '='];

/** A picture of the units of one layer. */
interface TermMap {
  readonly name: 'incoming' | 'weights' | 'product' | 'gradients' | 'backErrors' | 'backWeights';
  readonly mark: Mark | undefined;
  readonly values: Float32Array;
  readonly signed: boolean;
}

/** The pictures of a stage, all of units of the same layer, and what stands between them. */
interface Maps {
  readonly layer: number;
  readonly pictures: readonly TermMap[];
}

/** (inputs): the weights, or their gradients, into one neuron. */
function column(step: FrozenStep, values: Float32Array, layer: number, to: number): Float32Array {
  const { offset, columns, rows } = weightsOf(step.layout, layer);
  return Float32Array.from({ length: rows }, (_, i) => values[offset + i * columns + to]!);
}

function mapsOf(step: FrozenStep, stage: Stage, selection: Selection): Maps | null {
  const { kind, layer } = stage;
  const { example, units } = selection;
  const image = layer === 1;
  if (kind === 'dense') {
    const to = units[layer]!;
    const products = sumOf(step, stage, selection)!.terms.map(({ value }) => value);
    return {
      layer: layer - 1,
      pictures: [
        {
          name: 'incoming',
          mark: image ? 'x' : 'a',
          values: below(step, layer, example),
          signed: !image,
        },
        { name: 'weights', mark: 'W', values: column(step, step.before, layer, to), signed: true },
        { name: 'product', mark: undefined, values: Float32Array.from(products), signed: true },
      ],
    };
  }
  if (kind === 'weightGradient') {
    return {
      layer: layer - 1,
      pictures: [
        {
          name: 'incoming',
          mark: image ? 'x' : 'a',
          values: below(step, layer, example),
          signed: !image,
        },
        {
          name: 'gradients',
          mark: 'dW',
          values: column(step, step.gradients, layer, units[layer]!),
          signed: true,
        },
      ],
    };
  }
  if (kind === 'inputDelta') {
    const { offset, columns } = weightsOf(step.layout, layer + 1);
    const start = offset + units[layer]! * columns;
    const products = sumOf(step, stage, selection)!.terms.map(({ value }) => value);
    return {
      layer: layer + 1,
      pictures: [
        {
          name: 'backErrors',
          mark: 'delta',
          values: rowOf(step.layers[layer]!.delta, step, example),
          signed: true,
        },
        {
          name: 'backWeights',
          mark: 'W',
          values: step.before.subarray(start, start + columns),
          signed: true,
        },
        { name: 'product', mark: undefined, values: Float32Array.from(products), signed: true },
      ],
    };
  }
  return null;
}

/** Where the terms of a sum come from, as pictures: of the pixels, over the image itself. */
export function TermMaps({ step, stage, selection, onSelection }: StageProps) {
  const { t } = useTranslation(['xray', 'common']);
  const maps = mapsOf(step, stage, selection);
  if (!maps) return null;
  const { layer, pictures } = maps;
  const unit = selection.units[layer]!;
  const backdrop = layer === 0 ? below(step, 1, selection.example) : null;
  const name = unitName(t, step, layer, unit);
  return (
    <>
      <MapFigures>
        {pictures.map(({ name: key, mark, values, signed }, index) => (
          <MapFigure
            key={key}
            values={values}
            signed={signed}
            label={t(`maps.${key}`)}
            selected={unit}
            unitName={name}
            sign={pictures.length === 3 ? SIGNS[index] : undefined}
            onSelect={(chosen) => onSelection(withUnit(selection, layer, chosen))}
            {...(mark && { mark })}
            backdrop={key === 'product' || key === 'gradients' ? backdrop : null}
          />
        ))}
      </MapFigures>
      <p className={styles.note}>
        {name}. {t('maps.hint')}
      </p>
    </>
  );
}
