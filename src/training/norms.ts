import { viewOf } from '../engine/layout';
import type { Network } from '../engine/networks/network';
import type { PieceNorms } from './protocol';

/** How large each piece of the array is, and how far the update just made has moved it. */
export function measureNorms(network: Network, before: Network['parameters']): PieceNorms[] {
  const { layout, parameters, gradients } = network;
  return layout.pieces.map((piece) => {
    const now = viewOf(parameters, piece);
    const then = viewOf(before, piece);
    return {
      name: piece.name,
      parameters: norm(piece.length, (i) => now[i]!),
      gradient: norm(piece.length, (i) => gradients[piece.offset + i]!),
      update: norm(piece.length, (i) => now[i]! - then[i]!),
    };
  });
}

/** The Euclidean norm: the root of the sum of squares. */
function norm(length: number, at: (index: number) => number): number {
  let sum = 0;
  for (let i = 0; i < length; i++) sum += at(i) ** 2;
  return Math.sqrt(sum);
}
