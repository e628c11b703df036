import { rangeOfSquares } from '../colour-range';

/** Over which weights one range of colours goes: a neuron's, its layer's, or the whole network's. */
export type RangeOver = 'unit' | 'layer' | 'network';

/**
 * The sum of squares of what comes into each neuron.
 *
 * @param weights (inputs, neurons), row-major
 * @param squares (neurons), overwritten
 */
export function squaresInto(squares: Float64Array, weights: Float32Array): void {
  const neurons = squares.length;
  squares.fill(0);
  for (let i = 0; i < weights.length; ) {
    for (let j = 0; j < neurons; j++, i++) squares[j]! += weights[i]! * weights[i]!;
  }
}

/** What is known of a layer's weights: how many inputs each neuron has, and its sum of squares. */
export interface LayerSquares {
  readonly inputs: number;
  /** (neurons) */
  readonly squares: Float64Array;
}

/**
 * The value at which the colours of each neuron end.
 *
 * @returns for each layer (neurons)
 */
export function colourRanges(layers: readonly LayerSquares[], over: RangeOver): Float64Array[] {
  const sumOf = ({ squares }: LayerSquares) => squares.reduce((sum, square) => sum + square, 0);
  const lengthOf = ({ inputs, squares }: LayerSquares) => inputs * squares.length;
  if (over === 'unit') {
    return layers.map(({ inputs, squares }) =>
      squares.map((square) => rangeOfSquares(square, inputs)),
    );
  }
  const total = layers.reduce((sum, layer) => sum + sumOf(layer), 0);
  const length = layers.reduce((sum, layer) => sum + lengthOf(layer), 0);
  return layers.map((layer) => {
    const range =
      over === 'layer'
        ? rangeOfSquares(sumOf(layer), lengthOf(layer))
        : rangeOfSquares(total, length);
    return new Float64Array(layer.squares.length).fill(range);
  });
}

/** The narrowest and the widest of the ranges. */
export function extent(ranges: Iterable<number>): { least: number; most: number } {
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (const range of ranges) {
    least = Math.min(least, range);
    most = Math.max(most, range);
  }
  return { least, most };
}
