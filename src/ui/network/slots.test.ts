import { describe, expect, it } from 'vitest';
import { pictureGeometry } from './geometry';
import { slotWidths } from './slots';

describe('slotWidths', () => {
  it('gives each column a slot around it, which together are as wide as the picture', () => {
    const room = { tiled: () => false, only: null, width: 564, height: 190, pixelRatio: 1 };
    const geometry = pictureGeometry({ ...room, sizes: [784, 16, 16, 10] });
    const slots = slotWidths(geometry);
    expect(slots).toHaveLength(4);
    let left = 0;
    for (const [k, { x, width }] of [
      geometry.image!,
      ...geometry.blocks.map(({ box }) => box),
    ].entries()) {
      expect(x).toBeGreaterThanOrEqual(left - 1);
      left += slots[k]!;
      expect(x + width).toBeLessThanOrEqual(left + 1);
    }
    expect(left).toBeCloseTo(564, 6);
  });
});
