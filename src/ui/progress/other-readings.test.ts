import { expect, test } from 'vitest';
import type { CurveRow } from './curves';
import { nearestReadings, placesOf, readingsAt } from './other-readings';

const curve = (name: string, ...points: [number, number][]) => ({
  id: name,
  name,
  colour: 'red',
  dashes: '',
  points,
});
const row = (x: number): CurveRow => ({
  x,
  raw: 1,
  smooth: 1,
  whole: null,
  sample: null,
  trainingSoFar: 1,
  validationSoFar: null,
});
const long = curve('Run 1', [1, 0.3], [2, 0.2], [3, 0.1]);
const short = curve('Run 2', [1, 0.5], [2, 0.4]);

test('beyond its own run a chart can be pointed at where others were measured, in sight', () => {
  expect(placesOf([], [long, short], 2.5).map(({ x }) => x)).toEqual([1, 2]);
  expect(placesOf([row(0), row(1.5)], [short, long], 5).map(({ x }) => x)).toEqual([0, 1.5, 2, 3]);
  expect(placesOf([], [], 5)).toEqual([]);
});

test('other runs are read as far as they go', () => {
  const read = (x: number) => readingsAt([long, short], x).map(({ name, value }) => [name, value]);
  expect(read(0.5)).toEqual([]);
  expect(read(1.5)).toEqual([
    ['Run 2', 0.5],
    ['Run 1', 0.3],
  ]);
  expect(read(3)).toEqual([['Run 1', 0.1]]);
});

test('those nearest to a height are read, from the top to the bottom', () => {
  const heights = [0.9, 0.2, 0.6, 0.5, 0.1];
  const read = heights.map((at) => readingsAt([curve(String(at), [0, at], [1, at])], 0)[0]!);
  const nearest = nearestReadings(read, (value) => Math.abs(value - 0.48), 3);
  expect(nearest.map(({ value }) => value)).toEqual([0.6, 0.5, 0.2]);
});
