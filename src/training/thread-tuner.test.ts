import { expect, test } from 'vitest';
import { createThreadTuner } from './thread-tuner';

/** Runs slices on a machine whose speed depends on the threads so; returns what each slice used. */
function run(most: number, slices: number, speedOf: (threads: number, slice: number) => number) {
  const tuner = createThreadTuner(most);
  return Array.from({ length: slices }, (_, slice) => {
    const threads = tuner.next();
    tuner.measured(12 * speedOf(threads, slice), 12);
    return threads;
  });
}

test('every number of threads is tried, then the fastest is kept', () => {
  const used = run(6, 100, (threads) => [0, 100, 180, 0, 250, 0, 200][threads]!);
  expect([...new Set(used)]).toEqual([1, 2, 4, 6]);
  expect(used.slice(20, 60).every((threads) => threads === 4)).toBe(true);
});

test('one thread is kept where more are slower', () => {
  const used = run(2, 50, (threads) => 100 / threads);
  expect(used.slice(10).every((threads) => threads === 1)).toBe(true);
});

test('a single thread is not tried against anything', () => {
  expect(run(1, 20, () => 1).every((threads) => threads === 1)).toBe(true);
});

test('it looks again after a while, and follows the machine', () => {
  const used = run(2, 2100, (threads, slice) => (slice < 1000 ? threads : 1 / threads));
  expect(used[500]).toBe(2);
  expect(used[2050]).toBe(1);
});

test('a wrong choice, made while the page was busy, is soon mended', () => {
  // The first slices with one thread had to wait for a core; later it is the faster way.
  const used = run(2, 200, (threads, slice) => (threads === 1 ? (slice < 10 ? 0.2 : 1) : 0.5));
  expect(used[30]).toBe(2);
  expect(used.slice(80, 150).every((threads) => threads === 1)).toBe(true);
});

test('more threads are not taken for next to nothing', () => {
  const used = run(2, 50, (threads) => (threads === 2 ? 1.05 : 1));
  expect(used.slice(10).every((threads) => threads === 1)).toBe(true);
});

test('it looks less and less often', () => {
  const used = run(2, 8000, (threads) => threads);
  const looks = used.flatMap((threads, slice) =>
    threads === 1 && used[slice - 1] === 2 ? [slice] : [],
  );
  expect(looks.slice(0, 3)).toEqual([58, 166, 374]);
  expect(looks.at(-1)! - looks.at(-2)!).toBe(1608);
});

test('it looks again at once where several threads have become slow', () => {
  const used = run(2, 200, (threads, slice) => (slice < 100 || threads === 1 ? threads : 0.2));
  expect(used[90]).toBe(2);
  expect(used.slice(120, 160).every((threads) => threads === 1)).toBe(true);
});
