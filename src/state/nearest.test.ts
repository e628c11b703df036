import { expect, test } from 'vitest';
import { nearest } from './nearest';

const moments = [0, 10, 20].map((step) => ({ step, progress: step / 10 }));

test('the nearest moment may stand before or after the step', () => {
  const steps = [0, 4, 6, 14, 16, 99].map((step) => nearest(moments, step)?.step);
  expect(steps).toEqual([0, 0, 10, 10, 20, 20]);
});

test('of two that are as near it is the later, and of none there is none', () => {
  expect(nearest(moments, 15)?.step).toBe(20);
  expect(nearest([], 5)).toBeNull();
});
