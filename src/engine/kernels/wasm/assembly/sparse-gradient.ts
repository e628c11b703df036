import { NUMBER, storeUpTo } from './lanes';
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
  sumLists,
  TERM,
  TERMS,
} from './sums';
import { workspace } from './workspace';

// The weight gradient of an input that is mostly zeros; see `sparse.ts`.

/** At so many pixels at once. */
const PIXELS = MOST;

// Where in the workspace the gradient sorts pixels.
const MASKS: usize = END_OF_SUMS;
const ORDER: usize = MASKS + <usize>PIXELS * 4;
const PLACES: usize = ORDER + <usize>PIXELS * 4;

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
      clear(dW + <usize>load<u32>(order + (rank << 2)) * yStep, O);
    }
  }
  for (let example = 0; example < B; example++) {
    store<u32>(workspace + PACKED + (<usize>example << 2), <u32>(<usize>example * yStep));
  }
  let list = workspace + LISTS;
  let term = workspace + TERMS;
  for (let rank = withTerms; rank < <u32>pixels; rank++) {
    const i: usize = load<u32>(order + (rank << 2));
    term = listExamples(term, x + (i << 2), xStep, load<u32>(masks + (i << 2)));
    store<u32>(list, <u32>(dW + i * yStep));
    store<u32>(list, <u32>term, 4);
    list += LIST;
  }
  const portion = workspace + PORTIONS;
  store<i32>(portion, B);
  store<u32>(portion, <u32>list, 4);
  sumLists(portion + PORTION, dy, 0, O, 0, onto, 0, false);
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

/** out (count) = 0, which for short rows takes less time than a call of memory.fill. */
function clear(out: usize, count: i32): void {
  const zero = f32x4.splat(0);
  let left = count;
  for (; left >= 16; left -= 16) {
    v128.store(out, zero);
    v128.store(out, zero, 16);
    v128.store(out, zero, 32);
    v128.store(out, zero, 48);
    out += 64;
  }
  for (; left > 0; left -= 4) {
    storeUpTo(left, out, zero);
    out += 16;
  }
}
