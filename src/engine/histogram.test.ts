import { describe, expect, test } from 'vitest';
import { BINS, histogramOf, sampleOf } from './histogram';

const of = (...values: number[]) => histogramOf(Float64Array.from(values))!;

describe('a histogram', () => {
  test('says how numbers are spread', () => {
    const { mean, deviation, least, most, count } = of(2, 4, 4, 4, 5, 5, 7, 9);
    expect({ mean, deviation, least, most, count }).toEqual({
      mean: 5,
      deviation: 2,
      least: 2,
      most: 9,
      count: 8,
    });
  });

  test('reaches as far below zero as above it where a number is negative', () => {
    const { from, to, bins } = of(-0.3, 0.1, 0.1, 0.45);
    expect([from, to]).toEqual([-0.5, 0.5]);
    expect(bins).toHaveLength(BINS);
    // Bins of 1/32: −0.3 lies in the seventh, 0.1 in the twentieth, 0.45 in the thirty-first.
    expect([bins[6], bins[19], bins[30]]).toEqual([1, 2, 1]);
    expect(bins.reduce((sum, one) => sum + one)).toBe(4);
  });

  test('begins at zero where none is, and counts the largest number in the last bin', () => {
    const { from, to, bins } = of(0.5, 20);
    expect([from, to]).toEqual([0, 20]);
    expect([bins[0], bins[BINS - 1]]).toEqual([1, 1]);
  });

  test('counts zeros apart, so that they hide nothing', () => {
    const { zeros, bins, count } = of(0, 0, 0, 1);
    expect([zeros, count]).toEqual([3, 4]);
    expect(bins.reduce((sum, one) => sum + one)).toBe(1);
    expect(of(0, 0)).toMatchObject({ from: 0, to: 1, zeros: 2, mean: 0, deviation: 0 });
  });

  test('says how far numbers stray from a mean that is large beside that', () => {
    const near = Float64Array.from({ length: 100 }, (_, i) => 3000 + (i % 2 ? 1e-4 : -1e-4));
    expect(histogramOf(near)?.deviation).toBeCloseTo(1e-4, 9);
    expect(histogramOf(Float64Array.of(1e200, -1e200))?.mean).toBe(0);
  });

  test('is none of no numbers, nor of numbers that are not finite', () => {
    expect(histogramOf(new Float32Array())).toBeNull();
    expect(histogramOf(Float32Array.of(1, Number.NaN))).toBeNull();
    expect(histogramOf(Float32Array.of(1, -Infinity))).toBeNull();
  });
});

describe('a sample', () => {
  test('is everything where that is little', () => {
    const matrix = Float32Array.of(1, 2, 3);
    expect(sampleOf(matrix, 3, 3)).toBe(matrix);
  });

  test('takes numbers of all columns and rows', () => {
    const [rows, columns] = [100, 64];
    const places = Float32Array.from({ length: rows * columns }, (_, i) => i);
    const sample = sampleOf(places, columns, 400); // every 16th would see only four columns
    expect(sample.length).toBeLessThanOrEqual(400);
    expect(sample.length).toBeGreaterThan(300);
    expect(new Set(sample.map((place) => place % columns)).size).toBe(columns);
    expect(sample.at(-1)).toBeGreaterThan((rows - 1) * columns);
  });
});
