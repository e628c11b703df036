import { describe, expect, it } from 'vitest';
import {
  accuracyAxis,
  axisBetween,
  epochAxis,
  epochsEnd,
  linearAxis,
  logAxis,
  niceAbove,
  slowEpochsEnd,
} from './axes';

describe('niceAbove', () => {
  it('is the next of 1, 2, 5, 10, …', () => {
    expect([0.3, 1, 1.1, 2, 4, 6, 51].map(niceAbove)).toEqual([0.5, 1, 2, 2, 5, 10, 100]);
  });
});

describe('epochsEnd', () => {
  it('stands still until the planned epochs are over, where they are few', () => {
    expect([0, 0.1, 8].map((progress) => epochsEnd(8, progress, 0))).toEqual([8, 8, 8]);
  });

  it('grows in few steps towards the end of a long plan', () => {
    const ends = [0, 0.1, 9, 9.6, 19, 19.1, 48, 60].map((at) => epochsEnd(60, at, 0));
    expect(ends).toEqual([10, 10, 10, 20, 20, 50, 60, 60]);
    expect([0, 30, 940, 1000].map((at) => epochsEnd(1000, at, 0))).toEqual([10, 50, 1000, 1000]);
  });

  it('grows in few steps when training runs on', () => {
    expect([5.1, 9.9, 10.1].map((progress) => epochsEnd(5, progress, 0))).toEqual([10, 10, 20]);
  });

  it('has room for the other runs', () => {
    expect(epochsEnd(5, 1, 8.2)).toBe(9);
    expect(epochsEnd(5, 1, 3)).toBe(5);
    expect(epochsEnd(60, 1, 25)).toBe(25);
    expect(epochsEnd(60, 25, 25)).toBe(50);
  });
});

describe('slowEpochsEnd', () => {
  it('shows what there is, and grows in few steps to the end', () => {
    const ends = [0, 0.009, 0.012, 0.3, 0.48, 1.2, 4, 5].map((at) => slowEpochsEnd(5, at));
    expect(ends).toEqual([0.002, 0.01, 0.02, 0.5, 1, 2, 5, 5]);
  });
});

describe('epochAxis', () => {
  it('labels whole epochs, at most nine of them', () => {
    for (const end of [5, 8, 30, 100, 1000]) {
      const { domain, ticks } = epochAxis(end);
      expect(domain).toEqual([0, end]);
      expect(ticks.length).toBeLessThanOrEqual(9);
      expect(ticks.every(Number.isInteger)).toBe(true);
    }
  });
});

describe('linearAxis', () => {
  it('ends at a labelled round number above the highest value', () => {
    expect(linearAxis(2.31)).toEqual({ domain: [0, 2.5], ticks: [0, 0.5, 1, 1.5, 2, 2.5] });
    expect(linearAxis(0.45).domain[1]).toBe(0.5);
    expect(linearAxis(0).domain[1]).toBe(1);
  });
});

describe('axisBetween', () => {
  it('has round numbers between its ends, below zero too', () => {
    expect(axisBetween(-1, 4)).toEqual({ domain: [-1, 4], ticks: [-1, 0, 1, 2, 3, 4] });
    expect(axisBetween(2.1971, 2.2032).ticks).toEqual([2.198, 2.2, 2.202]);
  });

  it('has some length even between a value and itself', () => {
    for (const value of [0, 2.3]) {
      const { domain, ticks } = axisBetween(value, value);
      expect(domain[0]).toBeLessThan(domain[1]);
      expect(ticks).toContain(value);
    }
  });
});

describe('logAxis', () => {
  it('holds all values between round numbers', () => {
    const { domain, ticks } = logAxis(0.034, 2.4);
    expect(domain).toEqual([0.02, 5]);
    expect(ticks).toEqual([0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5]);
  });

  it('labels whole decades only when there are many', () => {
    expect(logAxis(0.0001, 2.4).ticks).toEqual([0.0001, 0.001, 0.01, 0.1, 1]);
  });

  it('labels every few decades only, 1 among them, when there are very many', () => {
    expect(logAxis(0.1, 3e20).ticks).toEqual([1, 1e4, 1e8, 1e12, 1e16, 1e20]);
  });

  it('has an axis when there is nothing to draw', () => {
    expect(logAxis(Number.POSITIVE_INFINITY, 0).domain).toEqual([0.1, 1]);
  });
});

describe('accuracyAxis', () => {
  it('comes closer once the network is good', () => {
    expect(accuracyAxis(0.5, 0.5).domain).toEqual([0, 1]);
    expect(accuracyAxis(0.95, 0.94).domain).toEqual([0.8, 1]);
  });

  it('steps back when the network falls to pieces', () => {
    expect(accuracyAxis(0.95, 0.1).domain).toEqual([0, 1]);
  });
});
