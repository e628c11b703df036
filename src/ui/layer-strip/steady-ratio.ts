import type { PieceNorms } from '../../training/protocol';
import { changeRatio } from './diagnosis';

/** About so many steps count: one batch may ask for a hundred times more than the next. */
const MEMORY = 16;

/** How large the steps are beside the weights, on average over the last that were measured. */
export interface SteadyRatio {
  /** Takes in a measured step; null says that another run begins. */
  take(norms: readonly PieceNorms[] | null): void;
  /** By the name of the piece; null before a step has been measured. */
  of(piece: string): number | null;
}

/** A mean that forgets, and at the start is that of what there is, as in Adam. */
export function createSteadyRatio(): SteadyRatio {
  let sums = new Map<string, number>();
  let weight = 0;
  return {
    take: (norms) => {
      if (norms === null) {
        sums = new Map();
        weight = 0;
        return;
      }
      const kept = 1 - 1 / MEMORY;
      for (const one of norms) {
        const now = changeRatio(one);
        // What stands still does so at once: a dead network no longer moves a little.
        const before = now === 0 ? 0 : (sums.get(one.name) ?? 0);
        sums.set(one.name, kept * before + (1 - kept) * now);
      }
      weight = kept * weight + (1 - kept);
    },
    of: (piece) => {
      const sum = sums.get(piece);
      return sum === undefined ? null : sum / weight;
    },
  };
}
