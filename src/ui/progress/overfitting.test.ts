import { describe, expect, it } from 'vitest';
import { guesses, lowestLoss } from './overfitting';

const evaluations = (losses: readonly number[], whole = true, accuracy = 0.9) =>
  losses.map((loss, index) => ({
    split: 'validation' as const,
    whole,
    step: index,
    progress: index + 1,
    loss,
    accuracy,
  }));

describe('lowestLoss', () => {
  it('has not passed while the loss still falls, nor after a single one that is higher', () => {
    expect(lowestLoss(evaluations([0.5, 0.3, 0.2]))?.passed).toBe(false);
    expect(lowestLoss(evaluations([0.5, 0.3, 0.4]))?.passed).toBe(false);
  });

  it('has passed after two higher ones', () => {
    const lowest = lowestLoss(evaluations([0.5, 0.3, 0.301, 0.302]));
    expect(lowest?.passed).toBe(true);
    expect(lowest?.evaluation.progress).toBe(2);
  });

  it('moves on when the loss falls below it again', () => {
    const lowest = lowestLoss(evaluations([0.5, 0.3, 0.31, 0.32, 0.2]));
    expect(lowest?.passed).toBe(false);
    expect(lowest?.evaluation.progress).toBe(5);
  });

  it('has not passed where the network only guesses', () => {
    expect(lowestLoss(evaluations([2.3, 2.5, 2.4], true, 0.1))?.passed).toBe(false);
  });

  it('does not count equal losses as higher', () => {
    expect(lowestLoss(evaluations([0.3, 0.3, 0.3]))?.passed).toBe(false);
  });

  it('looks at whole evaluations only, and not at losses that are no numbers', () => {
    expect(lowestLoss(evaluations([0.1, 0.2, 0.3], false))).toBeNull();
    expect(lowestLoss(evaluations([Number.NaN, 0.2]))?.evaluation.loss).toBe(0.2);
    expect(lowestLoss([])).toBeNull();
  });
});

describe('guesses', () => {
  it('is true of one in ten on all validation images, not on a sample', () => {
    expect(guesses(evaluations([2.4], true, 0.1))).toBe(true);
    expect(guesses(evaluations([2.4], false, 0.1))).toBe(false);
    expect(guesses([...evaluations([2.4], true, 0.1), ...evaluations([0.3])])).toBe(false);
    expect(guesses([])).toBe(false);
  });
});
