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
  const means = new Map<string, { readonly sum: number; readonly weight: number }>();
  return {
    take: (norms) => {
      if (norms === null) {
        means.clear();
        return;
      }
      const kept = 1 - 1 / MEMORY;
      for (const one of norms) {
        const now = changeRatio(one);
        if (!Number.isFinite(now)) continue; // the first step of weights that were all 0
        const { sum, weight } = means.get(one.name) ?? { sum: 0, weight: 0 };
        // What stands still does so at once: a dead network no longer moves a little.
        const before = now === 0 ? 0 : sum;
        means.set(one.name, {
          sum: kept * before + (1 - kept) * now,
          weight: kept * weight + (1 - kept),
        });
      }
    },
    of: (piece) => {
      const mean = means.get(piece);
      return mean === undefined ? null : mean.sum / mean.weight;
    },
  };
}
