import type { CurveRow } from './curves';

/** Where on the screen a value goes. */
export type Scale = (value: number) => number | undefined;

/** The curves of a chart, by the field of the row that each draws. */
export type CurveName = 'raw' | 'smooth' | 'whole' | 'sample';

const tenth = (value: number): number => Math.round(10 * value) / 10;

/** A point of a curve: the epochs, and the value. */
export type Point = readonly [x: number, y: number];

/** The path through all points that the scales have a place for. */
export function linePath(points: readonly Point[], xScale: Scale, yScale: Scale): string {
  let path = '';
  for (const point of points) {
    const x = xScale(point[0]);
    const y = yScale(point[1]);
    if (x === undefined || y === undefined || !Number.isFinite(x) || !Number.isFinite(y)) continue;
    path += `${path === '' ? 'M' : 'L'}${tenth(x)},${tenth(y)}`;
  }
  return path;
}

const pointsOf = (rows: readonly CurveRow[], curve: CurveName): Point[] =>
  rows.flatMap((row): Point[] => (row[curve] === null ? [] : [[row.x, row[curve]]]));

/** The path through all rows that have a value for this curve; rows of other curves are no gaps. */
export const curvePath = (
  rows: readonly CurveRow[],
  curve: CurveName,
  xScale: Scale,
  yScale: Scale,
): string => linePath(pointsOf(rows, curve), xScale, yScale);

/** A point at each whole evaluation, for round line ends to make dots of; none if there are many. */
export function curveDots(
  rows: readonly CurveRow[],
  most: number,
  xScale: Scale,
  yScale: Scale,
): string {
  const whole = rows.filter((row) => row.whole !== null);
  if (whole.length > most) return '';
  return whole
    .map((row) => curvePath([row], 'whole', xScale, yScale))
    .map((point) => (point === '' ? '' : `${point}h0`))
    .join('');
}

/** Where the straight line between two points is at x. */
const between = (x: number, [x0, y0]: Point, [x1, y1]: Point): number =>
  x1 === x0 ? y1 : y0 + ((x - x0) / (x1 - x0)) * (y1 - y0);

/** The points from one place to another, with points of the line at both ends. */
function part(points: readonly Point[], from: number, to: number): Point[] {
  const at = (x: number): Point[] => {
    const after = points.findIndex((point) => point[0] >= x);
    if (after < 0) return [];
    return [[x, between(x, points[Math.max(0, after - 1)]!, points[after]!)]];
  };
  return [...at(from), ...points.filter(([x]) => x > from && x < to), ...at(to)];
}

/** The area between smoothed training and whole validation, from there to where both have come. */
export function gapPath(
  rows: readonly CurveRow[],
  from: number,
  xScale: Scale,
  yScale: Scale,
): string {
  const validation = pointsOf(rows, 'whole');
  const training = pointsOf(rows, 'smooth');
  const to = Math.min(validation.at(-1)?.[0] ?? 0, training.at(-1)?.[0] ?? 0);
  if (to <= from) return '';
  const outline = [...part(validation, from, to), ...part(training, from, to).reverse()];
  const path = linePath(outline, xScale, yScale);
  return path === '' ? '' : `${path}Z`;
}
