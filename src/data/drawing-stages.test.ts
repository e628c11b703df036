import { describe, expect, test } from 'vitest';
import { IMAGE_SIDE } from './dataset';
import { drawingToDigit } from './drawing';
import { type DrawingStage, drawingWithout } from './drawing-stages';

const SIDE = 280;

/** A sheet with ink in a rectangle. */
function rectangle(left: number, top: number, width: number, height: number): Uint8Array {
  const ink = new Uint8Array(SIDE * SIDE);
  for (let y = top; y < top + height; y++) ink.fill(255, y * SIDE + left, y * SIDE + left + width);
  return ink;
}

const without = (ink: Uint8Array, ...left: DrawingStage[]) =>
  drawingWithout(new Set(left), ink, SIDE)!;

/** The smallest rectangle around the ink of an image: left, top, right, bottom. */
function extent(image: Uint8Array): number[] {
  const places = [...image.keys()].filter((i) => image[i]! > 0);
  const [xs, ys] = [
    places.map((i) => i % IMAGE_SIDE),
    places.map((i) => Math.floor(i / IMAGE_SIDE)),
  ];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

describe('a drawing with stages left out', () => {
  // An L in a corner of the sheet: 40 wide, 80 high, its mass low and to the left.
  const corner = rectangle(10, 20, 10, 80);
  for (let y = 90; y < 100; y++) corner.fill(255, y * SIDE + 10, y * SIDE + 50);

  test('is the one that the network sees when none is', () => {
    expect(without(corner)).toEqual({ side: 20, ...drawingToDigit(corner, SIDE, SIDE) });
  });

  test('stays small and in its corner without crop and centring', () => {
    const { bounds, image } = without(corner, 'crop', 'centre');
    expect(bounds).toEqual({ left: 0, top: 0, width: SIDE, height: SIDE });
    // 280 pixels become 20, so 10 … 50 by 20 … 100 is 0.7 … 3.6 by 1.4 … 7.1, and 4 are added.
    expect(extent(image)).toEqual([4, 5, 7, 11]);
  });

  test('stays small, but goes to the middle, without the crop alone', () => {
    const [left, top, right, bottom] = extent(without(corner, 'crop').image);
    expect(right! - left!).toBe(3);
    expect(bottom! - top!).toBe(6);
    expect(Math.abs((left! + right!) / 2 - 14)).toBeLessThan(2);
  });

  test('stands with its box, not its mass, in the middle without centring', () => {
    const { image, shift } = without(corner, 'centre');
    expect(shift).toEqual({ x: 4, y: 4 });
    expect(extent(image)).toEqual([9, 4, 18, 23]);
  });

  test('fills the image without shrinking', () => {
    const { image, side, centreOfMass } = without(corner, 'shrink');
    expect(side).toBe(28);
    const [, top, , bottom] = extent(image);
    expect([top, bottom]).toEqual([0, 27]);
    expect(centreOfMass.y).toBeGreaterThan(14);
  });

  test('is none where nothing is drawn', () => {
    expect(drawingWithout(new Set(['crop']), new Uint8Array(SIDE * SIDE), SIDE)).toBeUndefined();
  });
});
