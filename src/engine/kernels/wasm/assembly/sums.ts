import { multiplyAdd, NUMBER, storeUpTo } from './lanes';
import { packTransposed } from './transpose';
import { awaitTurn, passTurn } from './turns';
import { workspace } from './workspace';

// Sums of a few rows of a matrix, each times a factor: a list of terms for every sum.

/** A term: which row, as its distance in bytes in the panel, and the factor before it. */
export const TERM: usize = 8;
/** A list: where its sum goes, and where its terms end. They begin where the last list's end. */
export const LIST: usize = 8;

/** As many rows that sixteen columns of those that occur fit into the first-level cache. */
export const PIXELS = 1024;
/** Bytes of sixteen columns. */
export const PANEL_ROW: usize = 64;

// Where in the workspace lists and terms are, and at most how many terms: 32 in every list.
const ZEROS: usize = 0;
export const LISTS: usize = ZEROS + PANEL_ROW;
export const TERMS: usize = LISTS + <usize>PIXELS * LIST;
const PANEL: usize = TERMS + 32 * <usize>PIXELS * TERM;
export const END_OF_SUMS: usize = PANEL + <usize>PIXELS * PANEL_ROW;

/**
 * For each list, out (N) = start + Σ factor · row (N).
 *
 * @param rows the first of `count` rows; or, transposed, the first of their columns
 * @param step bytes from one row to the next; or, transposed, from one column to the next
 * @param bias the start (N), or 0 to start from zero
 * @param onto whether to start from what is in out instead
 * @param turn the turn, of those in `turns.ts`, in which the first panel is summed
 * @param done whether a panel is done then: if not, the next thread has to wait for more
 */
export function sumLists(
  lists: usize,
  end: usize,
  rows: usize,
  step: usize,
  count: i32,
  N: i32,
  transposed: bool,
  bias: usize,
  onto: bool,
  turn: i32,
  done: bool,
): void {
  const zeros = workspace + ZEROS;
  memory.fill(zeros, 0, PANEL_ROW);
  let column: usize = 0;
  for (let left = N; left > 0; ) {
    const columns = left >= 16 ? 16 : left >= 8 ? 8 : min(4, left);
    const start = bias ? bias + column : zeros;
    if (transposed) {
      packTransposed(workspace + PANEL, PANEL_ROW, rows, step, columns, count);
      rows += <usize>columns * step;
    } else {
      pack(rows, step, count, columns);
      rows += <usize>columns * NUMBER;
    }
    awaitTurn(turn);
    if (columns == 16) sum16(column, lists, end, start, onto);
    else if (columns == 8) sum8(column, lists, end, start, onto);
    else sum4(columns, column, lists, end, start, onto);
    if (done) passTurn(turn);
    turn += 1;
    column += <usize>columns * NUMBER;
    left -= columns;
  }
}

/**
 * The panel = up to sixteen columns of each row, without the gaps between them: rows that are a
 * power of two apart would share a few of the first-level cache's 64 sets and drive each other out.
 */
function pack(rows: usize, step: usize, count: i32, columns: i32): void {
  const end = workspace + PANEL + <usize>count * PANEL_ROW;
  for (let panel = workspace + PANEL; panel != end; panel += PANEL_ROW) {
    v128.store(panel, v128.load(rows));
    if (columns > 4) v128.store(panel, v128.load(rows, 16), 16);
    if (columns > 8) {
      v128.store(panel, v128.load(rows, 32), 32);
      v128.store(panel, v128.load(rows, 48), 48);
    }
    rows += step;
  }
}

/**
 * Sixteen columns of every sum, in four registers, two terms at a time.
 *
 * (V8's compiler loads all that a turn of the loop needs before it starts to multiply. With eight
 * sums of one term each it runs out of the sixteen registers, and a sum that has to go through
 * memory in every turn makes the loop nearly twice as long.)
 */
function sum16(column: usize, list: usize, end: usize, start: usize, onto: bool): void {
  const rows = workspace + PANEL;
  let term = workspace + TERMS;
  for (; list != end; list += LIST) {
    const out = column + load<u32>(list);
    const last: usize = load<u32>(list, 4);
    const from = onto ? out : start;
    let s0 = v128.load(from);
    let s1 = v128.load(from, 16);
    let s2 = v128.load(from, 32);
    let s3 = v128.load(from, 48);
    if ((last - term) & TERM) {
      const row = rows + load<u32>(term);
      const factor = v128.load32_splat(term, 4);
      s0 = multiplyAdd(factor, v128.load(row), s0);
      s1 = multiplyAdd(factor, v128.load(row, 16), s1);
      s2 = multiplyAdd(factor, v128.load(row, 32), s2);
      s3 = multiplyAdd(factor, v128.load(row, 48), s3);
      term += TERM;
    }
    for (; term != last; term += 2 * TERM) {
      const row = rows + load<u32>(term);
      const factor = v128.load32_splat(term, 4);
      s0 = multiplyAdd(factor, v128.load(row), s0);
      s1 = multiplyAdd(factor, v128.load(row, 16), s1);
      s2 = multiplyAdd(factor, v128.load(row, 32), s2);
      s3 = multiplyAdd(factor, v128.load(row, 48), s3);
      const row2 = rows + load<u32>(term, 8);
      const factor2 = v128.load32_splat(term, 12);
      s0 = multiplyAdd(factor2, v128.load(row2), s0);
      s1 = multiplyAdd(factor2, v128.load(row2, 16), s1);
      s2 = multiplyAdd(factor2, v128.load(row2, 32), s2);
      s3 = multiplyAdd(factor2, v128.load(row2, 48), s3);
    }
    v128.store(out, s0);
    v128.store(out, s1, 16);
    v128.store(out, s2, 32);
    v128.store(out, s3, 48);
  }
}

function sum8(
  column: usize,
  list: usize,
  end: usize,
  start: usize,
  onto: bool,
): void {
  const rows = workspace + PANEL;
  let term = workspace + TERMS;
  for (; list != end; list += LIST) {
    const out = column + load<u32>(list);
    const last: usize = load<u32>(list, 4);
    const from = onto ? out : start;
    let s0 = v128.load(from);
    let s1 = v128.load(from, 16);
    for (; term != last; term += TERM) {
      const row = rows + load<u32>(term);
      const factor = v128.load32_splat(term, 4);
      s0 = multiplyAdd(factor, v128.load(row), s0);
      s1 = multiplyAdd(factor, v128.load(row, 16), s1);
    }
    v128.store(out, s0);
    v128.store(out, s1, 16);
  }
}

function sum4(
  left: i32,
  column: usize,
  list: usize,
  end: usize,
  start: usize,
  onto: bool,
): void {
  const rows = workspace + PANEL;
  let term = workspace + TERMS;
  for (; list != end; list += LIST) {
    const out = column + load<u32>(list);
    const last: usize = load<u32>(list, 4);
    let s0 = v128.load(onto ? out : start);
    for (; term != last; term += TERM) {
      s0 = multiplyAdd(v128.load32_splat(term, 4), v128.load(rows + load<u32>(term)), s0);
    }
    storeUpTo(left, out, s0);
  }
}
