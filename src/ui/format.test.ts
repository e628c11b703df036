import i18next from 'i18next';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  compact,
  count,
  decimal,
  duration,
  fixed,
  latexNumber,
  list,
  percent,
  plain,
  remainingSeconds,
  short,
  signedFixed,
  significant,
  timeTaken,
} from './format';

describe('numbers in the interface', () => {
  it('shows a share as a percentage, and a dash for none', () => {
    expect(percent(0.9714)).toBe('97.1\u202f%');
    expect(percent(null)).toBe('–');
    expect(percent(Number.NaN)).toBe('–');
  });

  it('shortens large numbers to at most four characters', () => {
    expect([0, 940, 999.6, 9_400, 9_960, 148_210, 999_499, 1_234_567].map(compact)).toEqual([
      '0',
      '940',
      '1.0k',
      '9.4k',
      '10k',
      '148k',
      '999k',
      '1.2M',
    ]);
  });

  it('writes what is below 0 with a minus sign', () => {
    expect([signedFixed(-1.5, 2), signedFixed(1.5, 2)]).toEqual(['−1.50', '1.50']);
  });

  it('writes thousands with commas', () => {
    expect(count(100480)).toBe('100,480');
  });

  it('lists words as people say it', () => {
    expect(list(['the layers', 'the seed', 'the data'])).toBe('the layers, the seed and the data');
  });

  it('writes durations as a clock does', () => {
    expect([7.9, 150, 3723].map(duration)).toEqual(['0:07', '2:30', '1:02:03']);
  });

  it('writes short times with a tenth of a second', () => {
    expect([0, 0.62, 9.94, 10, 150].map(timeTaken)).toEqual([
      '0.0 s',
      '0.6 s',
      '9.9 s',
      '0:10',
      '2:30',
    ]);
  });

  it('foretells the remaining time from the pace so far', () => {
    expect(remainingSeconds(10, 2, 8)).toBe(30);
    expect(remainingSeconds(0.1, 0.01, 8)).toBeNull();
    expect(remainingSeconds(10, 8, 8)).toBeNull();
  });

  it('writes small numbers with an exponent and hides rounding errors', () => {
    expect([0.1 + 0.2, 0.001, 1e-8, 0, 10].map(plain)).toEqual(['0.3', '0.001', '1e-8', '0', '10']);
  });

  it('writes as many digits as count, and a power of ten where zeros would be', () => {
    const two = (value: number) => significant(value, 2);
    expect([0.99996, 0.012, -1.5, 12345, 0].map(two)).toEqual([
      '1.0',
      '0.012',
      '−1.5',
      '12000',
      '0',
    ]);
    expect([2e-8, -1.23e6, 1e-5].map(two)).toEqual(['2.0·10⁻⁸', '−1.2·10⁶', '10⁻⁵']);
    expect([Number.NaN, Number.NEGATIVE_INFINITY].map(two)).toEqual(['–', '−∞']);
  });

  it('writes them as short as can be', () => {
    const two = (value: number) => short(value);
    expect([0.1549, -0.5, 12.4, 1999, -0].map(two)).toEqual(['0.15', '−0.5', '12', '2000', '0']);
    expect([0.00031, 3.04e-5, -0.000012].map(two)).toEqual(['0.00031', '3·10⁻⁵', '−1.2·10⁻⁵']);
    expect(short(12.345, 3)).toBe('12.3');
  });

  it('writes small numbers as plain decimals, and as powers of ten in formulas', () => {
    expect([1e-8, 0.1, 0, 1024].map(decimal)).toEqual(['0.00000001', '0.1', '0', '1024']);
    expect([1e-8, 2e-8, 0.9].map(latexNumber)).toEqual([
      '10^{-8}',
      String.raw`2 \cdot 10^{-8}`,
      '0.9',
    ]);
  });
});

describe('numbers in Danish', () => {
  beforeAll(() => i18next.init({ lng: 'da', resources: {} }));
  afterAll(() => i18next.changeLanguage('en'));

  it('have a comma before the decimals and points between the thousands', () => {
    expect(percent(0.9714)).toBe('97,1\u202f%');
    expect(fixed(0.5, 2)).toBe('0,50');
    expect(count(100480)).toBe('100.480');
    expect([9_400, 1_234_567].map(compact)).toEqual(['9,4k', '1,2M']);
    expect([0.001, 2.5e-8, 1024].map(plain)).toEqual(['0,001', '2,5e-8', '1024']);
    expect(significant(-2e-8)).toBe('−2,00·10⁻⁸');
    expect([0.15, 1.25e6].map((value) => short(value))).toEqual(['0,15', '1,3·10⁶']);
  });

  it('keep the point where only programs read them, and the space out of formulas', () => {
    expect(decimal(0.1)).toBe('0.1');
    expect([0.9, 2.5e-8].map(latexNumber)).toEqual(['0{,}9', String.raw`2{,}5 \cdot 10^{-8}`]);
  });

  it('are listed as people say it', () => {
    expect(list(['lagene', 'seedet', 'dataene'])).toBe('lagene, seedet og dataene');
  });
});
