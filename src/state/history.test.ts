import { expect, test } from 'vitest';
import { presets } from '../training/configuration';
import type { Evaluation, Frame, TrainingPoint } from '../training/protocol';
import { extended, isSound, lowestOf, upTo, withChange, withoutChange } from './history';
import { emptyHistory, type History } from './live';

const point = (step: number, loss: number): TrainingPoint => ({
  step,
  progress: step / 100,
  loss,
  accuracy: 0.5,
});
const evaluation = (step: number, split: 'validation' | 'test'): Evaluation => ({
  ...point(step, 1),
  split,
  whole: true,
});
const frame = (points: TrainingPoint[], evaluations: Evaluation[] = []) =>
  ({ points, evaluations }) as unknown as Frame;

test('a history grows at its end, in new arrays', () => {
  const first = extended(emptyHistory(1), frame([point(1, 2)], [evaluation(1, 'test')]));
  const second = extended(first, frame([point(2, 1)], [evaluation(2, 'validation')]));
  expect(first.points).toHaveLength(1);
  expect(second.points.map(({ step }) => step)).toEqual([1, 2]);
  expect([second.validation.length, second.test.length]).toEqual([1, 1]);
  expect(extended(second, frame([]))).toBe(second);
});

test('a long curve is thinned to means of neighbours, and keeps its end', () => {
  const points = Array.from({ length: 4001 }, (_, i) => point(i, i));
  const history = extended(emptyHistory(1), frame(points));
  expect(history.points).toHaveLength(2001);
  expect(history.points[0]).toMatchObject({ step: 1, loss: 0.5 });
  expect(history.points.at(-1)!.step).toBe(4000);
});

test('evaluations stay few enough to draw, with the first, the lowest and the last', () => {
  const evaluations = Array.from({ length: 12_000 }, (_, step) => ({
    ...evaluation(step, 'validation'),
    whole: step % 3 === 0, // so that soon they are half of what is left, and thinned, too
    loss: step === 3 * 1001 ? 0.1 : 1,
  }));
  let history = emptyHistory(1);
  for (let i = 0; i < evaluations.length; i += 100) {
    history = extended(history, frame([], evaluations.slice(i, i + 100)));
    expect(history.validation.length).toBeLessThanOrEqual(4000);
    expect(history.validation.at(-1)!.step).toBe(i + 99);
  }
  const steps = history.validation.map(({ step }) => step);
  expect(steps.slice(0, 500)).toEqual(Array.from({ length: 500 }, (_, step) => step));
  expect(steps).toContain(3 * 1001);
  const wholes = history.validation.filter(({ whole }) => whole);
  const gaps = wholes.slice(1).map(({ step }, i) => step - wholes[i]!.step);
  expect(Math.max(...gaps)).toBeLessThan(100);
});

test('a run that goes on from a step has behind it what came before', () => {
  const whole = extended(
    emptyHistory(1),
    frame([point(1, 2), point(5, 1), point(9, 1)], [evaluation(4, 'test'), evaluation(5, 'test')]),
  );
  const half = upTo(5, whole, presets.static.configuration.hyperparameters);
  expect(half.points.map(({ step }) => step)).toEqual([1, 5]);
  expect(half.test.map(({ step }) => step)).toEqual([4, 5]);
});

test('what is measured again stands there once', () => {
  const before = extended(
    emptyHistory(1),
    frame([], [evaluation(4, 'test'), evaluation(5, 'test')]),
  );
  const again = { ...evaluation(5, 'test'), accuracy: 0.7 };
  const sample = { ...evaluation(4, 'test'), whole: false };
  const after = extended(before, frame([], [sample, again]));
  expect(after.test.map(({ step, whole, accuracy }) => [step, whole, accuracy])).toEqual([
    [4, true, 0.5],
    [4, false, 0.5],
    [5, true, 0.7],
  ]);
});

test('weights are sound while the next loss is not far above that of the start', () => {
  const points = [point(1, 2.3), point(2, 2), point(3, 4), point(4, 1e20)];
  expect([0, 1, 2, 3, 4].map((step) => isSound({ step }, points))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

test('the lowest evaluation is a whole one with a number, the first of equals', () => {
  const losses = [Number.NaN, 0.5, 0.3, 0.3, 0.1];
  const all = losses.map((loss, step) => ({
    ...evaluation(step, 'validation'),
    loss,
    whole: step < 4,
  }));
  expect(lowestOf(all)).toBe(all[2]);
  expect(lowestOf(all.slice(0, 1))).toBeNull();
});

test('a history knows until which steps it had which settings, also where a run goes on from', () => {
  const rate = (learningRate: number) => ({
    ...presets.static.configuration.hyperparameters,
    learningRate,
  });
  const known = ({ changes = [] }: History) =>
    changes.map(({ step, before }) => [step, before.learningRate]);
  const once = withChange(10, rate(0.1), emptyHistory(1));
  const changed = withChange(30, rate(0.2), withChange(30, rate(0.2), once)); // and 0.3 from then on
  expect(known(changed)).toEqual([
    [10, 0.1],
    [30, 0.2],
  ]);
  expect(known(extended(changed, frame([point(31, 1)])))).toEqual(known(changed));
  expect(known(withoutChange(30, changed))).toEqual([[10, 0.1]]);
  const fork = (step: number, learningRate: number) =>
    known(upTo(step, changed, rate(learningRate)));
  expect(fork(20, 0.3)).toEqual([
    [10, 0.1],
    [20, 0.2],
  ]);
  expect(fork(20, 0.2)).toEqual([[10, 0.1]]); // as it was learned with then
  expect(fork(5, 0.3)).toEqual([[5, 0.1]]);
  expect(fork(5, 0.1)).toEqual([]);
  expect(fork(0, 0.3)).toEqual([]);
});
