/**
 * The colours end at this many root mean squares: only a few values lie beyond, and one extreme
 * one cannot make all others pale.
 */
const SPREAD = 3;

/** The value at which the colours end, of so many numbers with that sum of squares. */
export const rangeOfSquares = (sum: number, count: number): number =>
  SPREAD * Math.sqrt(sum / count);

/** The value at which the colours of these numbers end: three root mean squares. */
export function rangeOf(values: Float32Array): number {
  let squares = 0;
  for (const value of values) squares += value * value;
  return rangeOfSquares(squares, values.length);
}

/** The largest magnitude among the numbers, where even the extreme shall be seen; 0 without any. */
export function largestMagnitude(values: ArrayLike<number>): number {
  let largest = 0;
  for (let i = 0; i < values.length; i++) largest = Math.max(largest, Math.abs(values[i]!));
  return largest;
}
