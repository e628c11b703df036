import { recall, remember } from '../../state/remembered';
import { type Act, emptySketch, type Sketch } from './sketch';
import { PAD_SIDE, type Point } from './stroke';

/** In this tab only: each has a drawing of its own. */
const KEY = 'sketch';
const WHERE = 'sessionStorage';

/** So many acts are kept, and more only where nothing was cleared since. */
const MOST_ACTS = 200;

/** The pen may leave the pad while it draws, but none goes further than a screen. */
const FURTHEST = 100 * PAD_SIDE;

/** Wider than any pen of the page. */
const WIDEST = PAD_SIDE;

/** Keeps what was done to the sketch, for a reload; what has long been cleared is left behind. */
export function keepSketch({ acts }: Sketch): void {
  const oldest = acts.length - MOST_ACTS;
  const from =
    oldest > 0 ? acts.findIndex(({ kind }, i) => i >= oldest && kind === 'clear') + 1 : 0;
  const kept = acts
    .slice(from)
    .map((act) =>
      act.kind === 'clear' ? act : { ...act, points: act.points.flatMap(({ x, y }) => [x, y]) },
    );
  remember(KEY, JSON.stringify(kept), WHERE);
}

/** The sketch as it was kept in this tab; empty if none was, or what is there is no sketch. */
export function keptSketch(): Sketch {
  try {
    const kept: unknown = JSON.parse(recall(KEY, WHERE) ?? '[]');
    if (!Array.isArray(kept)) return emptySketch;
    const acts = kept.map(readAct);
    return acts.every((act) => act !== null) ? { acts } : emptySketch;
  } catch {
    return emptySketch; // somebody else's, or broken
  }
}

function readAct(kept: unknown): Act | null {
  if (typeof kept !== 'object' || kept === null || !('kind' in kept)) return null;
  const { kind } = kept;
  if (kind === 'clear') return { kind };
  if (kind !== 'ink' && kind !== 'eraser') return null;
  if (!('width' in kept) || !('points' in kept)) return null;
  const { width } = kept;
  const points = readPoints(kept.points);
  if (points === null || !isWithin(width, 0, WIDEST) || width === 0) return null;
  return { kind, width, points };
}

function readPoints(kept: unknown): Point[] | null {
  if (!Array.isArray(kept) || kept.length === 0 || kept.length % 2 !== 0) return null;
  const points: Point[] = [];
  for (let i = 0; i < kept.length; i += 2) {
    const x: unknown = kept[i];
    const y: unknown = kept[i + 1];
    if (!isWithin(x, -FURTHEST, FURTHEST) || !isWithin(y, -FURTHEST, FURTHEST)) return null;
    points.push({ x, y });
  }
  return points;
}

const isWithin = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && value >= least && value <= most;
