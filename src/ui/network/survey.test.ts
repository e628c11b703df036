import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parameterLayout } from '../../engine/layout';
import { createSurvey } from './survey';

const layout = parameterLayout({
  inputs: 2,
  hidden: [{ neurons: 3, activation: 'relu' }],
  outputs: 2,
  loss: 'crossEntropy',
});
const initial = Float32Array.of(1, 2, 3, 4, 1, 0, 0, 0, 0, 1, 2, 0, 0, -3, 1, 0, 0);

describe('createSurvey', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
  afterEach(() => void vi.useRealTimers());

  it('knows the links and the squares of every layer at once', () => {
    const survey = createSurvey(layout, [2, 2]);
    expect(survey.refresh(initial)).toBe(true);
    const [first, second] = survey.layers;
    expect([...first!.sources]).toEqual([1, 0, 0, 1]); // W1 = [1 2 3; 4 1 0], two of three shown
    expect([...first!.squares]).toEqual([17, 5, 9]);
    expect([...second!.sources]).toEqual([2, 0, 1, 0, 2, 1]); // W2 = [1 2; 0 0; -3 1]
    expect([...second!.squares]).toEqual([10, 5]);
  });

  it('looks at other values only after a while, and then at all of them', () => {
    const survey = createSurvey(layout, [2, 2]);
    survey.refresh(initial);
    const next = initial.map((value) => -2 * value);
    expect(survey.refresh(next)).toBe(false);
    expect([...survey.layers[0]!.squares]).toEqual([17, 5, 9]);
    vi.advanceTimersByTime(500);
    expect(survey.refresh(next)).toBe(true);
    expect([...survey.layers[0]!.squares]).toEqual([68, 20, 36]);
  });
});
