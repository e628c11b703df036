import { expect, test } from 'vitest';
import { epochsAt } from './whose';

const at = (step: number, progress: number) => ({ step, progress, loss: 1, accuracy: 0.5 });
const history = { runId: 1, points: [at(100, 0.5), at(200, 1), at(400, 1.5)] };
const epochs = (step: number) => epochsAt({ runId: 1, step }, history);

test('the epochs of a step are read off the curve', () => {
  expect([0, 50, 200, 300].map(epochs)).toEqual([0, 0.25, 1, 1.25]);
  expect(epochsAt({ runId: 1, step: 7 }, { runId: 1, points: [] })).toBeNull();
});

test('past the last point the epochs go on as between the last two', () => {
  expect(epochs(480)).toBeCloseTo(1.7, 12);
  expect(epochsAt({ runId: 1, step: 150 }, { runId: 1, points: [at(100, 0.5)] })).toBe(0.75);
});

test('the curve of another run says nothing of a step', () => {
  expect(epochsAt({ runId: 2, step: 50 }, history)).toBeNull();
});
