import { expect, test } from 'vitest';
import { histogramOf } from '../../engine/histogram';
import { barPath, HEIGHT, zeroBin } from './bars';
import { meanAndDeviation, placeOnGauge, twoFigures } from './numbers';

test('numbers are written with two figures', () => {
  expect([0, 0.1549, -0.5, 12.4, 1999].map(twoFigures)).toEqual([
    '0',
    '0.15',
    '−0.5',
    '12',
    '2000',
  ]);
  expect([3.04e-5, -0.00012, 1.23e6].map(twoFigures)).toEqual(['3·10⁻⁵', '−1.2·10⁻⁴', '1.2·10⁶']);
  expect(twoFigures(Number.POSITIVE_INFINITY)).toBe('∞');
});

test('a mean is as exact as its deviation', () => {
  expect(meanAndDeviation(-2.6e-6, 1.7e-4)).toBe('0 ± 1.7·10⁻⁴');
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
