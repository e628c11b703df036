import { expect, test } from 'vitest';
import { largestMagnitude, rangeOf, rangeOfSquares } from './colour-range';

test('the colours end at three root mean squares', () => {
  expect(rangeOf(Float32Array.of(1, -1, 1, -1))).toBe(3);
  expect(rangeOf(Float32Array.of(0, 0, 0, 2))).toBe(3);
  expect(rangeOfSquares(8, 2)).toBe(6);
});

test('the largest magnitude counts both signs', () => {
  expect(largestMagnitude([0.5, -2, 1])).toBe(2);
  expect(largestMagnitude([])).toBe(0);
});
