import { expect, test } from 'vitest';
import { epochsAt } from './whose';

const at = (step: number, progress: number) => ({ step, progress, loss: 1, accuracy: 0.5 });

test('the epochs of a step are read off the curve', () => {
  const points = [at(100, 0.5), at(200, 1), at(400, 1.5)];
  expect(epochsAt(0, points)).toBe(0);
  expect(epochsAt(50, points)).toBe(0.25);
  expect(epochsAt(200, points)).toBe(1);
  expect(epochsAt(300, points)).toBe(1.25);
  expect(epochsAt(401, points)).toBe(1.5);
  expect(epochsAt(7, [])).toBeNull();
});
