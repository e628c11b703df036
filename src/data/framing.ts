import { IMAGE_SIDE, PIXELS } from './dataset';

/** The side of the box that the digit fills, before it is placed by its centre of mass. */
export const BOX_SIDE = 20;

/** Where in the 28 × 28 image the centre of mass goes: the middle of this row and column of pixels. */
const MIDDLE = IMAGE_SIDE / 2;

/** The smallest rectangle around the ink, in pixels of its picture. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A picture of a digit on its way to 28 × 28. */
export interface Framed {
  /** (20, 20): the digit scaled so that its longer side fills the box. */
  readonly box: Uint8Array;
  /** The centre of mass in the box: 0 is the middle of the first row or column of pixels. */
  readonly centreOfMass: { readonly x: number; readonly y: number };
  /** Where in the image the box's first column and row go. */
  readonly shift: { readonly x: number; readonly y: number };
  /** (28, 28) */
  readonly image: Uint8Array;
}

/**
 * Places a 20 × 20 box in a 28 × 28 image, its centre of mass in the middle, as MNIST was made
 * (Y. LeCun, C. Cortes, C. Burges, http://yann.lecun.com/exdb/mnist/): by whole pixels, so that
 * nothing is blurred. In MNIST's own images the middle is pixel 14, 14 of 0 … 27.
 *
 * A very lopsided drawing is placed as close to that as it can be with no ink lost.
 *
 * @param box (20, 20), with some ink
 * @param image (28, 28): where the result goes, all zero
 */
export function placeByMass(box: Uint8Array, image: Uint8Array = new Uint8Array(PIXELS)): Framed {
  let mass = 0;
  let massX = 0;
  let massY = 0;
  let left = BOX_SIDE;
  let right = -1;
  let top = BOX_SIDE;
  let bottom = -1;
  for (let y = 0, i = 0; y < BOX_SIDE; y++) {
    for (let x = 0; x < BOX_SIDE; x++, i++) {
      const ink = box[i]!;
      if (ink === 0) continue;
      mass += ink;
      massX += ink * x;
      massY += ink * y;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      bottom = y;
    }
  }
  if (mass === 0)
    throw new RangeError('An empty box has no centre of mass: it must hold some ink.');
  const centreOfMass = { x: massX / mass, y: massY / mass };
  const shift = {
    x: clamp(Math.round(MIDDLE - centreOfMass.x), -left, IMAGE_SIDE - 1 - right),
    y: clamp(Math.round(MIDDLE - centreOfMass.y), -top, IMAGE_SIDE - 1 - bottom),
  };
  for (let y = top; y <= bottom; y++) {
    const row = (y + shift.y) * IMAGE_SIDE + shift.x;
    for (let x = left; x <= right; x++) image[row + x] = box[y * BOX_SIDE + x]!;
  }
  return { box, centreOfMass, shift, image };
}

const clamp = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), most);
