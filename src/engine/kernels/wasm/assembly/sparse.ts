import { NUMBER } from './lanes';
import {
  END_OF_SUMS,
  EXAMPLES,
  LIST,
  LISTS,
  MOST,
  PACKED,
  PANEL_ROW,
  PORTION,
  PORTIONS,
  ROWS,
  sumLists,
  TERM,
  TERMS,
  turnsFor,
} from './sums';
import { workspace } from './workspace';

// Products with a matrix that is mostly zeros.
//
// They are sums of a few rows, each times a factor: an example's outputs are the rows of W at its
// pixels that are not zero, and a pixel's row of dW is the rows of dy at the examples that have it.
// So each kernel first lists those terms, and then sums list after list: those of the weight
// gradient in `sparse-gradient.ts`, the others here. (What is called a pixel is a neuron in layers
// further up.)
//
// The terms of a sum are added in the order of x, as in the dense products, so that both kinds
// give the same bits and nobody sees which one ran, as long as all numbers are finite: zero times an
// infinite weight is no number, and is left out here.

/** At so many pixels at once. */
const PIXELS = MOST;
/** Bytes of the masks of an example: a bit for each pixel. */
const MASK: usize = <usize>PIXELS / 8;

// Where in the workspace a forward product keeps which pixels are not zero, in each example and in
// any, and which row of the panel is each pixel's.
const IN_EXAMPLES: usize = END_OF_SUMS;
const IN_ANY: usize = IN_EXAMPLES + <usize>EXAMPLES * MASK;
const PANEL_ROWS: usize = IN_ANY + MASK;

/** y (B, O) = start + x (B, rows) · W (rows, O), as in `products.ts` */
export function sparseForward(
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
  sumExamples(y, x, <usize>I * NUMBER, W, b, B, rows, O, O, false, onto);
}

/** dx (B, I) = dy (B, O) · Wᵀ (O, I), where behind a ReLU half of dy is zero */
export function sparseInputGradient(
  dx: usize,
  dy: usize,
  W: usize,
  B: i32,
  I: i32,
  O: i32,
  columns: i32,
): void {
  sumExamples(dx, dy, <usize>O * NUMBER, W, 0, B, O, I, columns, true, false);
}

/**
 * out (B, N) = start (N), or zero, or what is in out, + left (B, K) · right (K, N), given as it is or
 * transposed: the first `columns` of N
 */
function sumExamples(
  out: usize,
  left: usize,
  leftStep: usize,
  right: usize,
  start: usize,
  B: i32,
  K: i32,
  N: i32,
  columns: i32,
  transposed: bool,
  onto: bool,
): void {
  const outStep = <usize>N * NUMBER;
  let turn = 1;
  for (let first = 0; first < B; first += EXAMPLES) {
    const examples = min(EXAMPLES, B - first);
    const sums = out + <usize>first * outStep;
    for (let pixel = 0; pixel < K; pixel += PIXELS) {
      const pixels = min(PIXELS, K - pixel);
      const x = left + <usize>first * leftStep + <usize>pixel * NUMBER;
      const rows = right + <usize>pixel * (transposed ? NUMBER : outStep);
      findPixels(x, leftStep, examples, pixels);
      const end = listPortions(x, leftStep, examples, pixels, sums, outStep, transposed);
      const step = transposed ? leftStep : 0;
      const more = onto || pixel > 0;
      const done = pixel + pixels == K;
      sumLists(end, rows, step, columns, start, more, turn, done);
    }
    turn += turnsFor(columns);
  }
}

/** Lists the terms of all examples (B), portion by portion; returns where the portions end. */
function listPortions(
  x: usize,
  step: usize,
  B: i32,
  pixels: i32,
  sums: usize,
  sumStep: usize,
  transposed: bool,
): usize {
  let portion = workspace + PORTIONS;
  let packed = workspace + PACKED;
  let list = workspace + LISTS;
  let term = workspace + TERMS;
  for (let from = 0; from < pixels; from += ROWS) {
    const some = min(ROWS, pixels - from);
    // Rows that no example needs are not packed; transposed, they are columns, packed four at a time.
    const count = transposed ? packAll(some) : packFound(packed, from, some, sumStep);
    packed += <usize>count * 4;
    let row = x + <usize>from * NUMBER;
    let masks = workspace + IN_EXAMPLES + (<usize>from >> 3);
    let sum = sums;
    for (let example = 0; example < B; example++) {
      term = listPixels(term, row, masks, some);
      store<u32>(list, <u32>sum);
      store<u32>(list, <u32>term, 4);
      list += LIST;
      row += step;
      masks += MASK;
      sum += sumStep;
    }
    store<i32>(portion, count);
    store<u32>(portion, <u32>list, 4);
    portion += PORTION;
  }
  return portion;
}

