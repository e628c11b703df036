import * as dense from './dense';
import { NUMBER, storeUpTo } from './lanes';
import { sparseForward, sparseInputGradient, sparseWeightGradient } from './sparse';

// Skipping zeros pays where less than this share of the numbers is not zero. In the middle layer of
// 784-128-64-10 at a share of one half it takes 0.6 of the time; in narrow layers, whose sums do
// not fill the registers, it begins to pay later.
const SPARSE: f32 = 0.8;
const SPARSE_IF_NARROW: f32 = 0.4;
const NARROW = 16;

export function denseForward(
  y: usize,
  x: usize,
  W: usize,
  b: usize,
  B: i32,
  I: i32,
  O: i32,
  columns: i32,
): void {
  if (isSparse(x, B, I, I, O)) sparseForward(y, x, W, b, B, I, O, columns);
  else dense.forward(y, x, W, b, B, I, O, columns);
}

export function weightGradient(
  dW: usize,
  x: usize,
  dy: usize,
  B: i32,
  I: i32,
  O: i32,
  rows: i32,
): void {
  if (isSparse(x, B, rows, I, O)) sparseWeightGradient(dW, x, dy, B, I, O, rows);
  else dense.weightGradient(dW, x, dy, B, I, O, rows);
}

export function inputGradient(
  dx: usize,
  dy: usize,
  W: usize,
  B: i32,
  I: i32,
  O: i32,
  columns: i32,
): void {
  if (isSparse(dy, B, O, O, I)) sparseInputGradient(dx, dy, W, B, I, O, columns);
  else dense.inputGradient(dx, dy, W, B, I, O, columns);
}

/** db (O) = the sum of the rows of dy (B, O) */
export function biasGradient(db: usize, dy: usize, B: i32, O: i32): void {
  const step = <usize>O * NUMBER;
  for (let o = 0; o < O; o += 4) {
    let sum = f32x4.splat(0);
    let row = dy + <usize>o * NUMBER;
    for (let example = 0; example < B; example++) {
      sum = f32x4.add(sum, v128.load(row));
      row += step;
    }
    storeUpTo(O - o, db + <usize>o * NUMBER, sum);
  }
}

/**
 * Whether x (B, I), times a matrix (I, O), is better multiplied by skipping its zeros.
 *
 * Counts on about four rows, spread over the batch: as both ways give the same bits, a guess is fine.
 *
 * @param width numbers from one row of x to the next; a thread's share of I may be less
 */
function isSparse(x: usize, B: i32, I: i32, width: i32, O: i32): bool {
  if (I < 16) return false;
  const rowStep = <usize>width * NUMBER;
  const every = max(1, B >> 2);
  let zeros = i32x4.splat(0);
  let seen = 0;
  for (let example = 0; example < B; example += every) {
    const row = x + <usize>example * rowStep;
    for (let i = 0; i + 4 <= I; i += 4) {
      zeros = i32x4.sub(zeros, f32x4.eq(v128.load(row + <usize>i * NUMBER), f32x4.splat(0)));
      seen += 4;
    }
  }
  const pairs = i32x4.add(zeros, v128.shuffle<i32>(zeros, zeros, 2, 3, 0, 1));
  const total = i32x4.extract_lane(pairs, 0) + i32x4.extract_lane(pairs, 1);
  return <f32>(seen - total) < (O < NARROW ? SPARSE_IF_NARROW : SPARSE) * <f32>seen;
}
