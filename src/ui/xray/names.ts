import type { TFunction } from 'i18next';
import { IMAGE_SIDE } from '../../data/dataset';
import { optimizers } from '../../engine/optimizers';
import type { FrozenStep } from '../../state/microscope';
import type { Parameter } from '../../state/selection';
import type { Stage, StageKind } from '../../state/stages';

type Translate = TFunction<['xray', 'common']>;

/** `the input`, `hidden layer 2`, `the output layer`: 0 stands for the input. */
export function layerName(t: Translate, { layers }: Pick<FrozenStep, 'layers'>, layer: number) {
  if (layer === 0) return t('common:layer.input');
  if (layer === layers.length) return t('common:layer.output');
  return t('common:layer.hidden', { number: layer });
}

/** `pixel in row 3, column 14`, `neuron 17`, `digit 4`. */
export function unitName(
  t: Translate,
  { layers }: Pick<FrozenStep, 'layers'>,
  layer: number,
  unit: number,
): string {
  if (layer === 0) return t('unit.pixel', placeOf(unit));
  if (layer === layers.length) return t('common:digit', { digit: unit });
  return t('unit.neuron', { number: unit + 1 });
}

const placeOf = (pixel: number) => ({
  row: Math.floor(pixel / IMAGE_SIDE) + 1,
  column: (pixel % IMAGE_SIDE) + 1,
});

/** The same within a sentence: `the pixel in row 3, column 14`, `neuron 17`, `digit 4`. */
export const theUnit: typeof unitName = (t, step, layer, unit) =>
  layer === 0 ? t('unit.thePixel', placeOf(unit)) : unitName(t, step, layer, unit);

/** `W2 from neuron 3 to neuron 17`, `b2 of neuron 17` */
export function parameterName(
  t: Translate,
  step: Pick<FrozenStep, 'layers'>,
  { layer, kind, from, to }: Parameter,
): string {
  const target = unitName(t, step, layer, to);
  if (kind === 'bias') return t('parameter.bias', { layer, to: target });
  return t('parameter.weight', { layer, from: theUnit(t, step, layer - 1, from), to: target });
}

/** Under which word a stage is called: its kind, and of the outputs which function they are. */
export function stageWord(
  { specification }: Pick<FrozenStep, 'specification'>,
  { kind }: Stage,
): StageKind | 'outputSigmoid' {
  const isSigmoid = specification.loss === 'squaredErrorSigmoid';
  return kind === 'output' && isSigmoid ? 'outputSigmoid' : kind;
}

/** Under which word its idea is told. */
export function ideaWord(
  step: Pick<FrozenStep, 'specification' | 'settings'>,
  stage: Stage,
): StageKind | 'outputSigmoid' | 'activationDeltaRelu' | 'updateRemembering' {
  const { kind, layer } = stage;
  if (kind === 'activationDelta') {
    const { activation } = step.specification.hidden[layer - 1] ?? {};
    return activation === 'relu' ? 'activationDeltaRelu' : kind;
  }
  if (kind === 'update') {
    return optimizers[step.settings.optimizer.name].memories > 0 ? 'updateRemembering' : kind;
  }
  return stageWord(step, stage);
}
