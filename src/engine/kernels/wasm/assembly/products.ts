import * as dense from './dense';
import { NUMBER, storeUpTo } from './lanes';
import { sparseForward, sparseInputGradient } from './sparse';
import { sparseWeightGradient } from './sparse-gradient';
import { takeTurns } from './turns';

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
): void {
  denseForwardRows(y, x, W, b, B, I, O, I, isSparse(x, B, I, I, O), 0, 0);
}

/**
 * A thread's part of y (B, O) = x (B, I) · W (I, O) + b (O): `rows` of W's I rows, from those at which
 * W and the rows of x begin, onto what the thread with the rows before left in y.
 *
 * @param sparse whether to skip zeros: all threads must do the same, for turns to mean the same
 * @param before where that thread counts its turns; or 0, to start from b
 * @param own where this thread counts them; or 0 if no rows come after
 */
export function denseForwardRows(
  y: usize,
  x: usize,
  W: usize,
  b: usize,
  B: i32,
  I: i32,
  O: i32,
  rows: i32,
  sparse: bool,
  before: usize,
  own: usize,
): void {
  const onto = before != 0;
  takeTurns(before, own);
  if (sparse) sparseForward(y, x, W, b, B, I, O, rows, onto);
  else dense.forward(y, x, W, b, B, I, O, rows, onto);
  takeTurns(0, 0);
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
  let left = O;
  // Sixteen columns at a time, as each addition waits for the one before it.
  for (; left >= 16; left -= 16) {
    let s0 = f32x4.splat(0);
    let s1 = s0;
    let s2 = s0;
    let s3 = s0;
    let row = dy;
    for (let example = 0; example < B; example++) {
      s0 = f32x4.add(s0, v128.load(row));
      s1 = f32x4.add(s1, v128.load(row, 16));
      s2 = f32x4.add(s2, v128.load(row, 32));
      s3 = f32x4.add(s3, v128.load(row, 48));
      row += step;
    }
    v128.store(db, s0);
    v128.store(db, s1, 16);
    v128.store(db, s2, 32);
    v128.store(db, s3, 48);
    db += 16 * NUMBER;
    dy += 16 * NUMBER;
  }
  for (; left > 0; left -= 4) {
    let sum = f32x4.splat(0);
    let row = dy;
    for (let example = 0; example < B; example++) {
      sum = f32x4.add(sum, v128.load(row));
      row += step;
    }
    storeUpTo(left, db, sum);
    db += 4 * NUMBER;
    dy += 4 * NUMBER;
  }
}

/**
 * Whether the first I columns of x (B, width), times a matrix (I, O), are better multiplied by skipping zeros.
 *
 * Counts on about four rows, spread over the batch: as both ways give the same bits, as long as all
 * numbers are finite, a guess is fine.
 */
export function isSparse(x: usize, B: i32, I: i32, width: i32, O: i32): bool {
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
