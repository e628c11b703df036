import { expect, test } from 'vitest';
import type { Evaluation } from '../training/protocol';
import { emptyHistory } from './live';
import { bestValidation, identityOf, newRun } from './runs';

test('a new run has the next number, whatever the others are called', () => {
  const first = newRun([], null);
  const renamed = { ...newRun([first], null), name: 'With Adam' };
  expect(first.name).toBe('Run 1');
  expect(newRun([{ ...first, name: 'Run 7' }, renamed], null).name).toBe('Run 8');
  expect(first.id).not.toBe(renamed.id);
});

test('an identity leaves the rest of a run behind', () => {
  const identity = newRun([], { id: 'a', name: 'Run 1', step: 3 });
  expect(identityOf({ ...identity, history: emptyHistory(1) } as typeof identity)).toEqual(
    identity,
  );
});

test('the best validation accuracy is of all images, and the first of equals', () => {
  const evaluation = (step: number, accuracy: number, whole = true): Evaluation => ({
    split: 'validation',
    whole,
    step,
    progress: step,
    loss: 1,
    accuracy,
  });
  const validation = [evaluation(1, 0.8), evaluation(2, 0.9), evaluation(3, 0.9)];
  const history = { ...emptyHistory(1), validation: [...validation, evaluation(4, 1, false)] };
  expect(bestValidation(history)?.step).toBe(2);
  expect(bestValidation(emptyHistory(1))).toBeNull();
});
