import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { paced } from './paced';

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Asks at these times; returns when the work was done. */
function timesOf(requests: readonly number[], everyMs: number, offsetMs?: number): number[] {
  const times: number[] = [];
  const began = performance.now();
  const since = () => performance.now() - began;
  const pace = paced(() => times.push(since()), everyMs, began + (offsetMs ?? 0));
  for (const at of requests) {
    vi.advanceTimersByTime(at - since());
    pace.request();
  }
  vi.advanceTimersByTime(1000);
  return times;
}

test('the first request is met at once, and one that comes late enough, too', () => {
  expect(timesOf([0, 200, 450], 200)).toEqual([0, 200, 450]);
});

test('frames of training bring it along, once in each stretch', () => {
  const frames = Array.from({ length: 12 }, (_, k) => 66 * k);
  expect(timesOf([...frames, 792], 200)).toEqual([0, 264, 462, 660, 900]);
});

test('the last request is met, though no other comes', () => {
  expect(timesOf([0, 10, 20], 200)).toEqual([0, 300]);
});

test('works with different offsets fall on different frames', () => {
  const frames = Array.from({ length: 9 }, (_, k) => 60 * k);
  expect(timesOf(frames, 180)).toEqual([0, 180, 360, 640]);
  expect(timesOf(frames, 180, 90)).toEqual([0, 120, 300, 480]);
});

test('work that waits can be forgotten, and done before its time', () => {
  const work = vi.fn();
  const pace = paced(work, 200, performance.now());
  pace.request();
  pace.request();
  pace.cancel();
  vi.advanceTimersByTime(1000);
  expect(work).toHaveBeenCalledTimes(1);
  pace.request();
  pace.perform();
  vi.advanceTimersByTime(1000);
  expect(work).toHaveBeenCalledTimes(3);
});
