import type { Moment } from '../training/protocol';

/** What was measured or kept nearest to a step, the later of two as near; null if there is nothing. */
export function nearest<T extends Moment>(moments: readonly T[], step: number): T | null {
  let found: T | null = null;
  for (const one of moments) {
    if (found === null || Math.abs(one.step - step) <= Math.abs(found.step - step)) found = one;
  }
  return found;
}
