import { multiplyAdd, NUMBER, storeUpTo } from './lanes';
import { packTransposed } from './transpose';
import { awaitTurn, passTurn } from './turns';
import { workspace } from './workspace';

// Products of full matrices: out (M, N) = start (N) + left (M, K) · right (K, N).
//
// Eight columns of `right` at a time are packed into a panel (K, 8) without gaps: the panel then
// stays in the first-level cache whatever the width of the matrix (rows of 512 numbers would all
// fall on two of the cache's 64 sets), and the input gradient packs it transposed. Four rows of
// `left` go along the panel together, their 32 sums in eight registers.

/** Columns in a panel, and bytes in one of its rows. */
const PANEL = 8;
const PANEL_ROW: usize = 32;

/** Rows of the longest panel, so that it takes 32 KB; longer sums go on from what is in `out`. */
const LONGEST = 1024;

/** y (B, O) = start + x (B, rows) · W (rows, O), as in `products.ts` */
export function forward(
  y: usize,
  x: usize,
  W: usize,
  b: usize,
  B: i32,
  I: i32,
  O: i32,
  rows: i32,
  onto: bool,
): void {
  multiply(y, x, <usize>I * NUMBER, NUMBER, W, b, B, rows, O, onto);
}

/** dW (rows, O) = the first `rows` rows of xᵀ (I, B) · dy (B, O) */
export function weightGradient(
  dW: usize,
  x: usize,
  dy: usize,
  B: i32,
  I: i32,
  O: i32,
  rows: i32,
): void {
  multiply(dW, x, NUMBER, <usize>I * NUMBER, dy, 0, rows, B, O, false);
}

/**
 * dx (B, I) = dy (B, O) · Wᵀ (O, I), for O up to 8,192: `columns` of dx's I columns, from those at
 * which dx and W's rows begin
 */
export function inputGradient(
  dx: usize,
  dy: usize,
  W: usize,
  B: i32,
  I: i32,
  O: i32,
  columns: i32,
): void {
  for (let i = 0; i < columns; i += PANEL) {
    const step = <usize>O * NUMBER;
    packTransposed(workspace, PANEL_ROW, W + <usize>i * step, step, min(PANEL, columns - i), O);
    const out = dx + <usize>i * NUMBER;
    multiplyPanel(out, dy, step, NUMBER, 0, false, B, O, I, columns - i);
  }
}

/** out (M, N) = start (N), or zero, or what is in out, + left (M, K) · right (K, N) */
function multiply(
  out: usize,
  left: usize,
  rowStep: usize,
  termStep: usize,
  right: usize,
  start: usize,
  M: i32,
  K: i32,
  N: i32,
  onto: bool,
): void {
  const rightStep = <usize>N * NUMBER;
  let turn = 1;
  for (let n = 0; n < N; n += PANEL) {
    awaitTurn(turn);
    const at = <usize>n * NUMBER;
    for (let k = 0; k < K; k += LONGEST) {
      const terms = min(LONGEST, K - k);
      const from = left + <usize>k * termStep;
      const bias = start ? start + at : 0;
      packColumns(right + <usize>k * rightStep + at, terms, N);
      multiplyPanel(out + at, from, rowStep, termStep, bias, onto || k > 0, M, terms, N, N - n);
    }
    passTurn(turn);
    turn += 1;
  }
}

/** The panel = eight columns of a matrix with `rows` rows of `width` numbers. */
function packColumns(matrix: usize, rows: i32, width: i32): void {
  const end = workspace + <usize>rows * PANEL_ROW;
  for (let panel = workspace; panel != end; panel += PANEL_ROW) {
    v128.store(panel, v128.load(matrix));
    v128.store(panel, v128.load(matrix, 16), 16);
    matrix += <usize>width * NUMBER;
  }
}

/**
 * Eight columns of out (M, N) = start + left (M, K) · the panel (K, 8).
 *
 * @param start the start (8), or 0 to start from zero
 * @param onto whether to start from what is in out instead
 * @param rowStep bytes from one row of left to the next
 * @param termStep bytes from one of a row's K numbers to the next
 * @param columns how many columns there are from `out` to the end of its row
 */
function multiplyPanel(
  out: usize,
  left: usize,
  rowStep: usize,
  termStep: usize,
  start: usize,
  onto: bool,
  M: i32,
  K: i32,
  N: i32,
  columns: i32,
): void {
  const end = workspace + <usize>K * PANEL_ROW;
  const outStep = <usize>N * NUMBER;
  const start0 = start ? v128.load(start) : f32x4.splat(0);
  const start1 = start ? v128.load(start, 16) : f32x4.splat(0);
  for (let m = 0; m < M; m += 4) {
    // Past the last row, the last row is done again, with the same result.
    const row1 = min(1, M - 1 - m);
    const row2 = min(2, M - 1 - m);
    const row3 = min(3, M - 1 - m);
    let a0 = left + <usize>m * rowStep;
    const to1 = <usize>row1 * rowStep;
    const to2 = <usize>row2 * rowStep;
    const to3 = <usize>row3 * rowStep;
    const out0 = out + <usize>m * outStep;
    const out1 = out0 + <usize>row1 * outStep;
    const out2 = out0 + <usize>row2 * outStep;
    const out3 = out0 + <usize>row3 * outStep;
    let s00 = onto ? v128.load(out0) : start0;
    let s01 = onto ? v128.load(out0, 16) : start1;
    let s10 = onto ? v128.load(out1) : start0;
    let s11 = onto ? v128.load(out1, 16) : start1;
    let s20 = onto ? v128.load(out2) : start0;
    let s21 = onto ? v128.load(out2, 16) : start1;
    let s30 = onto ? v128.load(out3) : start0;
    let s31 = onto ? v128.load(out3, 16) : start1;
    for (let panel = workspace; panel != end; panel += PANEL_ROW) {
      const p0 = v128.load(panel);
      const p1 = v128.load(panel, 16);
      const f0 = v128.load32_splat(a0);
      s00 = multiplyAdd(f0, p0, s00);
      s01 = multiplyAdd(f0, p1, s01);
      const f1 = v128.load32_splat(a0 + to1);
      s10 = multiplyAdd(f1, p0, s10);
      s11 = multiplyAdd(f1, p1, s11);
      const f2 = v128.load32_splat(a0 + to2);
      s20 = multiplyAdd(f2, p0, s20);
      s21 = multiplyAdd(f2, p1, s21);
      const f3 = v128.load32_splat(a0 + to3);
      s30 = multiplyAdd(f3, p0, s30);
      s31 = multiplyAdd(f3, p1, s31);
      a0 += termStep;
    }
    storeRow(columns, out0, s00, s01);
    storeRow(columns, out1, s10, s11);
    storeRow(columns, out2, s20, s21);
    storeRow(columns, out3, s30, s31);
  }
}

/** Stores up to eight numbers of a row. */
// @ts-ignore: only AssemblyScript has decorators on functions
@inline
function storeRow(columns: i32, out: usize, first: v128, second: v128): void {
  storeUpTo(columns, out, first);
  if (columns > 4) storeUpTo(columns - 4, out + 16, second);
}