/** Finds which pixels are not zero: in each of the examples (B), and in any of them. */
function findPixels(x: usize, step: usize, B: i32, pixels: i32): void {
  const inAny = workspace + IN_ANY;
  memory.fill(inAny, 0, MASK);
  let masks = workspace + IN_EXAMPLES;
  for (let example = 0; example < B; example++) {
    let at = x;
    let word: usize = 0;
    for (let left = pixels; left > 0; left -= 64) {
      let mask =
        notZero16(at) |
        (notZero16(at + 64) << 16) |
        (notZero16(at + 128) << 32) |
        (notZero16(at + 192) << 48);
      if (left < 64) mask &= (<u64>1 << left) - 1;
      store<u64>(masks + word, mask);
      store<u64>(inAny + word, load<u64>(inAny + word) | mask);
      at += 64 * NUMBER;
      word += 8;
    }
    x += step;
    masks += MASK;
  }
}

/**
 * Gives each pixel that was found in any example the next row of the panel, for as many pixels as
 * `some` says; returns how many were found.
 */
function packFound(packed: usize, from: i32, some: i32, rowStep: usize): i32 {
  const panelRows = workspace + PANEL_ROWS;
  const inAny = workspace + IN_ANY + (<usize>from >> 3);
  let count: usize = 0;
  for (let word = 0; word < some; word += 64) {
    for (let mask = load<u64>(inAny + (<usize>word >> 3)); mask; mask &= mask - 1) {
      const pixel = <usize>word + <usize>ctz(mask);
      store<u32>(panelRows + (pixel << 2), <u32>(count * PANEL_ROW));
      store<u32>(packed + (count << 2), <u32>((<usize>from + pixel) * rowStep));
      count += 1;
    }
  }
  return <i32>count;
}

/** Gives every pixel the row of the panel with its number; returns how many. */
function packAll(pixels: i32): i32 {
  let at = workspace + PANEL_ROWS;
  for (let pixel = 0; pixel < pixels; pixel++, at += 4) store<u32>(at, pixel * <u32>PANEL_ROW);
  return pixels;
}

/**
 * Lists an example's pixels that are not zero, with their values; returns the end.
 *
 * Four at a time: where a mask runs out in between, terms are written that the next ones overwrite.
 * That costs less than for the processor not to foresee after which pixel the loop ends.
 */
// @ts-ignore: only AssemblyScript has decorators on functions
@inline
function listPixels(term: usize, x: usize, masks: usize, pixels: i32): usize {
  let panelRows = workspace + PANEL_ROWS;
  for (let left = pixels; left > 0; left -= 64) {
    let mask = load<u64>(masks);
    const end = term + (<usize>popcnt(mask) * TERM);
    for (; term < end; term += 4 * TERM) {
      listFirst(term, x, panelRows, mask);
      mask &= mask - 1;
      listFirst(term + TERM, x, panelRows, mask);
      mask &= mask - 1;
      listFirst(term + 2 * TERM, x, panelRows, mask);
      mask &= mask - 1;
      listFirst(term + 3 * TERM, x, panelRows, mask);
      mask &= mask - 1;
    }
    term = end;
    x += 64 * NUMBER;
    panelRows += 64 * 4;
    masks += 8;
  }
  return term;
}

/** Lists the first pixel of a mask; of an empty one, pixel 0. */
// @ts-ignore: only AssemblyScript has decorators on functions
@inline
function listFirst(term: usize, x: usize, panelRows: usize, mask: u64): void {
  const at = (<usize>ctz(mask) & 63) << 2;
  store<u32>(term, load<u32>(panelRows + at));
  store<u32>(term, load<u32>(x + at), 4);
}

/** Which of sixteen numbers are not zero: a bit each. */
// @ts-ignore: only AssemblyScript has decorators on functions
@inline
function notZero16(x: usize): u64 {
  return <u64>(
    i8x16.bitmask(i8x16.narrow_i16x8_s(notZero8(x), notZero8(x + 32)))
  );
}

// @ts-ignore: only AssemblyScript has decorators on functions
@inline
function notZero8(x: usize): v128 {
  const zero = f32x4.splat(0);
  return i16x8.narrow_i32x4_s(
    f32x4.ne(v128.load(x), zero),
    f32x4.ne(v128.load(x, 16), zero),
  );
}
