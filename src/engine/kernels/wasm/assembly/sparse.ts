import { multiplyAdd, NUMBER, storeUpTo } from './lanes';
import { workspace } from './workspace';

// Products with an x that is mostly zeros.
//
// Both are sums of a few rows, each times a factor: an example's outputs are the rows of W at its
// pixels that are not zero, and a pixel's row of dW is the rows of dy at the examples that have it.
// So each kernel first lists those terms, and then sums list after list.
//
// The terms of a sum are added in the order of x, as in the dense products, so that both kinds
// give the same bits and nobody sees which one ran.

/** A term: which row, as its distance in bytes from the first row, and the factor before it. */
const TERM: usize = 8;
/** A list: where its sum goes, and where its terms end. They begin where the last list's end. */
const LIST: usize = 8;

// Blocks keep what is read over and over in the first-level cache: 448 rows of W, of which a batch
// of MNIST needs two thirds, 128 bytes wide, are 57 KB. (With all 784 at once the forward product
// is 7 % slower.)
const BLOCK_OF_PIXELS = 448;
const BLOCK_OF_EXAMPLES = 64;

/** As many examples as a mask has bits. */
const MASKED_EXAMPLES: u32 = 32;
const MASKED_PIXELS: u32 = 1024;

// The workspace: the lists, then the terms; before the lists, what the gradient sorts by.
const MASKS: usize = 0;
const ORDER: usize = MASKS + <usize>MASKED_PIXELS * 4;
const PLACES: usize = ORDER + <usize>MASKED_PIXELS * 4;
const ZEROS: usize = PLACES + 256;
const LISTS: usize = ZEROS + 256;
const TERMS: usize = LISTS + <usize>MASKED_PIXELS * LIST;

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
  const xStep = <usize>I * NUMBER;
  const yStep = <usize>O * NUMBER;
  const lists = workspace + LISTS;
  for (let first = 0; first < B; first += BLOCK_OF_EXAMPLES) {
    const end = min(first + BLOCK_OF_EXAMPLES, B);
    for (let pixel = 0; pixel < I; pixel += BLOCK_OF_PIXELS) {
      const pixels = min(BLOCK_OF_PIXELS, I - pixel);
      let list = lists;
      let term = workspace + TERMS;
      for (let example = first; example < end; example++) {
        const row = x + <usize>example * xStep + <usize>pixel * NUMBER;
        term = listPixels(term, row, pixels, yStep);
        store<u32>(list, <u32>(y + <usize>example * yStep));
        store<u32>(list, <u32>term, 4);
        list += LIST;
      }
      sumLists(lists, list, W + <usize>pixel * yStep, O, b, pixel > 0);
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
  for (let pixel = 0; pixel < rows; pixel += MASKED_PIXELS) {
    const pixels = min<i32>(MASKED_PIXELS, rows - pixel);
    for (let example = 0; example < B; example += MASKED_EXAMPLES) {
      sumPixels(
        dW + <usize>pixel * yStep,
        x + <usize>example * xStep + <usize>pixel * NUMBER,
        dy + <usize>example * yStep,
        min<i32>(MASKED_EXAMPLES, B - example),
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
 * A pixel has six terms on average, and a processor that cannot foresee where such a short loop
 * ends loses more time there than in the loop. So pixels are taken in the order of their numbers
 * of terms: the loop then has the same length as the one before it (17 % faster, sorting included).
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
  for (let terms: u32 = 1; terms <= MASKED_EXAMPLES; terms++) {
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
    term = listExamples(term, x + (i << 2), xStep, load<u32>(masks + (i << 2)), yStep);
    store<u32>(list, <u32>(dW + i * yStep));
    store<u32>(list, <u32>term, 4);
    list += LIST;
  }
  sumLists(lists, list, dy, O, 0, onto);
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
function listExamples(term: usize, x: usize, xStep: usize, mask: u32, rowStep: usize): usize {
  for (; mask; mask &= mask - 1, term += TERM) {
    const example = <usize>ctz(mask);
    store<u32>(term, <u32>(example * rowStep));
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
function listPixels(term: usize, x: usize, pixels: i32, rowStep: usize): usize {
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
      store<u32>(term, <u32>((<usize>first + pixel) * rowStep));
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
 * For each list, out (O) = start + Σ factor · row (O).
 *
 * @param bias the start (O), or 0 to start from zero
 * @param onto whether to start from what is in out instead
 */
function sumLists(
  lists: usize,
  end: usize,
  rows: usize,
  O: i32,
  bias: usize,
  onto: bool,
): void {
  const zeros = workspace + ZEROS;
  let column: usize = 0;
  let left = O;
  for (; left >= 32; left -= 32, column += 128) {
    sum32(column, lists, end, rows + column, bias ? bias + column : zeros, onto);
  }
  for (; left >= 8; left -= 8, column += 32) {
    sum8(column, lists, end, rows + column, bias ? bias + column : zeros, onto);
  }
  for (; left > 0; left -= 4, column += 16) {
    sum4(left, column, lists, end, rows + column, bias ? bias + column : zeros, onto);
  }
}

/**
 * Thirty-two columns of every sum, kept in eight of the processor's sixteen vector registers: each
 * row is loaded, and nothing else moves.
 */
function sum32(
  column: usize,
  list: usize,
  end: usize,
  rows: usize,
  start: usize,
  onto: bool,
): void {
  let term = workspace + TERMS;
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
    for (; term != last; term += TERM) {
      const row = rows + load<u32>(term);
      const factor = v128.load32_splat(term, 4);
      s0 = multiplyAdd(factor, v128.load(row), s0);
      s1 = multiplyAdd(factor, v128.load(row, 16), s1);
      s2 = multiplyAdd(factor, v128.load(row, 32), s2);
      s3 = multiplyAdd(factor, v128.load(row, 48), s3);
      s4 = multiplyAdd(factor, v128.load(row, 64), s4);
      s5 = multiplyAdd(factor, v128.load(row, 80), s5);
      s6 = multiplyAdd(factor, v128.load(row, 96), s6);
      s7 = multiplyAdd(factor, v128.load(row, 112), s7);
    }
    v128.store(out, s0);
    v128.store(out, s1, 16);
    v128.store(out, s2, 32);
    v128.store(out, s3, 48);
    v128.store(out, s4, 64);
    v128.store(out, s5, 80);
    v128.store(out, s6, 96);
    v128.store(out, s7, 112);
  }
}

function sum8(
  column: usize,
  list: usize,
  end: usize,
  rows: usize,
  start: usize,
  onto: bool,
): void {
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
  rows: usize,
  start: usize,
  onto: bool,
): void {
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
