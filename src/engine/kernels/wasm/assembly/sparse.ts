import { multiplyAdd, NUMBER, storeUpTo, VECTOR } from './lanes';
import { packTransposed } from './transpose';
import { workspace } from './workspace';

// Products with a matrix that is mostly zeros.
//
// They are sums of a few rows, each times a factor: an example's outputs are the rows of W at its
// pixels that are not zero, and a pixel's row of dW is the rows of dy at the examples that have it.
// So each kernel first lists those terms, and then sums list after list. (What is called a pixel
// is a neuron in layers further up.)
//
// The terms of a sum are added in the order of x, as in the dense products, so that both kinds
// give the same bits and nobody sees which one ran.

/** A term: which row, as its distance in bytes in the panel, and the factor before it. */
const TERM: usize = 8;
/** A list: where its sum goes, and where its terms end. They begin where the last list's end. */
const LIST: usize = 8;

// What is done at once: as many examples as a mask has bits, and so many pixels that the columns
// of their rows that are being summed, 64 bytes each, come from the first-level cache.
const EXAMPLES = 32;
const PIXELS = 1024;
const PANEL_ROW: usize = 64;

// The workspace.
const MASKS: usize = 0;
const ORDER: usize = MASKS + <usize>PIXELS * 4;
const PLACES: usize = ORDER + <usize>PIXELS * 4;
const ZEROS: usize = PLACES + 256;
const LISTS: usize = ZEROS + PANEL_ROW;
const TERMS: usize = LISTS + <usize>PIXELS * LIST;
const PANEL: usize = TERMS + <usize>EXAMPLES * <usize>PIXELS * TERM;

/** y (B, O) = x (B, I) · W (I, O) + b (O) */
export function sparseForward(
  y: usize,
  x: usize,
  W: usize,
  b: usize,
  B: i32,
  I: i32,
  O: i32,
): void {
  sumExamples(y, x, W, b, B, I, O, false);
}

/** dx (B, I) = dy (B, O) · Wᵀ (O, I), where behind a ReLU half of dy is zero */
export function sparseInputGradient(
  dx: usize,
  dy: usize,
  W: usize,
  B: i32,
  I: i32,
  O: i32,
): void {
  sumExamples(dx, dy, W, 0, B, O, I, true);
}

/** out (B, N) = start (N), or zero, + left (B, K) · right (K, N), given as it is or transposed */
function sumExamples(
  out: usize,
  left: usize,
  right: usize,
  start: usize,
  B: i32,
  K: i32,
  N: i32,
  transposed: bool,
): void {
  const leftStep = <usize>K * NUMBER;
  const outStep = <usize>N * NUMBER;
  const lists = workspace + LISTS;
  for (let first = 0; first < B; first += EXAMPLES) {
    const end = min(first + EXAMPLES, B);
    for (let pixel = 0; pixel < K; pixel += PIXELS) {
      const pixels = min(PIXELS, K - pixel);
      let list = lists;
      let term = workspace + TERMS;
      for (let example = first; example < end; example++) {
        const row = left + <usize>example * leftStep + <usize>pixel * NUMBER;
        term = listPixels(term, row, pixels);
        store<u32>(list, <u32>(out + <usize>example * outStep));
        store<u32>(list, <u32>term, 4);
        list += LIST;
      }
      const rows = right + <usize>pixel * (transposed ? NUMBER : outStep);
      const step = transposed ? leftStep : outStep;
      sumLists(lists, list, rows, step, pixels, N, transposed, start, pixel > 0);
    }
  }
}

/** dW (rows, O) = the first `rows` rows of xᵀ (I, B) · dy (B, O) */
export function sparseWeightGradient(
  dW: usize,
  x: usize,
  dy: usize,
  B: i32,
  I: i32,
  O: i32,
  rows: i32,
): void {
  const xStep = <usize>I * NUMBER;
  const yStep = <usize>O * NUMBER;
  for (let pixel = 0; pixel < rows; pixel += PIXELS) {
    const pixels = min(PIXELS, rows - pixel);
    for (let example = 0; example < B; example += EXAMPLES) {
      sumPixels(
        dW + <usize>pixel * yStep,
        x + <usize>example * xStep + <usize>pixel * NUMBER,
        dy + <usize>example * yStep,
        min(EXAMPLES, B - example),
        pixels,
        xStep,
        O,
        example > 0,
      );
    }
  }
}

/**
 * The gradient from up to 32 examples at up to 1,024 pixels, added to what is there or alone.
 *
 * A pixel has six terms on average, and a processor that does not foresee where such a short loop
 * ends loses as much time there as in the loop. So pixels are taken in the order of their numbers
 * of terms (a counting sort): nearly every loop is then as long as the one before it. All in all
 * this takes an eighth less time.
 */
