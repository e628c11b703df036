import { expect, test } from 'vitest';
import { digitsFor, digitsOfExponent, exact, factor, figure, latexFigure } from './figures';

test('a figure has four significant digits', () => {
  const written = [0.123456, -12.3456, 1234.56, 0.000123456, 0.99996].map((value) => figure(value));
  expect(written).toEqual(['0.1235', '−12.35', '1235', '0.0001235', '1.000']);
});

test('a whole number is written as one', () => {
  expect([219, 1, 255, 0, -3].map((value) => figure(value))).toEqual([
    '219',
    '1',
    '255',
    '0',
    '−3',
  ]);
  expect([219, 1, -3].map((value) => factor(value))).toEqual(['219', '1', '(-3)']);
  expect(figure(12345678)).toBe('1.235·10⁷');
});

test('an output near 1 has the digits that what it lacks to 1 needs', () => {
  const share = (p: number) => latexFigure(p, digitsFor(p, 1 - p));
  expect([0.994644, 0.95123, 0.5].map(share)).toEqual(['0.994644', '0.95123', '0.5000']);
  expect(share(1 - 2 ** -24)).toBe('0.99999994040');
  expect(share(1)).toBe('1');
});

test('numbers that nearly cancel have the digits that their difference needs', () => {
  const [one, other] = [3.123456, 3.121111];
  const written = [one, other].map((value) => figure(value, digitsFor(value, one - other)));
  expect(written).toEqual(['3.123456', '3.121111']);
  expect(figure(0.5, digitsFor(0.5, 20))).toBe('0.5000');
});

test('an exponent has five decimals', () => {
  const written = [9.403456, -0.5, 12.3].map((z) => figure(z, digitsOfExponent(z)));
  expect(written).toEqual(['9.40346', '−0.50000', '12.30000']);
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
