import type { TrainingPoint } from '../../../training/protocol';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a step of the run stands in a small curve of its training loss. */
export interface LossCurve {
  readonly line: readonly { readonly x: number; readonly y: number }[];
  at(point: TrainingPoint): { readonly x: number; readonly y: number };
}

/** More points than a film has pixels for. */
const MOST_POINTS = 300;

/**
 * The training loss over the steps, which stand as the film's moments do: each doubling gets the
 * same room. Losses above that of the start are drawn at the top.
 */
export function lossCurve(points: readonly TrainingPoint[], box: Box): LossCurve {
  const last = points.at(-1)?.step ?? 1;
  const highest = points[0]?.loss ?? 1;
  const at = ({ step, loss }: TrainingPoint) => ({
    x: box.x + box.width * (Math.log2(1 + step) / Math.log2(1 + last)),
    y: box.y + box.height * (1 - Math.min(1, loss / highest)),
  });
  const line: { x: number; y: number }[] = [];
  let nextX = -Infinity;
  for (const point of points) {
    const place = at(point);
    if (place.x < nextX && point.step !== last) continue;
    line.push(place);
    nextX = place.x + box.width / MOST_POINTS;
  }
  return { line, at };
}
