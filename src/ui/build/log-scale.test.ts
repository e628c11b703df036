import { expect, it } from 'vitest';
import { fromStop, toStop } from './log-scale';

it('puts equal factors at equal distances', () => {
  expect(toStop(0.01) - toStop(0.001)).toBe(toStop(10) - toStop(1));
});

it('returns to the same stop, for every stop from 1e-5 to 10', () => {
  for (let stop = toStop(1e-5); stop <= toStop(10); stop++) {
    expect(toStop(fromStop(stop))).toBe(stop);
  }
});

it('meets the powers of ten exactly', () => {
  expect([1e-5, 0.001, 0.1, 1, 10].map((value) => fromStop(toStop(value)))).toEqual([
    1e-5, 0.001, 0.1, 1, 10,
  ]);
});
