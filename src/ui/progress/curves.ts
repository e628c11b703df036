import type { History } from '../../state/live';

type TrainingPoint = History['points'][number];
type Evaluation = History['validation'][number];

/** What a chart draws over the epochs. */
export type Measure = 'loss' | 'accuracy';

/** One place on the axis of epochs, with what is drawn there. */
export interface CurveRow {
  /** Epochs trained, with their fraction. */
  readonly x: number;
  readonly raw: number | null;
  readonly smooth: number | null;
  /** Validation: measured on all of its images, and on the first few hundred. */
  readonly whole: number | null;
  readonly sample: number | null;
  /** The newest values up to here, for the tooltip. */
  readonly trainingSoFar: number | null;
  readonly validationSoFar: number | null;
}

/** The part of an epoch after which a value counts for half in the smoothed curve. */
const HALF_LIFE = 0.05;
/** At the beginning, when all goes fast, the part of what has been trained. */
const EARLY_HALF_LIFE = 0.25;

/** At most this many points of the training curve: two for each bucket, and both ends. */
const TRAINING_BUCKETS = 50;
const VALIDATION_BUCKETS = 30;

/**
 * An exponential moving average over progress, so that it does not matter how many points there
 * are to an epoch. As in Adam (Kingma and Ba, 2015), its bias at the beginning is corrected: the
 * first values count as much as those after them. What is not finite is left out.
 */
export function smoothed(points: readonly TrainingPoint[], measure: Measure): Float64Array {
  const means = new Float64Array(points.length);
  let [sum, weights] = [0, 0];
  let before = 0;
  for (let i = 0; i < points.length; i++) {
    const { progress, [measure]: value } = points[i]!;
    if (Number.isFinite(value)) {
      const halfLife = Math.min(HALF_LIFE, EARLY_HALF_LIFE * progress);
      const weight = 1 - 0.5 ** ((progress - before) / halfLife);
      sum += weight * (value - sum);
      weights += weight * (1 - weights);
      before = progress;
    }
    means[i] = sum / weights;
  }
  return means;
}

/**
 * The places of the points to draw: the first, the last, and the lowest and highest of each of
 * the buckets into which the axis is divided. The buckets stand still while the run grows, and so
 * does the curve.
 *
 * @param end where the axis ends
 * @returns at most 2·buckets + 2 places, ascending
 */
export function thinned(
  points: readonly { readonly progress: number }[],
  valueAt: (place: number) => number,
  end: number,
  buckets: number,
): number[] {
  const places: number[] = [];
  const add = (place: number) => {
    if (places.at(-1) !== place) places.push(place);
  };
  // An axis without a length, that of a run paused at its very beginning, is one bucket.
  const bucketOf = (place: number) =>
    Math.min(Math.floor((points[place]!.progress / end) * buckets), buckets - 1) || 0;
  for (let start = 0; start < points.length; ) {
    const bucket = bucketOf(start);
    let lowest = start;
    let highest = start;
    let next = start + 1;
    for (; next < points.length && bucketOf(next) === bucket; next++) {
      if (valueAt(next) < valueAt(lowest)) lowest = next;
      if (valueAt(next) > valueAt(highest)) highest = next;
    }
    if (start === 0) add(0);
    add(Math.min(lowest, highest));
    add(Math.max(lowest, highest));
    start = next;
  }
  if (points.length > 0) add(points.length - 1);
  return places;
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** The rows of a chart: fewer than 300, however long the run. */
export function curveRows(history: History, measure: Measure, end: number): CurveRow[] {
  const { points } = history;
  const means = smoothed(points, measure);
  const rows: CurveRow[] = [];
  const empty = { raw: null, smooth: null, whole: null, sample: null };
  const unknown = { trainingSoFar: null, validationSoFar: null };
  for (const place of thinned(points, (at) => points[at]![measure], end, TRAINING_BUCKETS)) {
    const { progress: x, [measure]: value } = points[place]!;
    rows.push({ x, ...empty, ...unknown, raw: finite(value), smooth: finite(means[place]!) });
  }
  for (const kind of ['whole', 'sample'] as const) {
    const evaluations: Evaluation[] = history.validation.filter(
      ({ whole }) => whole === (kind === 'whole'),
    );
    const valueAt = (at: number) => evaluations[at]![measure];
    for (const place of thinned(evaluations, valueAt, end, VALIDATION_BUCKETS)) {
      const x = evaluations[place]!.progress;
      rows.push({ x, ...empty, ...unknown, [kind]: finite(valueAt(place)) });
    }
  }
  rows.sort((a, b) => a.x - b.x);
  return withValuesSoFar(rows);
}

function withValuesSoFar(rows: readonly CurveRow[]): CurveRow[] {
  let trainingSoFar: number | null = null;
  let validationSoFar: number | null = null;
  return rows.map((row) => {
    trainingSoFar = row.smooth ?? trainingSoFar;
    validationSoFar = row.whole ?? row.sample ?? validationSoFar;
    return { ...row, trainingSoFar, validationSoFar };
  });
}
