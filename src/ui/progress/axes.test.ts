import { describe, expect, it } from 'vitest';
import { accuracyAxis, epochAxis, linearAxis, logAxis, niceAbove } from './axes';

describe('niceAbove', () => {
  it('is the next of 1, 2, 5, 10, …', () => {
    expect([0.3, 1, 1.1, 2, 4, 6, 51].map(niceAbove)).toEqual([0.5, 1, 2, 2, 5, 10, 100]);
  });
});

describe('epochAxis', () => {
  it('stands still until the planned epochs are over', () => {
    expect(epochAxis(8, 0.1)).toEqual(epochAxis(8, 8));
    expect(epochAxis(8, 8).domain).toEqual([0, 8]);
  });

  it('grows in few steps when training runs on', () => {
    expect(epochAxis(5, 5.1).domain[1]).toBe(10);
    expect(epochAxis(5, 9.9).domain[1]).toBe(10);
    expect(epochAxis(5, 10.1).domain[1]).toBe(20);
  });

  it('labels whole epochs, at most nine of them', () => {
    for (const planned of [5, 8, 30, 100, 1000]) {
      const { ticks } = epochAxis(planned, 0);
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

describe('logAxis', () => {
  it('holds all values between round numbers', () => {
    const { domain, ticks } = logAxis(0.034, 2.4);
    expect(domain).toEqual([0.02, 5]);
    expect(ticks).toEqual([0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5]);
  });

  it('labels whole decades only when there are many', () => {
    expect(logAxis(0.0001, 2.4).ticks).toEqual([0.0001, 0.001, 0.01, 0.1, 1]);
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
