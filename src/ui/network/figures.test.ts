import { describe, expect, it } from 'vitest';
import { figures, rangeText } from './figures';

describe('figures', () => {
  it('writes a few figures, and a true minus', () => {
    expect(figures(0.15123)).toBe('0.15');
    expect(figures(-0.0031)).toBe('−0.0031');
    expect(figures(-2e-7)).toBe('−2e−7');
    expect(figures(12.345, 3)).toBe('12.3');
    expect(figures(Number.NaN)).toBe('–');
  });
});

describe('rangeText', () => {
  it('is one number when all ranges are the same', () => {
    expect(rangeText({ least: 0.1512, most: 0.1512 })).toBe('±0.15');
  });

  it('goes from the narrowest to the widest', () => {
    expect(rangeText({ least: 0.08, most: 0.21 })).toBe('±0.08–0.21');
  });

  it('is zero when all values are', () => {
    expect(rangeText({ least: 0, most: 0 })).toBe('±0');
  });
});
