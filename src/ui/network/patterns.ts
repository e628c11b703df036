import { PIXELS } from '../../data/dataset';
import type { ParameterLayout } from '../../engine/layout';
import { rangeOfSquares } from '../colour-range';
import type { LayerBlock } from './geometry';
import { patternInto } from './pattern';
import type { RangeOver } from './ranges';

/** What pixels excite the deeper neurons that are shown, kept up a few neurons at a time. */
export interface Patterns {
  /** The pattern of a neuron, and the value at which its colours end; null in the first layer. */
  of(
    layer: number,
    neuron: number,
    over: RangeOver,
  ): { values: Float32Array; range: number } | null;
  /** Goes on for a few milliseconds. Returns whether all patterns are those of these parameters. */
  refresh(parameters: Float32Array): boolean;
}

const BUDGET_MS = 3;

interface LayerPatterns {
  readonly layer: number;
  /** (shown, 784) */
  readonly values: Float32Array;
  /** (shown): sums of squares. */
  readonly squares: Float64Array;
}

export function createPatterns(layout: ParameterLayout, blocks: readonly LayerBlock[]): Patterns {
  const layers = blocks
    .filter(({ layer }) => layer > 1)
    .map(
      ({ layer, shown }): LayerPatterns => ({
        layer,
        values: new Float32Array(shown * PIXELS),
        squares: new Float64Array(shown),
      }),
    );
  const queue = layers.flatMap((layer) =>
    Array.from(layer.squares, (_, neuron) => ({ layer, neuron })),
  );
  let parametersBefore: Float32Array | null = null;
  let next = 0;
  let left = queue.length;

  const patternOf = ({ values }: LayerPatterns, neuron: number) =>
    values.subarray(neuron * PIXELS, (neuron + 1) * PIXELS);

  function look({ layer, neuron }: (typeof queue)[number], parameters: Float32Array): void {
    const pattern = patternOf(layer, neuron);
    patternInto(pattern, parameters, layout, layer.layer, neuron);
    layer.squares[neuron] = pattern.reduce((sum, value) => sum + value * value, 0);
  }

  return {
    of: (layer, neuron, over) => {
      const known = layers.find((one) => one.layer === layer);
      if (known === undefined) return null;
      const { squares } = known;
      const mean =
        over === 'unit'
          ? squares[neuron]!
          : squares.reduce((sum, square) => sum + square, 0) / squares.length;
      return { values: patternOf(known, neuron), range: rangeOfSquares(mean, PIXELS) };
    },
    refresh: (parameters) => {
      if (parameters !== parametersBefore) left = queue.length;
      parametersBefore = parameters;
      const began = performance.now();
      while (left > 0 && performance.now() - began < BUDGET_MS) {
        look(queue[next]!, parameters);
        next = (next + 1) % queue.length;
        left--;
      }
      return left === 0;
    },
  };
}
