import type { CurveRow } from './curves';
import type { OtherCurve } from './other-curves';

const NOTHING = {
  raw: null,
  smooth: null,
  whole: null,
  sample: null,
  trainingSoFar: null,
  validationSoFar: null,
} as const;

/**
 * The places of a chart that can be pointed at: the rows of its own run, and beyond them, up to the
 * end of the axis, those where other runs were measured.
 */
export function placesOf(
  rows: readonly CurveRow[],
  others: readonly OtherCurve[],
  end: number,
): readonly CurveRow[] {
  const last = rows.at(-1)?.x ?? Number.NEGATIVE_INFINITY;
  const beyond = others.flatMap(({ points }) => points.map(([x]) => x));
  const places = [...new Set(beyond.filter((x) => x > last && x <= end))];
  if (places.length === 0) return rows;
  return [...rows, ...places.sort((a, b) => a - b).map((x) => ({ x, ...NOTHING }))];
}

/** What an other run had come to. */
export interface OtherReading {
  readonly id: string;
  readonly name: string;
  readonly colour: string;
  readonly dashes: string;
  readonly value: number;
}

/** What the other runs had come to at that place, the newest run first; none that ended before it. */
export function readingsAt(others: readonly OtherCurve[], x: number): OtherReading[] {
  return others.toReversed().flatMap(({ points, ...run }) => {
    const reached = points.findLast(([at]) => at <= x);
    const goesOn = points.some(([at]) => at >= x);
    return reached && goesOn ? [{ ...run, value: reached[1] }] : [];
  });
}

/** The `most` that lie nearest, the greatest value first, as the curves lie above each other. */
export function nearestReadings(
  readings: readonly OtherReading[],
  distance: (value: number) => number,
  most: number,
): OtherReading[] {
  return readings
    .toSorted((one, other) => distance(one.value) - distance(other.value))
    .slice(0, most)
    .sort((one, other) => other.value - one.value);
}
