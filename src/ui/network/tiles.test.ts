import { describe, expect, it } from 'vitest';
import { divergingIndex, STEPS } from '../colour';
import { PITCH, TILE_SIDE, type TileGrid } from './tile-grid';
import { atlasSize, colourRanges, paintTiles } from './tiles';

const NEURONS = 5;
const grid: TileGrid = { tiles: 5, columns: 3, rows: 2, scale: 1 };
const table = Uint32Array.from({ length: 2 * STEPS + 1 }, (_, index) => 1000 + index);

/** Each neuron has weights of its own: neuron j at pixel p has (j + 1)·(p − 392)/1000. */
const weights = Float32Array.from({ length: 784 * NEURONS }, (_, i) => {
  const pixel = Math.floor(i / NEURONS);
  return (((i % NEURONS) + 1) * (pixel - 392)) / 1000;
});

describe('paintTiles', () => {
  it('puts each weight of each neuron where its pixel is, in its colour', () => {
    const { width, height } = atlasSize(grid);
    const atlas = new Uint32Array(width * height);
    const ranges = Float64Array.of(1, 2, 0.5, 1, 1);
    paintTiles(atlas, weights, ranges, table, grid);
    for (let neuron = 0; neuron < NEURONS; neuron++) {
      const left = (neuron % 3) * PITCH;
      const top = Math.floor(neuron / 3) * PITCH;
      for (const [x, y] of [
        [0, 0],
        [5, 3],
        [27, 27],
      ] as const) {
        const weight = weights[(y * TILE_SIDE + x) * NEURONS + neuron]!;
        const expected = table[divergingIndex(weight, ranges[neuron]!)];
        expect(atlas[(top + y) * width + left + x]).toBe(expected);
      }
    }
    expect(atlas[TILE_SIDE]).toBe(0); // the gap
    expect(atlas[PITCH * width + 2 * PITCH]).toBe(0); // the place of a sixth
  });

  it('is neutral where all weights are zero', () => {
    const { width, height } = atlasSize(grid);
    const atlas = new Uint32Array(width * height);
    paintTiles(atlas, new Float32Array(784 * NEURONS), new Float64Array(NEURONS), table, grid);
    expect(atlas[0]).toBe(1000 + STEPS);
  });
});

describe('colourRanges', () => {
  it('gives each neuron a range of its own, in proportion to its weights', () => {
    const ranges = colourRanges(weights, NEURONS, 'unit');
    expect(ranges[4]! / ranges[0]!).toBeCloseTo(5, 6);
  });

  it('gives a layer one range, between those of its neurons', () => {
    const units = colourRanges(weights, NEURONS, 'unit');
    const ranges = colourRanges(weights, NEURONS, 'layer');
    expect(new Set(ranges).size).toBe(1);
    expect(ranges[0]).toBeGreaterThan(Math.min(...units));
    expect(ranges[0]).toBeLessThan(Math.max(...units));
  });

  it('is three root mean squares', () => {
    expect(colourRanges(Float32Array.of(0.1, -0.1, 0.1, -0.1), 1, 'unit')[0]).toBeCloseTo(0.3, 6);
  });
});
