import type { CurveRow } from './curves';

/** Where on the screen a value goes. */
export type Scale = (value: number) => number | undefined;

/** The curves of a chart, by the field of the row that each draws. */
export type CurveName = 'raw' | 'smooth' | 'whole' | 'sample';

const tenth = (value: number): number => Math.round(10 * value) / 10;

/** The path through all rows that have a value for this curve; rows of other curves are no gaps. */
export function curvePath(
  rows: readonly CurveRow[],
  curve: CurveName,
  xScale: Scale,
  yScale: Scale,
): string {
  let path = '';
  for (const row of rows) {
    const value = row[curve];
    if (value === null) continue;
    const x = xScale(row.x);
    const y = yScale(value);
    if (x === undefined || y === undefined || !Number.isFinite(x) || !Number.isFinite(y)) continue;
    path += `${path === '' ? 'M' : 'L'}${tenth(x)},${tenth(y)}`;
  }
  return path;
}

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
