import { describe, expect, it } from 'vitest';
import { tilesIn } from './tiles';

const box = { width: 560, height: 400 };

describe('the tiles of a film', () => {
  it('fill the box without leaving it', () => {
    for (const neurons of [1, 10, 16, 64, 128, 512, 1024]) {
      const { tiles, columns, pitch } = tilesIn(box, neurons);
      expect(columns * pitch).toBeLessThanOrEqual(box.width);
      expect(Math.ceil(tiles / columns) * pitch).toBeLessThanOrEqual(box.height);
    }
  });

  it('are all there where there is room, and else as many as can be read', () => {
    expect(tilesIn(box, 128).tiles).toBe(128);
    expect(tilesIn(box, 10)).toEqual({ tiles: 10, columns: 4, pitch: 133 });
    const many = tilesIn(box, 1024);
    expect(many.tiles).toBeLessThan(1024);
    expect(many.pitch).toBe(26);
  });
});
