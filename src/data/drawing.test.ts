import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pretrained } from '../../scripts/classifiers-for-tests';
import { mnistDirectory } from '../../scripts/mnist-for-tests';
import { readMnist } from '../../scripts/read-mnist';
import { createRandom, type Random } from '../engine/random';
import { IMAGE_SIDE, PIXELS } from './dataset';
import { drawingToDigit } from './drawing';
import { BOX_SIDE, placeByMass } from './framing';

const CANVAS = 280;

/** A canvas on which a round pen went along the lines between the points. */
function drawn(points: readonly (readonly [number, number])[], penWidth: number): Uint8Array {
  const ink = new Uint8Array(CANVAS * CANVAS);
  for (let i = 0; i + 1 < points.length; i++) {
    const [x1, y1] = points[i]!;
    const [x2, y2] = points[i + 1]!;
    const length2 = (x2 - x1) ** 2 + (y2 - y1) ** 2;
    for (let y = 0; y < CANVAS; y++) {
      for (let x = 0; x < CANVAS; x++) {
        const along = ((x + 0.5 - x1) * (x2 - x1) + (y + 0.5 - y1) * (y2 - y1)) / length2;
        const t = Math.min(Math.max(along, 0), 1);
        const away = Math.hypot(x + 0.5 - x1 - t * (x2 - x1), y + 0.5 - y1 - t * (y2 - y1));
        const value = 255 * Math.min(Math.max(penWidth / 2 - away + 0.5, 0), 1);
        ink[y * CANVAS + x] = Math.max(ink[y * CANVAS + x]!, value);
      }
    }
  }
  return ink;
}

function rectangle(left: number, top: number, width: number, height: number): Uint8Array {
  const ink = new Uint8Array(CANVAS * CANVAS);
  for (let y = top; y < top + height; y++) {
    ink.fill(255, y * CANVAS + left, y * CANVAS + left + width);
  }
  return ink;
}

const sum = (values: Uint8Array): number => values.reduce((total, value) => total + value, 0);

function centreOfMass(image: Uint8Array, side: number): { x: number; y: number } {
  let x = 0;
  let y = 0;
  image.forEach((ink, i) => {
    x += ink * (i % side);
    y += ink * Math.floor(i / side);
  });
  return { x: x / sum(image), y: y / sum(image) };
}

/** The values of one row or column of an image, by the middle. */
const row = (image: Uint8Array, side: number, y: number) =>
  Array.from(image.subarray(y * side, (y + 1) * side));

