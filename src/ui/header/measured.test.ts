import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../training/protocol';
import { measured } from './measured';

const evaluation = (whole: boolean, accuracy: number): Evaluation => ({
  split: 'validation',
  whole,
  accuracy,
  loss: 0.1,
  step: 1,
  progress: 1,
});

describe('measured', () => {
  it('is the sample until there is a whole evaluation, and marked as such', () => {
    const sample = evaluation(false, 0.942);
    const first = measured({ validation: null, validationSample: sample });
    expect(first).toMatchObject({ share: 0.942, whole: false });
    expect(measured({ validation: null, validationSample: sample })).toBe(first);
    const whole = evaluation(true, 0.95);
    expect(measured({ validation: whole, validationSample: sample })).toMatchObject({
      share: 0.95,
      whole: true,
    });
  });

  it('is nothing before anything was measured', () => {
    expect(measured({ validation: null, validationSample: null })).toBeNull();
  });
});