function sumPixels(
  dW: usize,
  x: usize,
  dy: usize,
  B: i32,
  pixels: i32,
  xStep: usize,
  O: i32,
  onto: bool,
): void {
  const yStep = <usize>O * NUMBER;
  const masks = workspace + MASKS;
  const order = workspace + ORDER;
  const places = workspace + PLACES;

  memory.fill(places, 0, 256);
  for (let i = 0; i < pixels; i += 4) {
    const at = <usize>i * NUMBER;
    v128.store(masks + at, examplesWith(x + at, xStep, B));
  }
  for (let i = 0; i < pixels; i++) {
    const place = placeOf(places, load<u32>(masks + (<usize>i << 2)));
    store<u32>(place, load<u32>(place, 4) + 1, 4);
  }
  for (let terms = 1; terms <= EXAMPLES; terms++) {
    const place = places + (<usize>terms << 2);
    store<u32>(place, load<u32>(place) + load<u32>(place - 4));
  }
  const withTerms = load<u32>(places, 4);
  for (let i = 0; i < pixels; i++) {
    const place = placeOf(places, load<u32>(masks + (<usize>i << 2)));
    const rank = load<u32>(place);
    store<u32>(place, rank + 1);
    store<u32>(order + (rank << 2), i);
  }

  if (!onto) {
    for (let rank: u32 = 0; rank < withTerms; rank++) {
      const i: usize = load<u32>(order + (rank << 2));
      memory.fill(dW + i * yStep, 0, yStep);
    }
  }
  const lists = workspace + LISTS;
  let list = lists;
  let term = workspace + TERMS;
  for (let rank = withTerms; rank < <u32>pixels; rank++) {
    const i: usize = load<u32>(order + (rank << 2));
    term = listExamples(term, x + (i << 2), xStep, load<u32>(masks + (i << 2)));
    store<u32>(list, <u32>(dW + i * yStep));
    store<u32>(list, <u32>term, 4);
    list += LIST;
  }
  sumLists(lists, list, dy, yStep, B, O, false, 0, onto);
}

/** Where in the counting sort a pixel with these examples is counted. */
// @ts-ignore: decorator
@inline
function placeOf(places: usize, mask: u32): usize {
  return places + (<usize>popcnt(mask) << 2);
}

/** For each of four neighbouring pixels, which examples have it: a bit each. */
// @ts-ignore: decorator
@inline
function examplesWith(x: usize, xStep: usize, B: i32): v128 {
  let masks = i32x4.splat(0);
  let bit = i32x4.splat(1);
  for (let example = 0; example < B; example++) {
    masks = v128.or(masks, v128.and(bit, f32x4.ne(v128.load(x), f32x4.splat(0))));
    bit = i32x4.shl(bit, 1);
    x += xStep;
  }
  return masks;
}

/** Lists the examples of a mask, each with its value of the pixel; returns the end. */
// @ts-ignore: decorator
@inline
function listExamples(term: usize, x: usize, xStep: usize, mask: u32): usize {
  for (; mask; mask &= mask - 1, term += TERM) {
    const example = <usize>ctz(mask);
    store<u32>(term, <u32>(example * PANEL_ROW));
    store<u32>(term, load<u32>(x + example * xStep), 4);
  }
  return term;
}

/**
 * Lists an example's pixels that are not zero, with their values; returns the end.
 *
 * Sixty-four at a time: finding them in the bits of a mask takes 0.35 ns a pixel, testing one
 * after the other 0.8 ns.
 */
// @ts-ignore: decorator
@inline
function listPixels(term: usize, x: usize, pixels: i32): usize {
  for (let first = 0; first < pixels; first += 64) {
    const at = x + <usize>first * NUMBER;
    let mask =
      notZero16(at) |
      (notZero16(at + 64) << 16) |
      (notZero16(at + 128) << 32) |
      (notZero16(at + 192) << 48);
    if (pixels - first < 64) mask &= (<u64>1 << (pixels - first)) - 1;
    for (; mask; mask &= mask - 1, term += TERM) {
      const pixel = <usize>ctz(mask);
      store<u32>(term, <u32>((<usize>first + pixel) * PANEL_ROW));
      store<u32>(term, load<u32>(at + (pixel << 2)), 4);
    }
  }
  return term;
}

/** Which of sixteen numbers are not zero: a bit each. */
// @ts-ignore: decorator
@inline
function notZero16(x: usize): u64 {
  return <u64>(
    i8x16.bitmask(i8x16.narrow_i16x8_s(notZero8(x), notZero8(x + 32)))
  );
}

// @ts-ignore: decorator
@inline
function notZero8(x: usize): v128 {
  const zero = f32x4.splat(0);
  return i16x8.narrow_i32x4_s(
    f32x4.ne(v128.load(x), zero),
    f32x4.ne(v128.load(x, 16), zero),
  );
}

/**
 * For each list, out (N) = start + Σ factor · row (N).
 *
 * @param rows the first of `count` rows; or, transposed, the first of their columns
 * @param step bytes from one row to the next; or, transposed, from one column to the next
 * @param bias the start (N), or 0 to start from zero
 * @param onto whether to start from what is in out instead
 */
function sumLists(
  lists: usize,
  end: usize,
  rows: usize,
  step: usize,
  count: i32,
  N: i32,
  transposed: bool,
  bias: usize,
  onto: bool,
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
    if (columns == 16) sum16(column, lists, end, start, onto);
    else if (columns == 8) sum8(column, lists, end, start, onto);
    else sum4(columns, column, lists, end, start, onto);
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
