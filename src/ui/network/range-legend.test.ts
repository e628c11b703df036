import { describe, expect, it } from 'vitest';
import { rangeText } from './range-legend';

describe('rangeText', () => {
  it('is one number when all tiles have the same range', () => {
    expect(rangeText([0.1512, 0.1512], 2)).toBe('±0.15');
  });

  it('goes from the narrowest to the widest of the tiles shown', () => {
    expect(rangeText([0.08, 0.21, 9], 2)).toBe('±0.08 to ±0.21');
  });

  it('is zero when all weights are', () => {
    expect(rangeText([0, 0], 2)).toBe('±0');
  });
});
