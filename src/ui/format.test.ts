import { describe, expect, it } from 'vitest';
import {
  compact,
  count,
  decimal,
  duration,
  latexNumber,
  percent,
  plain,
  remainingSeconds,
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

  it('writes thousands with commas', () => {
    expect(count(100480)).toBe('100,480');
  });

  it('writes durations as a clock does', () => {
    expect([7.9, 150, 3723].map(duration)).toEqual(['0:07', '2:30', '1:02:03']);
  });

  it('foretells the remaining time from the pace so far', () => {
    expect(remainingSeconds(10, 2, 8)).toBe(30);
    expect(remainingSeconds(0.1, 0.01, 8)).toBeNull();
    expect(remainingSeconds(10, 8, 8)).toBeNull();
  });

  it('writes small numbers with an exponent and hides rounding errors', () => {
    expect([0.1 + 0.2, 0.001, 1e-8, 0, 10].map(plain)).toEqual(['0.3', '0.001', '1e-8', '0', '10']);
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
