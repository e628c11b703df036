import { describe, expect, it } from 'vitest';
import { lossCurve } from './loss-curve';

const box = { x: 100, y: 50, width: 300, height: 100 };
const point = (step: number, loss: number) => ({ step, progress: step / 10, loss, accuracy: 0 });

describe('lossCurve', () => {
  it('goes from the left, where the loss is highest, to the right', () => {
    const { line } = lossCurve([point(1, 2), point(3, 1), point(15, 0.5)], box);
    expect(line.map(({ x, y }) => [Math.round(x), y])).toEqual([
      [175, 50],
      [250, 100],
      [400, 125],
    ]);
  });

  it('keeps a loss that explodes in the box', () => {
    const { line } = lossCurve([point(1, 2), point(2, 50)], box);
    expect(line[1]?.y).toBe(50);
  });

  it('has no more points than can be seen, and ends where the run does', () => {
    const points = Array.from({ length: 4000 }, (_, k) => point(k + 1, 1));
    const { line } = lossCurve(points, box);
    expect(line.length).toBeLessThanOrEqual(302);
    expect(line.at(-1)?.x).toBe(400);
  });
});
