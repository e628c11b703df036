import { describe, expect, it } from 'vitest';
import { divergingIndex, STEPS } from '../colour';
import { atlasLength, paintImage, paintTile, paintTiles } from './tiles';

const NEURONS = 5;
const table = Uint32Array.from({ length: 2 * STEPS + 1 }, (_, index) => 1000 + index);

/** Each neuron has weights of its own: neuron j at pixel p has (j + 1)·(p − 392)/1000. */
const weights = Float32Array.from({ length: 784 * NEURONS }, (_, i) => {
  const pixel = Math.floor(i / NEURONS);
  return (((i % NEURONS) + 1) * (pixel - 392)) / 1000;
});

/** An atlas has 32 tiles in a row. */
const place = (tile: number, x: number, y: number) =>
  (Math.floor(tile / 32) * 28 + y) * 32 * 28 + (tile % 32) * 28 + x;

describe('paintTile', () => {
  it('puts each weight of a neuron where its pixel is, in its colour, and paints nothing else', () => {
    const pixels = new Uint32Array(atlasLength(40));
    for (const tile of [0, 31, 33]) {
      pixels.fill(0);
      paintTile(pixels, tile, { values: weights, first: 3, stride: NEURONS, range: 1 }, table);
      for (const [x, y] of [
        [0, 0],
        [5, 3],
        [27, 27],
      ] as const) {
        const expected = table[divergingIndex(weights[(y * 28 + x) * NEURONS + 3]!, 1)];
        expect(pixels[place(tile, x, y)]).toBe(expected);
      }
      expect(pixels.filter((pixel) => pixel !== 0)).toHaveLength(784);
    }
  });

  it('is neutral where all weights are zero', () => {
    const pixels = new Uint32Array(atlasLength(1));
    const values = new Float32Array(784);
    paintTile(pixels, 0, { values, first: 0, stride: 1, range: 0 }, table);
    expect(pixels[0]).toBe(1000 + STEPS);
  });
});

describe('paintTiles', () => {
  it('paints neurons side by side as each of them by itself', () => {
    const together = new Uint32Array(atlasLength(40));
    const ranges = Float64Array.of(1, 2, 0.5);
    paintTiles(together, 31, { values: weights, first: 1, stride: NEURONS, ranges }, table);
    const apart = new Uint32Array(atlasLength(40));
    for (const [k, range] of ranges.entries()) {
      const values = { values: weights, first: 1 + k, stride: NEURONS, range };
      paintTile(apart, 31 + k, values, table);
    }
    expect(together).toEqual(apart);
  });
});

describe('paintImage', () => {
  it('gives ink its colour', () => {
    const pixels = new Uint32Array(atlasLength(2));
    const image = new Uint8Array(784);
    image[29] = 255;
    paintImage(pixels, 1, image, table);
    expect(pixels[place(1, 1, 1)]).toBe(1255);
    expect(pixels[place(1, 0, 1)]).toBe(1000);
  });
});
