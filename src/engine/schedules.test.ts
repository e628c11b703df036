import { describe, expect, test } from 'vitest';
import { withDefaults } from './choices';
import { type ScheduleName, schedules } from './schedules';

const factors = (name: ScheduleName, epochs: readonly number[], planned = 10) =>
  epochs.map((epoch) =>
    schedules[name].factor(epoch, planned, withDefaults(schedules, name).parameters),
  );

describe('schedules', () => {
  test('constant stays', () => {
    expect(factors('constant', [0, 5, 20])).toEqual([1, 1, 1]);
  });

  test('step halves every three epochs', () => {
    expect(factors('step', [0, 2.99, 3, 6, 9.5])).toEqual([1, 1, 0.5, 0.25, 0.125]);
  });

  test('cosine goes from 1 through the middle to its floor and stays there', () => {
    const [start, middle, end, past] = factors('cosine', [0, 5, 10, 30]);
    expect(start).toBe(1);
    expect(middle).toBeCloseTo(0.505, 12);
    expect(end).toBeCloseTo(0.01, 12);
    expect(past).toBe(end);
  });

  test('warm-up climbs through its first epoch, then stays', () => {
    const [start, half, full, after] = factors('warmUp', [0, 0.5, 1, 4]);
    expect(start).toBeCloseTo(0.01, 12);
    expect(half).toBeCloseTo(0.505, 12);
    expect(full).toBe(1);
    expect(after).toBe(1);
  });
});
