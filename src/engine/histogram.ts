import type { FloatArray } from './specification';

/** How many bins a histogram has; 0 always stands at the edge of one. */
export const BINS = 32;

/** How numbers are spread: how many of them fall into each of a row of bins of the same width. */
export interface Histogram {
  /** Where the first bin begins: 0 if no number is negative, else as far below 0 as `to` above. */
  readonly from: number;
  /** Where the last bin ends: 1, 2 or 5 times a power of ten, so that it does not change often. */
  readonly to: number;
  /** (BINS): numbers that are exactly 0 are in none of them. */
  readonly bins: Uint32Array;
  readonly count: number;
  /** How many of them are exactly 0. */
  readonly zeros: number;
  readonly mean: number;
  /** The standard deviation. */
  readonly deviation: number;
  readonly least: number;
  readonly most: number;
}

/** The histogram of some numbers; null if there are none, or if one of them is not finite. */
export function histogramOf(values: FloatArray): Histogram | null {
  const count = values.length;
  let [least, most, sum, zeros] = [Infinity, -Infinity, 0, 0];
  for (let i = 0; i < count; i++) {
    const value = values[i]!;
    sum += value;
    if (value < least) least = value;
    if (value > most) most = value;
    if (value === 0) zeros += 1;
  }
  if (count === 0 || !Number.isFinite(sum)) return null;

  const to = roundedUp(Math.max(-least, most));
  const from = least < 0 ? -to : 0;
  const bins = new Uint32Array(BINS);
  const scale = BINS / (to - from);
  const mean = sum / count;
  let squares = 0;
  for (let i = 0; i < count; i++) {
    const value = values[i]!;
    squares += (value - mean) ** 2;
    if (value !== 0) bins[Math.min(Math.floor((value - from) * scale), BINS - 1)]! += 1;
  }
  const deviation = Math.sqrt(squares / count);
  return { from, to, bins, count, zeros, mean, deviation, least, most };
}

/** The next 1, 2 or 5 times a power of ten; 1 for 0. */
function roundedUp(value: number): number {
  if (!(value > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([1, 2, 5, 10].find((factor) => factor * power >= value) ?? 10);
}

/** A histogram of more numbers would look the same. */
const ENOUGH = 8192;

/**
 * At most that many of a matrix's numbers, evenly from all of it: every n-th, where n shares no
 * factor with the number of columns, so that each column has its turn.
 */
export function sampleOf(matrix: FloatArray, columns: number, most = ENOUGH): FloatArray {
  let stride = Math.ceil(matrix.length / most);
  if (stride <= 1) return matrix;
  while (commonFactor(stride, columns) > 1) stride += 1;
  const sample = new Float32Array(Math.ceil(matrix.length / stride));
  for (let i = 0; i < sample.length; i++) sample[i] = matrix[i * stride]!;
  return sample;
}

const commonFactor = (a: number, b: number): number => (b === 0 ? a : commonFactor(b, a % b));
