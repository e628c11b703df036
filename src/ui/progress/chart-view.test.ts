import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { hasExploded, lossText, milestones, newestValues, valueAxis } from './chart-view';
import type { CurveRow } from './curves';

const row = (values: Partial<CurveRow>): CurveRow => ({
  x: 1,
  raw: null,
  smooth: null,
  whole: null,
  sample: null,
  trainingSoFar: null,
  validationSoFar: null,
  ...values,
});

describe('lossText', () => {
  it('keeps losses of all sizes short', () => {
    expect([0.12345, 2.3456, 23.456, 12345, 1.234e6].map(lossText)).toEqual([
      '0.1235',
      '2.346',
      '23.5',
      '12000',
      '1.2·10⁶',
    ]);
    expect(lossText(Number.NaN)).toBe('–');
    expect(lossText(null)).toBe('–');
  });

  it('has a comma in Danish, however large the loss is', async () => {
    await i18next.init({ lng: 'da', resources: {} });
    expect([0.12345, 1.234e6].map(lossText)).toEqual(['0,1235', '1,2·10⁶']);
    await i18next.changeLanguage('en');
  });
});

describe('hasExploded', () => {
  const first = row({ raw: 2.3, smooth: 2.3 });

  it('holds of a loss far above the first one', () => {
    expect(hasExploded([first, row({ smooth: 231 })], [])).toBe(true);
    expect(hasExploded([first, row({ smooth: 229 })], [])).toBe(false);
    expect(hasExploded([row({ raw: 300, smooth: 300 }), row({ smooth: 400 })], [])).toBe(false);
    expect(hasExploded([first, row({ raw: 1000, smooth: 20 })], [])).toBe(false); // one noisy point
  });

  it('holds of other runs beside it, or alone', () => {
    expect(hasExploded([first], [1e19])).toBe(true);
    expect(hasExploded([], [1e19])).toBe(true);
    expect(hasExploded([], [])).toBe(false);
  });
});

describe('valueAxis', () => {
  it('is not stretched by single noisy points', () => {
    expect(valueAxis([row({ smooth: 0.4, raw: 30 })], 'loss', false).domain).toEqual([0, 0.4]);
  });

  it('goes with the lowest value on a logarithmic axis', () => {
    const rows = [row({ smooth: 2 }), row({ whole: 0.03 })];
    expect(valueAxis(rows, 'loss', true).domain).toEqual([0.02, 2]);
    expect(valueAxis([], 'loss', false).domain).toEqual([0, 2.5]);
    expect(valueAxis([], 'loss', true).domain).toEqual([0.1, 1]);
  });

  it('has room for the other runs, but comes closer only with this one', () => {
    expect(valueAxis([row({ smooth: 0.4 })], 'loss', false, [0.9]).domain).toEqual([0, 1]);
    expect(valueAxis([row({ smooth: 0.4 })], 'accuracy', false, [0.97]).domain).toEqual([0, 1]);
    expect(valueAxis([], 'accuracy', false, [0.97]).domain).toEqual([0.8, 1]);
  });
});

describe('newestValues', () => {
  it('says the newest values in words, and nothing before there are any', () => {
    const rows = [row({ x: 2.5, trainingSoFar: 0.1, validationSoFar: 0.2 })];
    expect(newestValues(rows, lossText)).toEqual({
      epochs: '2.50',
      training: '0.1000',
      validation: '0.2000',
    });
    expect(newestValues([], lossText)).toBeNull();
  });
});

describe('milestones', () => {
  it('is at most so many whole evaluations, the newest among them', () => {
    const validation = Array.from({ length: 100 }, (_, index) => ({
      split: 'validation' as const,
      whole: index % 2 === 1,
      step: index,
      progress: index,
      loss: 1,
      accuracy: 0.5,
    }));
    const kept = milestones(validation, 12);
    expect(kept.length).toBeLessThanOrEqual(12);
    expect(kept.at(-1)?.step).toBe(99);
    expect(kept.every(({ whole }) => whole)).toBe(true);
    expect(milestones(validation.slice(0, 4), 12)).toHaveLength(2);
  });
});
