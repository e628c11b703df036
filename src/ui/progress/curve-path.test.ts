import { describe, expect, it } from 'vitest';
import { curveDots, curvePath, gapPath } from './curve-path';
import type { CurveRow } from './curves';

const row = (x: number, values: Partial<CurveRow>): CurveRow => ({
  x,
  raw: null,
  smooth: null,
  whole: null,
  sample: null,
  trainingSoFar: null,
  validationSoFar: null,
  ...values,
});

describe('curvePath', () => {
  const rows = [row(0, { raw: 2 }), row(1, { whole: 5 }), row(2, { raw: 1 }), row(3, { raw: 0 })];

  it('goes through the values of its curve and over rows of others', () => {
    const path = curvePath(
      rows,
      'raw',
      (x) => 10 * x,
      (y) => 100 - y,
    );
    expect(path).toBe('M0,98L20,99L30,100');
  });

  it('leaves out what the scale has no place for, such as zero on a logarithmic one', () => {
    const path = curvePath(rows, 'raw', (x) => x, Math.log10);
    expect(path).toBe('M0,0.3L2,0');
  });

  it('is empty without values', () => {
    expect(curvePath(rows, 'sample', (x) => x, Math.abs)).toBe('');
  });
});

describe('curveDots', () => {
  const rows = [row(0, { raw: 2 }), row(1, { whole: 5 }), row(2, { whole: 4 })];

  it('has a point for each whole evaluation', () => {
    expect(curveDots(rows, 2, (x) => x, Math.abs)).toBe('M1,5h0M2,4h0');
  });

  it('has none where they would touch', () => {
    expect(curveDots(rows, 1, (x) => x, Math.abs)).toBe('');
  });
});

describe('gapPath', () => {
  const same = (value: number) => value;
  const rows = [
    row(0, { smooth: 4 }),
    row(1, { whole: 4 }),
    row(2, { smooth: 2 }),
    row(3, { whole: 6 }),
    row(4, { smooth: 0 }),
  ];

  it('goes along validation and back along training, between the points of both', () => {
    expect(gapPath(rows, 1, same, same)).toBe('M1,4L3,6L3,1L2,2L1,3Z');
    expect(gapPath(rows, 2, same, same)).toBe('M2,5L3,6L3,1L2,2Z');
  });

  it('is empty where one of the curves has not come so far', () => {
    expect(gapPath(rows, 3, same, same)).toBe('');
    expect(gapPath(rows.slice(0, 1), 0, same, same)).toBe('');
  });
});
