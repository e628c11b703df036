import { describe, expect, it } from 'vitest';
import { emptyHistory, type History } from '../../state/live';
import { curveRows, smoothed, thinned } from './curves';

const point = (progress: number, loss: number) => ({
  step: Math.round(progress * 1000),
  progress,
  loss,
  accuracy: 1 - loss / 3,
});

/** A noisy, falling curve of so many points over so many epochs. */
const run = (count: number, epochs: number) =>
  Array.from({ length: count }, (_, i) =>
    point(
      (epochs * (i + 1)) / count,
      2 * Math.exp((-4 * i) / count) + 0.3 * Math.sin(i * 12.9) ** 2,
    ),
  );

const evaluation = (progress: number, loss: number, whole: boolean) => ({
  ...point(progress, loss),
  split: 'validation' as const,
  whole,
});

describe('smoothed', () => {
  it('starts at the first value and stays at a constant one', () => {
    expect([...smoothed([point(0.1, 2), point(0.2, 2), point(0.9, 2)], 'loss')]).toEqual([2, 2, 2]);
  });

  it('goes half of the way in the half-life', () => {
    expect(smoothed([point(1, 2), point(1.05, 1)], 'loss')[1]).toBeCloseTo(1.5, 5);
  });

  it('follows a loss that falls fast at the beginning, however short that is', () => {
    // The loss halves whenever the steps double, and a point comes with each tenth part of them.
    const falling = Array.from({ length: 40 }, (_, i) => point(1e-4 * 1.1 ** i, 2 / 1.1 ** i));
    const means = smoothed(falling, 'loss');
    expect(means[39]! / falling[39]!.loss).toBeLessThan(1.6);
    expect(means[39]! / falling[39]!.loss).toBeGreaterThan(1.1);
  });

  it('leaves out what is not finite', () => {
    const means = smoothed([point(1, 2), point(1.01, Number.NaN), point(1.02, 2)], 'loss');
    expect([...means]).toEqual([2, 2, 2]);
  });
});

describe('thinned', () => {
  const points = run(5000, 4);
  const valueAt = (place: number) => points[place]!.loss;

  it('keeps the first, the last, the lowest and the highest', () => {
    const places = thinned(points, valueAt, 5, 40);
    const values = points.map(({ loss }) => loss);
    expect(places[0]).toBe(0);
    expect(places.at(-1)).toBe(4999);
    expect(places).toContain(values.indexOf(Math.min(...values)));
    expect(places).toContain(values.indexOf(Math.max(...values)));
  });

  it('is ascending, without repetition, and no longer than promised', () => {
    const places = thinned(points, valueAt, 5, 40);
    expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
    expect(places.length).toBeLessThanOrEqual(82);
  });

  it('does not move what was drawn before when the run grows', () => {
    const early = thinned(points.slice(0, 3000), valueAt, 5, 40);
    const late = thinned(points, valueAt, 5, 40);
    const settled = early.filter((place) => points[place]!.progress < 2.25);
    expect(late.slice(0, settled.length)).toEqual(settled);
  });

  it('keeps all of a few points, and none of none', () => {
    expect(thinned([{ progress: 1 }, { progress: 2 }], (place) => place, 5, 40)).toEqual([0, 1]);
    expect(thinned([], () => 0, 5, 40)).toEqual([]);
  });

  it.each([0, Number.NaN])('comes to an end on an axis that ends at %s', (end) => {
    const begin = Array.from({ length: 500 }, () => ({ progress: 0 }));
    expect(thinned(begin.slice(0, 1), () => 1, end, 40)).toEqual([0]);
    expect(thinned(begin, (place) => Math.abs(place - 200), end, 40)).toEqual([0, 200, 499]);
  });
});

describe('curveRows', () => {
  const history: History = {
    ...emptyHistory(1),
    points: run(20_000, 1000),
    validation: Array.from({ length: 8000 }, (_, i) =>
      evaluation((i + 1) / 8, 1 / (i + 1), i % 8 === 7),
    ),
  };

  it('has fewer than 300 rows after a very long run, in order', () => {
    const rows = curveRows(history, 'loss', 1000);
    expect(rows.length).toBeLessThan(300);
    expect(rows.map(({ x }) => x)).toEqual(rows.map(({ x }) => x).sort((a, b) => a - b));
  });

  it('tells the tooltip the newest values so far', () => {
    const rows = curveRows(
      {
        ...emptyHistory(1),
        points: [point(0.5, 2), point(1.5, 1)],
        validation: [evaluation(1, 0.7, true)],
      },
      'loss',
      2,
    );
    expect(rows.map((row) => row.validationSoFar)).toEqual([null, 0.7, 0.7]);
    expect(rows[1]!.trainingSoFar).toBe(2);
  });

  it('draws a gap where the loss is no number', () => {
    const [row] = curveRows({ ...emptyHistory(1), points: [point(1, Number.NaN)] }, 'loss', 2);
    expect(row).toMatchObject({ raw: null, smooth: null });
  });
});
