import { expect, test } from 'vitest';
import { drained, inSlices } from './slices';

function* counting(parts: number): Generator<void, string> {
  for (let i = 0; i < parts; i++) yield;
  return 'done';
}

test('work in parts comes to the same, at once or a little at a time', async () => {
  expect(drained(counting(5))).toBe('done');
  expect(await inSlices(counting(5))).toBe('done');
});

test('a slice that is over makes way for everything else', async () => {
  let pauses = 0;
  const pause = async () => {
    pauses += 1;
  };
  await inSlices(counting(5), pause, 0);
  expect(pauses).toBe(6);
  pauses = 0;
  await inSlices(counting(5), pause, 60_000);
  expect(pauses).toBe(1);
});

test('nothing is done in the task that asks for it', async () => {
  let begun = false;
  function* beginning(): Generator<void, void> {
    begun = true;
    yield;
  }
  const done = inSlices(beginning());
  await Promise.resolve();
  expect(begun).toBe(false);
  await done;
  expect(begun).toBe(true);
});
