import { weightsOf } from '../engine/layout';
import type { FrozenStep } from './microscope';
import { below, parameterOn, type Selection } from './selection';
import type { Stage } from './stages';

/** A summand: a product, or a function of its factors. */
export interface Term {
  /** The unit that it comes from, or the image of the batch. */
  readonly from: number;
  readonly factors: readonly number[];
  readonly value: number;
}

/** A sum as it is written on paper, and what the engine made of it. */
export interface Sum {
  /** In their own order. */
  readonly terms: readonly Term[];
  /** Where the term that is pointed at comes from; null where none is. */
  readonly chosen: number | null;
  /** What is added besides; null where nothing is. */
  readonly bias: number | null;
  /** What the engine made of the sum; of Σ e^z, which it keeps nowhere, the sum itself. */
  readonly total: number;
}

/** e to this power is the largest that double precision nearly holds. */
const LARGEST_EXPONENT = 700;

const product = (from: number, ...factors: readonly number[]): Term => ({
  from,
  factors,
  value: factors.reduce((value, factor) => value * factor, 1),
});

/** A layer's (B, neurons) values of one image. */
export function rowOf(
  values: Float32Array,
  { B }: Pick<FrozenStep, 'B'>,
  example: number,
): Float32Array {
  const count = values.length / B;
  return values.subarray(example * count, (example + 1) * count);
}

const images = ({ B }: FrozenStep): number[] => Array.from({ length: B }, (_, e) => e);

/** 1 at the true class, 0 elsewhere. */
export const targetOf = ({ labels }: FrozenStep, example: number, k: number): number =>
  labels[example] === k ? 1 : 0;

/** z_j = Σ_i a_i·W_ij + b_j */
function denseSum(step: FrozenStep, layer: number, selection: Selection): Sum {
  const { example, units } = selection;
  const to = units[layer]!;
  const W = weightsOf(step.layout, layer);
  const terms = Array.from(below(step, layer, example), (a, i) =>
    product(i, a, step.before[W.offset + i * W.columns + to]!),
  );
  const bias = step.before[parameterOn(step, selection, 'bias', layer).index]!;
  const total = rowOf(step.layers[layer - 1]!.z, step, example)[to]!;
  return { terms, chosen: units[layer - 1]!, bias, total };
}

/** ∂L/∂a_j = Σ_k δ_k·W_jk, with δ and W of the layer above. */
function inputDeltaSum(step: FrozenStep, layer: number, { example, units }: Selection): Sum {
  const from = units[layer]!;
  const W = weightsOf(step.layout, layer + 1);
  const row = step.before.subarray(W.offset + from * W.columns, W.offset + (from + 1) * W.columns);
  const delta = rowOf(step.layers[layer]!.delta, step, example);
  const terms = Array.from(delta, (d, k) => product(k, d, row[k]!));
  const total = rowOf(step.layers[layer - 1]!.da!, step, example)[from]!;
  return { terms, chosen: units[layer + 1]!, bias: null, total };
}

/** ∂L/∂W_ij = Σ a_i·δ_j and ∂L/∂b_j = Σ δ_j, both over the images of the batch. */
function gradientSum(
  step: FrozenStep,
  layer: number,
  kind: 'weights' | 'bias',
  selection: Selection,
): Sum {
  const { from, to, index } = parameterOn(step, selection, kind, layer);
  const terms = images(step).map((e) => {
    const delta = rowOf(step.layers[layer - 1]!.delta, step, e)[to]!;
    return kind === 'bias' ? product(e, delta) : product(e, below(step, layer, e)[from]!, delta);
  });
  return { terms, chosen: selection.example, bias: null, total: step.gradients[index]! };
}

/** What is taken from each logit before softmax: the largest, where e to its power would be ∞ or 0. */
export function softmaxShift(z: Float32Array): number {
  const largest = Math.max(...z);
  return Math.abs(largest) > LARGEST_EXPONENT ? largest : 0;
}

/** The denominator of softmax, Σ_j e^(z_j), or Σ_j e^(z_j − max z): the quotient is the same. */
function softmaxSum(step: FrozenStep, { example }: Selection): Sum {
  const z = rowOf(step.layers.at(-1)!.z, step, example);
  const shift = softmaxShift(z);
  const terms = Array.from(z, (value, k) => ({
    from: k,
    factors: [value - shift],
    value: Math.exp(value - shift),
  }));
  const total = terms.reduce((sum, { value }) => sum + value, 0);
  return { terms, chosen: null, bias: null, total };
}

/** ½·Σ_k (p_k − t_k)² */
function squaredErrorSum(step: FrozenStep, { example }: Selection): Sum {
  const p = rowOf(step.layers.at(-1)!.a, step, example);
  const terms = Array.from(p, (value, k) => {
    const error = value - targetOf(step, example, k);
    return product(k, 0.5, error, error);
  });
  return { terms, chosen: null, bias: null, total: step.loss.each[example]! };
}

/** The sum that a stage is about, for what one looks at; null where the stage has none. */
export function sumOf(step: FrozenStep, { kind, layer }: Stage, selection: Selection): Sum | null {
  const { loss } = step.specification;
  switch (kind) {
    case 'dense':
      return denseSum(step, layer, selection);
    case 'inputDelta':
      return inputDeltaSum(step, layer, selection);
    case 'weightGradient':
      return gradientSum(step, layer, 'weights', selection);
    case 'biasGradient':
      return gradientSum(step, layer, 'bias', selection);
    case 'output':
      return loss === 'squaredErrorSigmoid' ? null : softmaxSum(step, selection);
    case 'loss':
      return loss === 'crossEntropy' ? null : squaredErrorSum(step, selection);
    default:
      return null;
  }
}

/** A long sum made short: its largest terms and the chosen one, and what all others come to. */
export interface ShortSum {
  /** The largest first; the chosen one is last where it would not be among them. */
  readonly largest: readonly Term[];
  readonly rest: { readonly count: number; readonly zeros: number; readonly value: number };
}

/** Terms by their size, the largest first; of equals the one that comes first. */
export const bySize = (terms: readonly Term[]): Term[] =>
  terms.toSorted((one, other) => Math.abs(other.value) - Math.abs(one.value));

export function shorten({ terms, chosen }: Sum, most: number): ShortSum {
  const sorted = bySize(terms);
  const first = sorted.slice(0, most).filter(({ value }, i) => value !== 0 || i === 0);
  const missing = terms.filter(
    ({ from }) => from === chosen && !first.some((one) => one.from === from),
  );
  const largest = [...first.slice(0, most - missing.length), ...missing];
  const others = sorted.filter((term) => !largest.includes(term));
  return {
    largest,
    rest: {
      count: others.length,
      zeros: others.filter(({ value }) => value === 0).length,
      value: others.reduce((sum, { value }) => sum + value, 0),
    },
  };
}
