import { IMAGE_SIDE, PIXELS } from './dataset';
import { type Ink, inkBounds, scaleToBox } from './drawing';
import { BOX_SIDE, type Bounds, placeByMass } from './framing';

/** The stages that can be left out on the way from a drawing to an image. */
export const drawingStages = ['crop', 'shrink', 'centre'] as const;

export type DrawingStage = (typeof drawingStages)[number];

/** A drawing on its way to 28 × 28, with some stages left out. */
export interface StagedDrawing {
  /** What is scaled: the rectangle around the ink, or without the crop the whole sheet. */
  readonly bounds: Bounds;
  /** 20, or without shrinking the whole 28. */
  readonly side: number;
  /** (side, side) */
  readonly box: Uint8Array;
  /** The centre of mass in the box: 0 is the middle of the first row or column of pixels. */
  readonly centreOfMass: { readonly x: number; readonly y: number };
  /** Where in the image the box's first column and row go. */
  readonly shift: { readonly x: number; readonly y: number };
  /** (28, 28) */
  readonly image: Uint8Array;
}

/**
 * As `drawingToDigit`, but for the stages left out: without the crop the whole sheet is scaled,
 * without shrinking it fills all of the image, and without centring the box stands in the middle
 * wherever its centre of mass is.
 *
 * @param ink (side, side)
 * @returns undefined if nothing is drawn
 */
export function drawingWithout(
  omitted: ReadonlySet<DrawingStage>,
  ink: Ink,
  side: number,
): StagedDrawing | undefined {
  const around = inkBounds(ink, side, side);
  if (around === undefined) return undefined;
  const bounds = omitted.has('crop') ? { left: 0, top: 0, width: side, height: side } : around;
  if (omitted.has('shrink')) {
    const image = scaleToBox(ink, side, bounds, IMAGE_SIDE);
    const shift = { x: 0, y: 0 }; // it fills the image: there is no room to move it
    return { bounds, side: IMAGE_SIDE, box: image, centreOfMass: massOf(image), shift, image };
  }
  const framed = placeByMass(scaleToBox(ink, side, bounds));
  if (!omitted.has('centre')) return { bounds, side: BOX_SIDE, ...framed };
  const margin = (IMAGE_SIDE - BOX_SIDE) / 2;
  const image = new Uint8Array(PIXELS);
  for (let y = 0; y < BOX_SIDE; y++) {
    const row = framed.box.subarray(y * BOX_SIDE, (y + 1) * BOX_SIDE);
    image.set(row, (y + margin) * IMAGE_SIDE + margin);
  }
  return { ...framed, bounds, side: BOX_SIDE, shift: { x: margin, y: margin }, image };
}

/** The centre of mass of a 28 × 28 image with some ink. */
function massOf(image: Uint8Array): { x: number; y: number } {
  let [mass, x, y] = [0, 0, 0];
  for (let i = 0; i < image.length; i++) {
    mass += image[i]!;
    x += image[i]! * (i % IMAGE_SIDE);
    y += image[i]! * Math.floor(i / IMAGE_SIDE);
  }
  return { x: x / mass, y: y / mass };
}
