import type { TrainingPoint } from '../../training/protocol';

/**
 * How many epochs had been trained at a step; null before the first point. Between two points of
 * the curve it is read off the line, and past the last one the last one counts.
 */
export function epochsAt(step: number, points: readonly TrainingPoint[]): number | null {
  const last = points.at(-1);
  if (last === undefined) return null;
  const after = points.findIndex((point) => point.step >= step);
  if (after === -1) return last.progress;
  const to = points[after]!;
  const from = points[after - 1] ?? { step: 0, progress: 0 };
  const share = (step - from.step) / (to.step - from.step);
  return from.progress + share * (to.progress - from.progress);
}
