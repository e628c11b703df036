import { multiplyAdd, NUMBER, storeUpTo } from './lanes';
import { packTransposed } from './transpose';
import { awaitTurn, passTurn } from './turns';
import { workspace } from './workspace';

// Sums of a few rows of a matrix, each times a factor: a list of terms for every sum.

/** A term: which row, as its distance in bytes in the panel, and the factor before it. */
export const TERM: usize = 8;
/** A list: where its sum goes, and where its terms end. They begin where the last list's end. */
export const LIST: usize = 8;

/** A portion: how many rows are in the panel together, and where the lists with terms of them end. */
export const PORTION: usize = 8;

/** At most so many rows are in a portion: thirty-two columns of them take 40 KB of the first cache. */
export const ROWS = 320;
/** At most so many rows, or so many lists, are in all portions together. */
export const MOST = 1024;
/** At most so many examples are summed at once: as many as a mask has bits. */
export const EXAMPLES = 32;
/** Columns in a panel, and bytes in one of its rows. */
const PANEL_WIDTH = 32;
export const PANEL_ROW: usize = 128;

// Where in the workspace things are. Each of the most rows or lists has at most a term an example, and
// whoever lists terms four at a time may write three too many.
const ZEROS: usize = 0;
export const PORTIONS: usize = ZEROS + PANEL_ROW;
export const LISTS: usize = PORTIONS + 64;
/** Which rows go into the panel: the distance of each, in bytes, from the first. */
export const PACKED: usize = LISTS + <usize>MOST * LIST;
export const TERMS: usize = PACKED + <usize>MOST * 4;
const PANEL: usize = TERMS + (<usize>EXAMPLES * MOST + 3) * TERM;
export const END_OF_SUMS: usize = PANEL + <usize>ROWS * PANEL_ROW;

/** In how many turns sums of N columns are done. */
export function turnsFor(N: i32): i32 {
  return (N + PANEL_WIDTH - 1) / PANEL_WIDTH;
}

/**
 * For each list of each portion, out (N) = start + Σ factor · row (N).
 *
 * @param end where the portions end
 * @param rows the first row; or, transposed, the first column
 * @param step transposed, bytes from one column to the next, and 0 otherwise
 * @param bias the start (N), or 0 to start from zero
 * @param onto whether to start from what is in out instead, as all portions but the first do
 * @param turn the turn, of those in `turns.ts`, in which the first panel is summed
 * @param done whether a panel is done then: if not, the next thread has to wait for more
 */
export function sumLists(
  end: usize,
  rows: usize,
  step: usize,
  N: i32,
  bias: usize,
  onto: bool,
  turn: i32,
  done: bool,
): void {
  const zeros = workspace + ZEROS;
  memory.fill(zeros, 0, PANEL_ROW);
  const first = workspace + PORTIONS;
  let column: usize = 0;
  for (let left = N; left > 0; left -= PANEL_WIDTH) {
    const start = bias ? bias + column : zeros;
    let packed = workspace + PACKED;
    let list = workspace + LISTS;
    let term = workspace + TERMS;
    let from = rows;
    for (let portion = first; portion != end; portion += PORTION) {
      const count = load<i32>(portion);
      const lists: usize = load<u32>(portion, 4);
      if (step) {
        packTransposed(workspace + PANEL, PANEL_ROW, from, step, min(PANEL_WIDTH, left), count);
        from += <usize>ROWS * NUMBER;
      } else {
        pack(packed, rows, count);
        packed += <usize>count * 4;
      }
      if (portion == first) awaitTurn(turn);
      const more = onto || portion != first;
      if (left > 16) term = sum32(left, column, list, lists, term, start, more);
      else term = sum16(left, column, list, lists, term, start, more);
      list = lists;
    }
    if (done) passTurn(turn);
    turn += 1;
    column += PANEL_ROW;
    rows += step ? <usize>PANEL_WIDTH * step : PANEL_ROW;
  }
}

/**
 * The panel = 32 columns of some rows, without the gaps between them: rows that are a power of two
 * apart would share a few of the first-level cache's 64 sets and drive each other out.
 */
function pack(packed: usize, rows: usize, count: i32): void {
  const end = workspace + PANEL + <usize>count * PANEL_ROW;
  for (let panel = workspace + PANEL; panel != end; panel += PANEL_ROW) {
    const row = rows + load<u32>(packed);
    v128.store(panel, v128.load(row));
    v128.store(panel, v128.load(row, 16), 16);
    v128.store(panel, v128.load(row, 32), 32);
    v128.store(panel, v128.load(row, 48), 48);
    v128.store(panel, v128.load(row, 64), 64);
    v128.store(panel, v128.load(row, 80), 80);
    v128.store(panel, v128.load(row, 96), 96);
    v128.store(panel, v128.load(row, 112), 112);
    packed += 4;
  }
}

