import { beforeEach, expect, test } from 'vitest';
import { exerciseStore, isSolved, reach } from './exercise-store';

beforeEach(() => exerciseStore.setState({ reached: {} }));

const reached = () => exerciseStore.getState().reached.dyingReLUs;

test('who has killed no neurons has saved none', () => {
  reach('dyingReLUs', [false, true]);
  expect(reached()).toBeUndefined();
  reach('dyingReLUs', [true, false]);
  expect(reached()).toEqual([true, false]);
  reach('dyingReLUs', [false, true]);
  expect(isSolved(exerciseStore.getState(), 'dyingReLUs')).toBe(true);
});

test('goals that are reached together count together, and stay reached', () => {
  reach('fewestEpochs', [true, true]);
  expect(isSolved(exerciseStore.getState(), 'fewestEpochs')).toBe(true);
  reach('fewestEpochs', [false, false]);
  expect(isSolved(exerciseStore.getState(), 'fewestEpochs')).toBe(true);
});
