import type { Checkpoint } from '../training/protocol';

/** The checkpoint closest to a step, the earlier of two as close; undefined if there is none. */
export function nearestCheckpoint(
  checkpoints: readonly Checkpoint[],
  step: number,
): Checkpoint | undefined {
  let nearest: Checkpoint | undefined;
  for (const one of checkpoints) {
    if (!nearest || Math.abs(one.step - step) < Math.abs(nearest.step - step)) nearest = one;
  }
  return nearest;
}
