import { BOX_SIDE, type Bounds, type Framed, placeByMass } from './framing';

/** A drawing as a network sees it, and each stage on the way there. */
export interface DigitFromDrawing extends Framed {
  /** The crop: the smallest rectangle around the ink, in pixels of the drawing. */
  readonly bounds: Bounds;
}

/** (height, width), row-major: 0 paper … 255 ink if bytes, 0 … 1 if floats. */
export type Ink = Uint8Array | Uint8ClampedArray | Float32Array;

/**
 * Ink fainter than this part of the darkest does not count for the crop: the soft edge of an
 * anti-aliased or enlarged stroke, or a scan's noise, must not make the digit smaller.
 */
const FAINT = 0.2;

/** No pixel this dark, of 1, is no drawing. */
const BARELY_VISIBLE = 0.05;

/**
 * Makes of a drawing what MNIST makes of handwriting: crops to the ink, scales the longer side to
 * 20 pixels with anti-aliasing (each new pixel is the mean of the area it covers), and places it by
 * its centre of mass in 28 × 28. Every picture that a network sees comes this way.
 *
 * The darkest pixel becomes 255, as in every image of MNIST, so that a thin pen is not a pale one.
 *
 * @param ink (height, width)
 * @returns the image and the stages before it, or undefined if nothing is drawn
 * @throws RangeError when the array does not have width × height values
 */
export function drawingToDigit(
  ink: Ink,
  width: number,
  height: number,
): DigitFromDrawing | undefined {
  if (ink.length !== width * height) {
    throw new RangeError(
      `A drawing of ${width} × ${height} needs ${width * height} values, but ${ink.length} came.`,
    );
  }
  const bounds = inkBounds(ink, width, height);
  if (bounds === undefined) return undefined;
  return { bounds, ...placeByMass(scaleToBox(ink, width, bounds)) };
}

/** The smallest rectangle around all ink that is not faint, or undefined if there is none. */
export function inkBounds(ink: Ink, width: number, height: number): Bounds | undefined {
  let darkest = 0;
  for (let i = 0; i < ink.length; i++) if (ink[i]! > darkest) darkest = ink[i]!;
  if (darkest < BARELY_VISIBLE * (ink instanceof Float32Array ? 1 : 255)) return undefined;

  const threshold = FAINT * darkest;
  let left = width;
  let right = -1;
  let top = height;
  let bottom = -1;
  for (let y = 0, row = 0; y < height; y++, row += width) {
    let first = 0;
    while (first < width && !(ink[row + first]! >= threshold)) first++;
    if (first === width) continue;
    let last = width - 1;
    while (!(ink[row + last]! >= threshold)) last--;
    if (first < left) left = first;
    if (last > right) right = last;
    if (top === height) top = y;
    bottom = y;
  }
  return { left, top, width: right - left + 1, height: bottom - top + 1 };
}

/**
 * Scales the crop so that its longer side fills the box, the shorter one in its middle: each pixel
 * of the box is the mean of the ink under it, and the darkest becomes 255.
 *
 * @param stride how many pixels wide the drawing is
 * @returns (side, side)
 */
export function scaleToBox(
  ink: Ink,
  stride: number,
  { left, top, width, height }: Bounds,
  side: number = BOX_SIDE,
): Uint8Array {
  const scale = side / Math.max(width, height);
  const columns = coverage(width, scale, side);
  const rows = coverage(height, scale, side);
  const narrow = new Float64Array(height * side); // scaled from left to right, not yet down
  for (let y = 0; y < height; y++) {
    const line = (top + y) * stride + left;
    for (let boxX = 0; boxX < side; boxX++) {
      const { first, weights } = columns[boxX]!;
      let sum = 0;
      for (let k = 0; k < weights.length; k++) sum += weights[k]! * ink[line + first + k]!;
      narrow[y * side + boxX] = sum;
    }
  }
  const scaled = new Float64Array(side * side);
  let darkest = 0;
  for (let boxY = 0; boxY < side; boxY++) {
    const { first, weights } = rows[boxY]!;
    for (let boxX = 0; boxX < side; boxX++) {
      let sum = 0;
      for (let k = 0; k < weights.length; k++) {
        sum += weights[k]! * narrow[(first + k) * side + boxX]!;
      }
      scaled[boxY * side + boxX] = sum;
      if (sum > darkest) darkest = sum;
    }
  }
  const box = new Uint8Array(side * side);
  for (let i = 0; i < box.length; i++) box[i] = Math.round((255 * scaled[i]!) / darkest);
  return box;
}

/** The source pixels under one row or column of the box, and how much of it each covers. */
interface Coverage {
  readonly first: number;
  readonly weights: Float64Array;
}

/** The coverage of each of the box's cells by `length` pixels, scaled and put in the middle. */
function coverage(length: number, scale: number, side: number): Coverage[] {
  const offset = (side - length * scale) / 2;
  return Array.from({ length: side }, (_, cell) => {
    const start = Math.max(0, (cell - offset) / scale);
    const end = Math.min(length, (cell + 1 - offset) / scale);
    const first = Math.floor(start);
    const weights = new Float64Array(Math.max(0, Math.ceil(end) - first));
    for (let k = 0; k < weights.length; k++) {
      weights[k] = scale * (Math.min(end, first + k + 1) - Math.max(start, first + k));
    }
    return { first, weights };
  });
}
