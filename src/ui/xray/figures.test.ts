import { expect, test } from 'vitest';
import { exact, factor, figure, latexFigure } from './figures';

test('a figure has four significant digits', () => {
  const written = [0.123456, -12.3456, 1234.56, 0.000123456, 1, 0.99996, 0].map(figure);
  expect(written).toEqual(['0.1235', '−12.35', '1235', '0.0001235', '1.000', '1.000', '0']);
});

test('very small and very large figures have a power of ten', () => {
  expect(figure(0.0000123456)).toBe('1.235·10⁻⁵');
  expect(figure(1e-5)).toBe('10⁻⁵');
  expect(figure(-123456789)).toBe('−1.235·10⁸');
  expect(latexFigure(0.0000123456)).toBe(String.raw`1.235 \cdot 10^{-5}`);
});

test('a factor that could be misread stands in brackets', () => {
  expect(factor(0.5)).toBe('0.5000');
  expect(factor(-0.5)).toBe('(-0.5000)');
  expect(factor(2e-7)).toBe(String.raw`(2.000 \cdot 10^{-7})`);
});

test('numbers that are no numbers say so', () => {
  expect(figure(Number.NaN)).toBe('NaN');
  expect(latexFigure(Number.POSITIVE_INFINITY)).toBe(String.raw`\infty`);
});

test('an exact number shows a change in the seventh digit', () => {
  expect(exact(Math.fround(0.1234567))).not.toBe(exact(Math.fround(0.1234569)));
  expect(exact(-0.25)).toBe('−0.25000000');
});
