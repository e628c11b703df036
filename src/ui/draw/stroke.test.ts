import { describe, expect, it } from 'vitest';
import { extendStroke, PAD_SIDE, padPoint, type Stroke, smoothLine } from './stroke';

const stroke = (...points: [number, number][]): Stroke => ({
  kind: 'ink',
  width: 20,
  points: points.map(([x, y]) => ({ x, y })),
});

describe('padPoint', () => {
  it('gives the same place on the pad however large the pad is shown', () => {
    expect(padPoint(110, 60, { left: 10, top: 10, width: 200, height: 200 })).toEqual({
      x: PAD_SIDE / 2,
      y: PAD_SIDE / 4,
    });
    expect(padPoint(410, 210, { left: 10, top: 10, width: 800, height: 800 })).toEqual({
      x: PAD_SIDE / 2,
      y: PAD_SIDE / 4,
    });
  });
});

describe('extendStroke', () => {
  it('adds a point and leaves the old stroke as it was', () => {
    const before = stroke([0, 0]);
    expect(extendStroke(before, { x: 3, y: 4 }).points).toHaveLength(2);
    expect(before.points).toHaveLength(1);
  });

  it('stays the same when the pen has hardly moved', () => {
    const before = stroke([5, 5]);
    expect(extendStroke(before, { x: 5.2, y: 5.1 })).toBe(before);
  });
});

describe('smoothLine', () => {
  it('ends at the last point and passes through the middles between neighbours', () => {
    const { points } = stroke([0, 0], [10, 0], [10, 10], [20, 10]);
    const curves = smoothLine(points);
    expect(curves.map((curve) => curve.to)).toEqual([
      { x: 10, y: 5 },
      { x: 15, y: 10 },
      { x: 20, y: 10 },
    ]);
  });

  it('is a dot for a single point and nothing for none', () => {
    expect(smoothLine(stroke([7, 8]).points)).toEqual([
      { control: { x: 7, y: 8 }, to: { x: 7, y: 8 } },
    ]);
    expect(smoothLine([])).toEqual([]);
  });
});
