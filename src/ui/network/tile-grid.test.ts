import { describe, expect, it } from 'vitest';
import { PITCH, TILE_SIDE, tileGrid } from './tile-grid';

const sizes = [1, 2, 10, 16, 64, 128, 512, 1024];
const screens = [
  { width: 300, pixelRatio: 3 },
  { width: 328, pixelRatio: 1 },
  { width: 600, pixelRatio: 2 },
  { width: 900, pixelRatio: 1.25 },
];

describe('tileGrid', () => {
  it('keeps to the width with every size, and has a place for each of its tiles', () => {
    for (const neurons of sizes) {
      for (const { width, pixelRatio } of screens) {
        for (const all of [false, true]) {
          const grid = tileGrid({ neurons, width, pixelRatio, height: 300, all });
          expect((grid.columns * PITCH - 1) * grid.scale).toBeLessThanOrEqual(width * pixelRatio);
          expect(grid.columns * grid.rows).toBeGreaterThanOrEqual(grid.tiles);
          expect(grid.columns * (grid.rows - 1)).toBeLessThan(grid.tiles);
          expect(Number.isInteger(grid.scale)).toBe(true);
        }
      }
    }
  });

  it('shows a readable part of a large layer, in the height that it has', () => {
    const grid = tileGrid({ neurons: 512, width: 600, pixelRatio: 1, height: 300, all: false });
    expect(grid.tiles).toBeLessThan(512);
    expect(grid.tiles).toBe(grid.columns * grid.rows);
    expect(grid.scale * TILE_SIDE).toBeGreaterThanOrEqual(40);
    expect(grid.rows * PITCH * grid.scale).toBeLessThanOrEqual(300);
  });

  it('makes the rows alike, so that ten templates are five and five', () => {
    const grid = tileGrid({ neurons: 10, width: 564, pixelRatio: 1, height: 120, all: false });
    expect(grid).toMatchObject({ tiles: 10, columns: 5, rows: 2 });
  });

  it('shows every neuron when asked to', () => {
    for (const neurons of sizes) {
      expect(tileGrid({ neurons, width: 328, pixelRatio: 2, height: 300, all: true }).tiles).toBe(
        neurons,
      );
    }
  });

  it('gives few neurons large tiles', () => {
    const few = tileGrid({ neurons: 10, width: 600, pixelRatio: 2, height: 300, all: false });
    const many = tileGrid({ neurons: 128, width: 600, pixelRatio: 2, height: 300, all: false });
    expect(few.tiles).toBe(10);
    expect(few.scale).toBeGreaterThan(many.scale);
  });

  it('has one small tile even where there is hardly any room', () => {
    const grid = tileGrid({ neurons: 5, width: 0, pixelRatio: 1, height: 300, all: false });
    expect(grid.columns).toBe(1);
    expect(grid.tiles).toBeGreaterThanOrEqual(1);
  });
});
