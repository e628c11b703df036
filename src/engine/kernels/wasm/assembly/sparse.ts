import { NUMBER } from './lanes';
import { END_OF_SUMS, LIST, LISTS, PANEL_ROW, PIXELS, sumLists, TERM, TERMS } from './sums';
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

// What is done at once, besides `PIXELS`: as many examples as a mask has bits.
const EXAMPLES = 32;

// Where in the workspace the gradient sorts pixels.
const MASKS: usize = END_OF_SUMS;
const ORDER: usize = MASKS + <usize>PIXELS * 4;
const PLACES: usize = ORDER + <usize>PIXELS * 4;

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
  const lists = workspace + LISTS;
  let turn = 1;
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
      const more = onto || pixel > 0;
      const done = pixel + pixels == K;
      sumLists(lists, list, rows, step, pixels, columns, transposed, start, more, turn, done);
    }
    turn += columns / 16 + 3; // panels, the last of which may be of 8, 4 and fewer
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
  sumLists(lists, list, dy, yStep, B, O, false, 0, onto, 0, false);
}

/** Where in the counting sort a pixel with these examples is counted. */
// @ts-ignore: only AssemblyScript has decorators on functions
@inline
function placeOf(places: usize, mask: u32): usize {
  return places + (<usize>popcnt(mask) << 2);
}

/** For each of four neighbouring pixels, which examples have it: a bit each. */
// @ts-ignore: only AssemblyScript has decorators on functions
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
// @ts-ignore: only AssemblyScript has decorators on functions
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
// @ts-ignore: only AssemblyScript has decorators on functions
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
