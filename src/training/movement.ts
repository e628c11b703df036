import type { Network } from '../engine/networks/network';
import type { PieceNorms } from './protocol';

/** How one update moved the parameters. */
export interface Movement {
  readonly norms: readonly PieceNorms[];
  /** What the optimiser was given for it, laid out like the parameters. */
  readonly gradients: Float32Array;
  /** What it added to each parameter, laid out like the parameters. */
  readonly update: Float32Array;
}

/**
 * How large each piece of the array was, and how far the update just made has moved it.
 *
 * @param before the parameters before the update; becomes the movement's `update`
 */
export function measureMovement(network: Network, before: Float32Array): Movement {
  const { layout, parameters, gradients } = network;
  const update = before;
  const norms = layout.pieces.map((piece) => {
    let [squares, gradientSquares, updateSquares] = [0, 0, 0];
    for (let i = piece.offset; i < piece.offset + piece.length; i++) {
      const old = before[i]!;
      const gradient = gradients[i]!;
      const change = parameters[i]! - old;
      update[i] = change;
      squares += old * old;
      gradientSquares += gradient * gradient;
      updateSquares += change * change;
    }
    return {
      name: piece.name,
      parameters: Math.sqrt(squares),
      gradient: Math.sqrt(gradientSquares),
      update: Math.sqrt(updateSquares),
    };
  });
  return { norms, gradients: Float32Array.from(gradients), update };
}
