import { checkSpecification, layerSizes, type NetworkSpecification } from './specification';

/** One named piece of the one big array: a weight matrix or a bias vector. */
export interface Piece {
  /** `W1`, `b1`, `W2`, … as in the formulas. */
  readonly name: string;
  readonly kind: 'weights' | 'bias';
  /** The layer it belongs to, counted from 1; the last one is the output layer. */
  readonly layer: number;
  /** Where it begins in the array. */
  readonly offset: number;
  readonly length: number;
  /** A weight matrix is (rows, columns) = (inputs, neurons), row-major; a bias is (1, neurons). */
  readonly rows: number;
  readonly columns: number;
}

/** Arrays of a layout's length that a network holds: parameters θ, gradients g, and m and v of its optimiser. */
export const ARRAYS_PER_NETWORK = 4;

/** Numbers that a layer holds per neuron and example: z, a, δ, and for dropout the mask and what it leaves. */
export const NUMBERS_PER_NEURON = 5;

/** Where everything stands in an array of parameters, or of gradients. */
export interface ParameterLayout {
  /** W1, b1, W2, b2, … in the order of the array, without gaps. */
  readonly pieces: readonly Piece[];
  /** How long the array is. */
  readonly length: number;
  /** Inputs, neurons of each hidden layer, outputs. */
  readonly sizes: readonly number[];
}

/**
 * The layout of a specification: for 784 → 128 → 64 → 10 it is W1 (784, 128), b1 (128),
 * W2 (128, 64), b2 (64), W3 (64, 10), b3 (10).
 *
 * Throws a RangeError if the specification cannot be built.
 */
export function parameterLayout(specification: NetworkSpecification): ParameterLayout {
  checkSpecification(specification);
  const sizes = layerSizes(specification);
  const pieces: Piece[] = [];
  let length = 0;
  const add = (kind: Piece['kind'], layer: number, rows: number, columns: number): void => {
    const name = `${kind === 'weights' ? 'W' : 'b'}${layer}`;
    pieces.push({ name, kind, layer, offset: length, length: rows * columns, rows, columns });
    length += rows * columns;
  };
  for (let layer = 1; layer < sizes.length; layer++) {
    add('weights', layer, sizes[layer - 1]!, sizes[layer]!);
    add('bias', layer, 1, sizes[layer]!);
  }
  return { pieces, length, sizes };
}

/** The piece of that name. Throws a RangeError if the layout has none. */
export function pieceNamed(layout: ParameterLayout, name: string): Piece {
  const piece = layout.pieces.find((candidate) => candidate.name === name);
  if (piece === undefined) {
    const names = layout.pieces.map((candidate) => candidate.name).join(', ');
    throw new RangeError(`The layout has the pieces ${names}, but ${name} was asked for.`);
  }
  return piece;
}

/** The weight matrix into a layer, counted from 1. Throws a RangeError if there is no such layer. */
export const weightsOf = (layout: ParameterLayout, layer: number): Piece =>
  pieceNamed(layout, `W${layer}`);

/** A window on a piece's part of an array: no copy, writing to it writes to the array. */
export function viewOf<A extends Float32Array | Float64Array>(array: A, piece: Piece): A {
  return array.subarray(piece.offset, piece.offset + piece.length) as A;
}
