import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createRation } from './ration';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('lets work that took long wait, until all of the time together has its share', () => {
  const ration = createRation(0.25);
  expect(ration.wait()).toBe(0);
  ration.spend(() => vi.advanceTimersByTime(8));
  expect(ration.wait()).toBeCloseTo(24);
  vi.advanceTimersByTime(20);
  expect(ration.wait()).toBeCloseTo(4);
  vi.advanceTimersByTime(4);
  expect(ration.wait()).toBe(0);
});

it('does what takes no time again at once', () => {
  const ration = createRation(0.25);
  ration.spend(() => {});
  expect(ration.wait()).toBe(0);
});
