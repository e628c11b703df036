import { expect, test } from 'vitest';
import { emptyHistory } from '../../state/live';
import { validationPoints } from './other-curves';

const evaluation = (progress: number, loss: number, whole: boolean) => ({
  split: 'validation' as const,
  whole,
  step: progress,
  progress,
  loss,
  accuracy: 0.5,
});
const history = (...validation: ReturnType<typeof evaluation>[]) => ({
  ...emptyHistory(1),
  validation,
});

test('the curve of another run goes through its whole evaluations', () => {
  const some = history(evaluation(0.5, 3, false), evaluation(1, 2, true), evaluation(2, 1, true));
  expect(validationPoints(some, 'loss')).toEqual([
    [1, 2],
    [2, 1],
  ]);
});

test('a short run is shown by its samples, and what is no number is left out', () => {
  const short = history(evaluation(0.1, 3, false), evaluation(0.5, Number.NaN, false));
  expect(validationPoints(short, 'loss')).toEqual([[0.1, 3]]);
  expect(validationPoints(history(), 'loss')).toEqual([]);
});

test('a run that was left at its very beginning is a point', () => {
  expect(validationPoints(history(evaluation(0, 2, false)), 'loss')).toEqual([[0, 2]]);
});

test('a long run has few points', () => {
  const long = history(...Array.from({ length: 1000 }, (_, i) => evaluation(i + 1, 1 / i, true)));
  expect(validationPoints(long, 'accuracy').length).toBeLessThanOrEqual(122);
});
