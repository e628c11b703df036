import type { Network } from '../engine/networks/network';
import type { PieceNorms } from './protocol';

/** How large each piece of the array is, and how far the update just made has moved it. */
export function measureNorms(network: Network, before: Network['parameters']): PieceNorms[] {
  const { layout, parameters, gradients } = network;
  return layout.pieces.map((piece) => {
    let [squares, gradientSquares, updateSquares] = [0, 0, 0];
    for (let i = piece.offset; i < piece.offset + piece.length; i++) {
      const parameter = parameters[i]!;
      const gradient = gradients[i]!;
      const update = parameter - before[i]!;
      squares += parameter * parameter;
      gradientSquares += gradient * gradient;
      updateSquares += update * update;
    }
    return {
      name: piece.name,
      parameters: Math.sqrt(squares),
      gradient: Math.sqrt(gradientSquares),
      update: Math.sqrt(updateSquares),
    };
  });
}