/**
 * Thirty-two columns of every sum, in eight registers: with four, each addition would wait for the
 * one before it. Returns where the terms end.
 *
 * In the middle of a term stands a branch that is never taken, because no row is at address 0. V8's
 * compiler loads all that a stretch without branches needs before it starts to multiply, and eight
 * sums and eight vectors at once are more than its fifteen registers hold. With it, and with two
 * terms in a turn of the loop, the terms take 0.85 of the time that sixteen columns take, and 0.6
 * with multiply-adds.
 */
function sum32(
  left: i32,
  column: usize,
  list: usize,
  end: usize,
  term: usize,
  start: usize,
  onto: bool,
): usize {
  const rows = workspace + PANEL;
  for (; list != end; list += LIST) {
    const out = column + load<u32>(list);
    const last: usize = load<u32>(list, 4);
    const from = onto ? out : start;
    let s0 = v128.load(from);
    let s1 = v128.load(from, 16);
    let s2 = v128.load(from, 32);
    let s3 = v128.load(from, 48);
    let s4 = v128.load(from, 64);
    let s5 = v128.load(from, 80);
    let s6 = v128.load(from, 96);
    let s7 = v128.load(from, 112);
    for (; term != last; term += 2 * TERM) {
      const row0 = rows + load<u32>(term);
      const factor0 = v128.load32_splat(term, 4);
      s0 = multiplyAdd(factor0, v128.load(row0), s0);
      s1 = multiplyAdd(factor0, v128.load(row0, 16), s1);
      s2 = multiplyAdd(factor0, v128.load(row0, 32), s2);
      s3 = multiplyAdd(factor0, v128.load(row0, 48), s3);
      if (row0 == 0) break;
      s4 = multiplyAdd(factor0, v128.load(row0, 64), s4);
      s5 = multiplyAdd(factor0, v128.load(row0, 80), s5);
      s6 = multiplyAdd(factor0, v128.load(row0, 96), s6);
      s7 = multiplyAdd(factor0, v128.load(row0, 112), s7);

      if (term + TERM == last) break;
      const row1 = rows + load<u32>(term, 8);
      const factor1 = v128.load32_splat(term, 12);
      s0 = multiplyAdd(factor1, v128.load(row1), s0);
      s1 = multiplyAdd(factor1, v128.load(row1, 16), s1);
      s2 = multiplyAdd(factor1, v128.load(row1, 32), s2);
      s3 = multiplyAdd(factor1, v128.load(row1, 48), s3);
      if (row1 == 0) break;
      s4 = multiplyAdd(factor1, v128.load(row1, 64), s4);
      s5 = multiplyAdd(factor1, v128.load(row1, 80), s5);
      s6 = multiplyAdd(factor1, v128.load(row1, 96), s6);
      s7 = multiplyAdd(factor1, v128.load(row1, 112), s7);
    }
    term = last;
    store16(16, out, s0, s1, s2, s3);
    store16(left - 16, out + 64, s4, s5, s6, s7);
  }
  return term;
}

/** Sixteen columns of every sum, in four registers; returns where the terms end. */
function sum16(
  left: i32,
  column: usize,
  list: usize,
  end: usize,
  term: usize,
  start: usize,
  onto: bool,
): usize {
  const rows = workspace + PANEL;
  for (; list != end; list += LIST) {
    const out = column + load<u32>(list);
    const last: usize = load<u32>(list, 4);
    const from = onto ? out : start;
    let s0 = v128.load(from);
    let s1 = v128.load(from, 16);
    let s2 = v128.load(from, 32);
    let s3 = v128.load(from, 48);
    for (; term != last; term += TERM) {
      const row = rows + load<u32>(term);
      const factor = v128.load32_splat(term, 4);
      s0 = multiplyAdd(factor, v128.load(row), s0);
      s1 = multiplyAdd(factor, v128.load(row, 16), s1);
      s2 = multiplyAdd(factor, v128.load(row, 32), s2);
      s3 = multiplyAdd(factor, v128.load(row, 48), s3);
    }
    store16(left, out, s0, s1, s2, s3);
  }
  return term;
}

/** Stores up to sixteen numbers of a row; `left` is how many there are to its end, at least 1. */
// @ts-ignore: only AssemblyScript has decorators on functions
@inline
function store16(left: i32, out: usize, a: v128, b: v128, c: v128, d: v128): void {
  if (left >= 16) {
    v128.store(out, a);
    v128.store(out, b, 16);
    v128.store(out, c, 32);
    v128.store(out, d, 48);
  } else {
    storeUpTo(left, out, a);
    if (left > 4) storeUpTo(left - 4, out + 16, b);
    if (left > 8) storeUpTo(left - 8, out + 32, c);
    if (left > 12) storeUpTo(left - 12, out + 48, d);
  }
}
