import { expect, test } from 'vitest';
import { histogramOf } from '../../engine/histogram';
import { barPath, HEIGHT, zeroBin } from './bars';
import { meanAndDeviation, placeOnGauge } from './numbers';

test('a mean is as exact as its deviation', () => {
  expect(meanAndDeviation(-2.6e-7, 1.7e-5)).toBe('0 ± 1.7·10⁻⁵');
  expect(meanAndDeviation(-0.0017, 0.063)).toBe('−0.002 ± 0.063');
  expect(meanAndDeviation(0.39, 0.7)).toBe('0.39 ± 0.7');
  expect(meanAndDeviation(0.25, 0)).toBe('0.25 ± 0');
});

test('the gauge goes by powers of ten', () => {
  expect(placeOnGauge(1e-3)).toBeCloseTo(0.5);
  expect(placeOnGauge(1)).toBe(1);
  expect([placeOnGauge(0), placeOnGauge(1e-9), placeOnGauge(50)]).toEqual([0, 0, 1]);
});

test('the fullest bin has the highest bar, and empty ones have none', () => {
  const { bins, from } = histogramOf(Float64Array.of(-1, 1, 1))!;
  expect(zeroBin(from)).toBe(16);
  expect(barPath(bins, 0, 16)).toBe(`M0.08 ${HEIGHT}v-10h0.84V${HEIGHT}z`);
  expect(barPath(bins, 16, 32)).toBe(`M31.08 ${HEIGHT}v-20h0.84V${HEIGHT}z`);
  expect(zeroBin(0)).toBe(0);
});
