import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parameterLayout } from '../../engine/layout';
import { presets } from '../../training/configuration';
import { STEPS } from '../colour';
import { offsetAt, paintStrip, placeAt, standBeside, stripGrid } from './strip';

const layout = parameterLayout(presets.small.configuration.network); // 784 → 16 → 16 → 10
const table = Uint32Array.from({ length: 2 * STEPS + 1 }, (_, i) => (0xff000000 | i) >>> 0);

describe('the strip of memory', () => {
  test('every number has a cell of its own wherever there is room, inside the picture', () => {
    const sizes = fc.tuple(
      fc.integer({ min: 1, max: 200_000 }),
      fc.integer({ min: 50, max: 1200 }),
      fc.integer({ min: 20, max: 120 }),
    );
    fc.assert(
      fc.property(sizes, ([length, width, height]) => {
        const grid = stripGrid(length, width, height);
        expect(grid.columns * grid.scale).toBeLessThanOrEqual(width);
        expect(grid.rows * grid.scale).toBeLessThanOrEqual(height);
        expect(grid.rows * grid.columns * grid.perCell).toBeGreaterThanOrEqual(length);
        if (length <= width * height) expect(grid.perCell).toBe(1);
      }),
    );
  });

  test('cells are whole at any zoom, where a height is no whole number of pixels', () => {
    for (const pixelRatio of [0.9, 1.1, 4 / 3]) {
      for (const length of [1, 13_002, 500_000]) {
        const grid = stripGrid(length, 900 * pixelRatio, 104 * pixelRatio);
        expect(Object.values(grid).every(Number.isInteger)).toBe(true);
        expect(grid.rows * grid.scale).toBeLessThanOrEqual(104 * pixelRatio);
        expect(grid.rows * grid.columns * grid.perCell).toBeGreaterThanOrEqual(length);
      }
    }
  });

  test('a point of the picture is a number of the array, and back', () => {
    const grid = stripGrid(layout.length, 900, 80);
    for (const offset of [0, 1, 79, 80, 12_543, 12_544, layout.length - 1]) {
      const x = Math.floor(offset / grid.rows) * grid.scale;
      const y = (offset % grid.rows) * grid.scale;
      expect(offsetAt(grid, layout.length, x, y)).toBe(offset);
    }
    expect(offsetAt(grid, layout.length, 899, 79)).toBeNull();
    expect(offsetAt(grid, layout.length, -1, 0)).toBeNull();
  });

  test('an offset has a name, a row and a column', () => {
    expect(placeAt(layout, 0)).toMatchObject({ row: 0, column: 0, piece: { name: 'W1' } });
    expect(placeAt(layout, 3 * 16 + 5)).toMatchObject({ row: 3, column: 5 });
    expect(placeAt(layout, 784 * 16)).toMatchObject({ row: 0, column: 0, piece: { name: 'b1' } });
    expect(placeAt(layout, layout.length - 1)).toMatchObject({ column: 9, piece: { name: 'b3' } });
    expect(() => placeAt(layout, layout.length)).toThrow(/offsets 0 to 13001, but 13002/);
  });

  test('cells are coloured by value, within the range of their piece, and dimmed if not touched', () => {
    const values = new Float32Array(layout.length);
    values[0] = 100;
    values[784 * 16] = -1; // the first bias
    const grid = stripGrid(layout.length, 900, 80);
    const pixels = new Uint32Array(grid.rows * grid.columns);
    paintStrip(pixels, values, layout, grid, table, null);
    expect(pixels[0]! & 0xffff).toBe(2 * STEPS);
    expect(pixels[1]! & 0xffff).toBe(STEPS);
    const cell = 784 * 16;
    const bias = (cell % grid.rows) * grid.columns + Math.floor(cell / grid.rows);
    expect(pixels[bias]! & 0xffff).toBe(0);

    paintStrip(pixels, values, layout, grid, table, new Set(['b1']));
    expect(pixels[0]! >>> 24).toBeLessThan(255);
    expect(pixels[bias]! >>> 24).toBe(255);
  });

  test('where numbers share a cell, the largest in magnitude is seen', () => {
    const values = new Float32Array(layout.length).fill(0.001);
    values[1] = -50;
    const grid = { rows: 10, columns: 66, scale: 1, perCell: 20 };
    const pixels = new Uint32Array(660);
    paintStrip(pixels, values, layout, grid, table, null);
    expect(pixels[0]! & 0xffff).toBe(0);
  });
});

describe('names of narrow pieces', () => {
  test('stand at their places, or as near as there is room', () => {
    expect(standBeside([10, 50, 60, 99], 20, 120)).toEqual([10, 50, 70, 99]);
    expect(standBeside([10, 50, 60, 99], 20, 100)).toEqual([10, 40, 60, 80]);
    expect(standBeside([0, 1, 2], 20, 45)).toEqual([null, 5, 25]);
    expect(standBeside([], 20, 45)).toEqual([]);
  });

  test('are left out where the others push them too far', () => {
    const tail = standBeside(Array<number>(8).fill(280), 20, 300);
    expect(tail).toEqual([null, null, 180, 200, 220, 240, 260, 280]);
  });

  test('are never over one another nor outside', () => {
    const places = fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 30 });
    fc.assert(
      fc.property(places, (some) => {
        const stood = standBeside(
          some.toSorted((one, other) => one - other),
          22,
          300,
        );
        const seen = stood.filter((place) => place !== null);
        for (const [i, place] of seen.entries()) {
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place + 22).toBeLessThanOrEqual(seen[i + 1] ?? 300);
        }
      }),
    );
  });
});
