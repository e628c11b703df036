import { pieceNamed, weightsOf } from '../engine/layout';
import type { FrozenStep } from './microscope';
import type { Stage } from './stages';

/** What one looks at in a frozen step: a path through it, by one unit of each layer. */
export interface Selection {
  /** Which image of the batch, from 0. */
  readonly example: number;
  /** A unit of each layer, the pixel first: the weight of layer l goes from l − 1 to l. */
  readonly units: readonly number[];
  /** Which of the parameters on the path is looked at where the stage leaves it open. */
  readonly parameter: { readonly layer: number; readonly kind: 'weights' | 'bias' };
}

/** A single weight or bias. */
export interface Parameter {
  readonly layer: number;
  readonly kind: 'weights' | 'bias';
  /** The unit that a weight comes from; 0 for a bias. */
  readonly from: number;
  readonly to: number;
  /** Its place in the one big array. */
  readonly index: number;
}

/** The parameter of that kind and layer on the path. */
export function parameterOn(
  { layout }: Pick<FrozenStep, 'layout'>,
  { units }: Selection,
  kind: Parameter['kind'],
  layer: number,
): Parameter {
  const piece = pieceNamed(layout, `${kind === 'weights' ? 'W' : 'b'}${layer}`);
  const from = kind === 'weights' ? units[layer - 1]! : 0;
  const to = units[layer]!;
  return { layer, kind, from, to, index: piece.offset + from * piece.columns + to };
}

/** The parameter that is looked at in a stage. */
export function parameterIn(step: FrozenStep, stage: Stage, selection: Selection): Parameter {
  const last = step.layers.length;
  const { kind, layer } = stage;
  if (kind === 'update') {
    const { parameter } = selection;
    return parameterOn(step, selection, parameter.kind, Math.min(parameter.layer, last));
  }
  if (kind === 'biasGradient') return parameterOn(step, selection, 'bias', layer);
  // What comes back to a layer's activations comes through the weights of the layer above.
  const above = kind === 'inputDelta' ? layer + 1 : layer;
  return parameterOn(step, selection, 'weights', Math.max(1, above));
}

/** The parameter at a place in the one big array. */
export function parameterAt({ layout }: Pick<FrozenStep, 'layout'>, index: number): Parameter {
  const piece = layout.pieces.find((one) => index < one.offset + one.length)!;
  const { kind, layer, offset, columns } = piece;
  const from = Math.floor((index - offset) / columns);
  return { layer, kind, from, to: (index - offset) % columns, index };
}

function strongest(values: ArrayLike<number>): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) {
    if (Math.abs(values[i]!) > Math.abs(values[best]!)) best = i;
  }
  return best;
}

/** (inputs of the layer): what each unit below a layer holds for an image of the batch. */
export function below(step: FrozenStep, layer: number, example: number): Float32Array {
  const values = layer === 1 ? step.x : step.layers[layer - 2]!.a;
  const count = step.sizes[layer - 1]!;
  return values.subarray(example * count, (example + 1) * count);
}

/** The path that adds most to the logit of the true class. */
export function strongestPath(step: FrozenStep, example: number): Selection {
  const units: number[] = [step.labels[example]!];
  for (let layer = step.layers.length; layer >= 1; layer--) {
    const W = weightsOf(step.layout, layer);
    const to = units[0]!;
    const terms = below(step, layer, example).map(
      (value, i) => value * step.before[W.offset + i * W.columns + to]!,
    );
    units.unshift(strongest(terms));
  }
  return { example, units, parameter: { layer: step.layers.length, kind: 'weights' } };
}

/** The selection with another unit in one layer; 0 stands for the pixels. */
export function withUnit(selection: Selection, layer: number, unit: number): Selection {
  return { ...selection, units: selection.units.map((old, l) => (l === layer ? unit : old)) };
}