describe('drawingToDigit', () => {
  it('gives nothing for an empty canvas', () => {
    expect(drawingToDigit(new Uint8Array(CANVAS * CANVAS), CANVAS, CANVAS)).toBeUndefined();
    expect(drawingToDigit(new Float32Array(100), 10, 10)).toBeUndefined();
    expect(drawingToDigit(new Uint8Array(0), 0, 0)).toBeUndefined();
  });

  it('gives nothing for a trace that nobody sees', () => {
    expect(drawingToDigit(new Uint8Array(100).fill(3), 10, 10)).toBeUndefined();
    expect(drawingToDigit(new Float32Array(100).fill(0.01), 10, 10)).toBeUndefined();
  });

  it('refuses an array that does not fit the size', () => {
    expect(() => drawingToDigit(new Uint8Array(99), 10, 10)).toThrow(/100 values, but 99/);
  });

  it('finds the smallest rectangle around the ink', () => {
    const digit = drawingToDigit(rectangle(31, 47, 60, 101), CANVAS, CANVAS);
    expect(digit?.bounds).toEqual({ left: 31, top: 47, width: 60, height: 101 });
  });

  it('scales the longer side to 20 pixels and keeps the proportions', () => {
    const tall = drawingToDigit(rectangle(10, 20, 80, 160), CANVAS, CANVAS)!;
    const wide = drawingToDigit(rectangle(10, 20, 160, 80), CANVAS, CANVAS)!;
    const line = [0, 0, 0, 0, 0, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0, 0];
    for (let i = 0; i < BOX_SIDE; i++) {
      expect(row(tall.box, BOX_SIDE, i)).toEqual(line);
      expect(row(wide.box, BOX_SIDE, i)).toEqual(Array(BOX_SIDE).fill(line[i]));
    }
  });

  it('makes each pixel the mean of the area that it covers', () => {
    // Nine pixels wide: the 4½ in the box's middle cover its columns 7¾ to 12¼.
    const { box } = drawingToDigit(rectangle(100, 100, 9, 40), CANVAS, CANVAS)!;
    const expected = Array(BOX_SIDE).fill(0).fill(255, 8, 12);
    expected[7] = expected[12] = 64;
    expect(row(box, BOX_SIDE, 10)).toEqual(expected);
  });

  it('enlarges a tiny drawing to the same box', () => {
    const tiny = drawingToDigit(rectangle(100, 100, 2, 4), CANVAS, CANVAS)!;
    const large = drawingToDigit(rectangle(30, 30, 80, 160), CANVAS, CANVAS)!;
    expect(tiny.image).toEqual(large.image);
  });

  it('gives the same image for bytes and for floats', () => {
    const ink = drawn(
      [
        [60, 50],
        [200, 60],
        [110, 240],
      ],
      18,
    );
    const floats = Float32Array.from(ink, (value) => value / 255);
    const a = drawingToDigit(ink, CANVAS, CANVAS)!;
    const b = drawingToDigit(floats, CANVAS, CANVAS)!;
    const apart = Math.max(...a.image.map((value, i) => Math.abs(value - b.image[i]!)));
    expect(apart).toBeLessThanOrEqual(1);
  });

  it('is indifferent to where on the canvas the digit is, and to faint noise', () => {
    const here = drawn(
      [
        [60, 50],
        [160, 60],
        [110, 190],
      ],
      18,
    );
    const there = drawn(
      [
        [101, 123],
        [201, 133],
        [151, 263],
      ],
      18,
    );
    const noise = createRandom(1);
    const noisy = here.map((value) => Math.max(value, noise.integer(8)));
    const image = drawingToDigit(here, CANVAS, CANVAS)!.image;
    expect(drawingToDigit(there, CANVAS, CANVAS)!.image).toEqual(image);
    expect(drawingToDigit(noisy, CANVAS, CANVAS)!.bounds).toEqual(
      drawingToDigit(here, CANVAS, CANVAS)!.bounds,
    );
  });

  it('gives strokes of the width that the pen had, seen from as far as the digit', () => {
    // A bar 200 high becomes 20 high: a pen of 10 is then 1 wide, one of 30 is 3 wide.
    for (const penWidth of [10, 20, 30, 50]) {
      const ink = drawn(
        [
          [60, 40 + penWidth / 2],
          [60, 240 - penWidth / 2],
          [180, 240 - penWidth / 2],
        ],
        penWidth,
      );
      const { box } = drawingToDigit(ink, CANVAS, CANVAS)!;
      const width = row(box, BOX_SIDE, 8).reduce((total, value) => total + value, 0) / 255;
      expect(width).toBeCloseTo(penWidth / 10, 1);
    }
  });

  it('draws a thin pen as dark as MNIST, though thinner than a pixel', () => {
    const ink = drawn(
      [
        [60, 40],
        [60, 240],
        [180, 240],
      ],
      2,
    );
    const { image } = drawingToDigit(ink, CANVAS, CANVAS)!;
    expect(Math.max(...image)).toBe(255);
    expect(row(image, IMAGE_SIDE, 10).filter((value) => value > 100).length).toBe(1);
  });

  it('puts the centre of mass within half a pixel of the middle, whatever is drawn', {
    timeout: 30_000,
  }, () => {
    const point = fc.tuple(fc.integer({ min: 30, max: 250 }), fc.integer({ min: 30, max: 250 }));
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 3, maxLength: 6 }),
        fc.integer({ min: 4, max: 30 }),
        (points, penWidth) => {
          const digit = drawingToDigit(drawn(points, penWidth), CANVAS, CANVAS);
          if (digit === undefined) return;
          const { x, y } = centreOfMass(digit.image, IMAGE_SIDE);
          const isLopsided = [digit.shift.x, digit.shift.y].some((s) => s <= 0 || s >= 8);
          if (!isLopsided) {
            expect(Math.abs(x - 14)).toBeLessThanOrEqual(0.5 + 1e-9);
            expect(Math.abs(y - 14)).toBeLessThanOrEqual(0.5 + 1e-9);
          }
          expect(sum(digit.image)).toBe(sum(digit.box));
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('placeByMass', () => {
  it('moves the box by whole pixels and changes none of them', () => {
    const box = new Uint8Array(BOX_SIDE * BOX_SIDE);
    box.set([10, 200, 30], 3 * BOX_SIDE + 5);
    const { image, shift } = placeByMass(box);
    expect(shift).toEqual({ x: 8, y: 11 });
    expect(Array.from(image.subarray(14 * IMAGE_SIDE + 13, 14 * IMAGE_SIDE + 16))).toEqual([
      10, 200, 30,
    ]);
    expect(sum(image)).toBe(240);
  });

  it.each([
    ['left', (across: number, down: number) => [across, down]],
    ['right', (across: number, down: number) => [BOX_SIDE - 1 - across, down]],
    ['top', (across: number, down: number) => [down, across]],
    ['bottom', (across: number, down: number) => [down, BOX_SIDE - 1 - across]],
  ])('loses no ink when nearly all of it is at the %s', (_, place) => {
    const box = new Uint8Array(BOX_SIDE * BOX_SIDE);
    for (let across = 0; across < BOX_SIDE; across++) {
      for (let down = 0; down < (across < 2 ? BOX_SIDE : 1); down++) {
        const [x, y] = place(across, down);
        box[y! * BOX_SIDE + x!] = across < 2 ? 255 : 1;
      }
    }
    expect(sum(placeByMass(box).image)).toBe(sum(box));
    // The thin line is still one line: nothing went round the image's edge.
    const { image } = placeByMass(box);
    const line = Array.from(image.keys()).filter((i) => image[i] === 1);
    const step = line[1]! - line[0]!;
    expect([1, IMAGE_SIDE]).toContain(step);
    expect(line).toEqual(Array.from({ length: BOX_SIDE - 2 }, (__, i) => line[0]! + i * step));
    expect(Math.floor(line[0]! / IMAGE_SIDE) === Math.floor(line.at(-1)! / IMAGE_SIDE)).toBe(
      step === 1,
    );
  });

  it('refuses an empty box', () => {
    expect(() => placeByMass(new Uint8Array(BOX_SIDE * BOX_SIDE))).toThrow(RangeError);
  });
});

/** The image, enlarged and somewhere on a canvas: each pixel a square, or smoothly blended. */
function enlarged(image: Uint8Array, isSmooth: boolean, random: Random): Uint8Array {
  const side = IMAGE_SIDE;
  const factor = 4 + 5 * random.uniform();
  const offsetX = (CANVAS - side * factor) * random.uniform();
  const offsetY = (CANVAS - side * factor) * random.uniform();
  const at = (x: number, y: number) =>
    x < 0 || y < 0 || x >= side || y >= side ? 0 : image[y * side + x]!;
  const ink = new Uint8Array(CANVAS * CANVAS);
  const end = Math.ceil(side * factor);
  for (let canvasY = Math.floor(offsetY); canvasY < Math.min(CANVAS, offsetY + end); canvasY++) {
    for (let canvasX = Math.floor(offsetX); canvasX < Math.min(CANVAS, offsetX + end); canvasX++) {
      const i = canvasY * CANVAS + canvasX;
      const x = (canvasX + 0.5 - offsetX) / factor;
      const y = (canvasY + 0.5 - offsetY) / factor;
      if (!isSmooth) {
        ink[i] = at(Math.floor(x), Math.floor(y));
        continue;
      }
      const x0 = Math.floor(x - 0.5);
      const y0 = Math.floor(y - 0.5);
      const tx = x - 0.5 - x0;
      const ty = y - 0.5 - y0;
      ink[i] = Math.round(
        (1 - ty) * ((1 - tx) * at(x0, y0) + tx * at(x0 + 1, y0)) +
          ty * ((1 - tx) * at(x0, y0 + 1) + tx * at(x0 + 1, y0 + 1)),
      );
    }
  }
  return ink;
}

describe('real digits, drawn large and off the middle', () => {
  const COUNT = 1000;

  it('are recognised as well as the originals, within one point', {
    timeout: 60_000,
  }, async (context) => {
    const { test } = await readMnist(mnistDirectory(context));
    const classify = pretrained();
    const random = createRandom(7);
    const correct = { original: 0, squares: 0, smooth: 0 };
    for (let i = 0; i < COUNT; i++) {
      const image = test.images.subarray(i * PIXELS, (i + 1) * PIXELS);
      const label = test.labels[i];
      if (classify(image) === label) correct.original++;
      for (const way of ['squares', 'smooth'] as const) {
        const digit = drawingToDigit(enlarged(image, way === 'smooth', random), CANVAS, CANVAS);
        if (digit !== undefined && classify(digit.image) === label) correct[way]++;
      }
    }
    expect(correct.original).toBeGreaterThan(0.97 * COUNT);
    expect(Math.abs(correct.squares - correct.original)).toBeLessThanOrEqual(0.01 * COUNT);
    expect(Math.abs(correct.smooth - correct.original)).toBeLessThanOrEqual(0.01 * COUNT);
  });
});
