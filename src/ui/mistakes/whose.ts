import type { History, Weights } from '../../state/live';

/**
 * How many epochs had been trained when the weights were as they are; null before the first point, and
 * where the curve is that of another run. Between two points it is read off the line, and past the
 * last one off the line through the last two.
 */
export function epochsAt(
  { runId, step }: Pick<Weights, 'runId' | 'step'>,
  { runId: runOfCurve, points }: Pick<History, 'runId' | 'points'>,
): number | null {
  if (runId !== runOfCurve || points.length === 0) return null;
  const after = points.findIndex((point) => point.step >= step);
  const place = after === -1 ? points.length - 1 : after;
  const to = points[place]!;
  const from = points[place - 1] ?? { step: 0, progress: 0 };
  const share = (step - from.step) / (to.step - from.step);
  return from.progress + share * (to.progress - from.progress);
}
