import { describe, expect, it } from 'vitest';
import { rangeText } from './range-text';

describe('rangeText', () => {
  it('stays brief where weights explode', () => {
    expect(rangeText({ least: 25_000, most: 6.2e6 })).toBe('±25k–6.2M');
    expect(rangeText({ least: 0.3, most: 3.1e9 })).toBe('±0.3–3.1·10⁹');
  });

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
