import { expect, test } from 'vitest';
import type { Checkpoint } from '../training/protocol';
import { nearestCheckpoint } from './nearest-checkpoint';

const checkpoints = [0, 10, 20].map((step) => ({ step }) as Checkpoint);
const nearest = (step: number) => nearestCheckpoint(checkpoints, step)?.step;

test('the nearest checkpoint may stand before or after the step', () => {
  expect([0, 4, 6, 14, 16, 99].map(nearest)).toEqual([0, 0, 10, 10, 20, 20]);
});

test('of two that are as close it is the earlier, and of none there is none', () => {
  expect(nearest(15)).toBe(10);
  expect(nearestCheckpoint([], 5)).toBeUndefined();
});
