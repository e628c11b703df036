import { afterEach, expect, test, vi } from 'vitest';
import { claimRun, giveBack, keepOpen, leftTraining, rememberLeaving } from './open-run';

/** The locks of a browser, as far as they are used here; the ids of those that are held. */
function stubLocks(): Set<string> {
  const held = new Set<string>();
  const request = async (
    name: string,
    _options: LockOptions,
    use: (lock: Lock | null) => Promise<void> | null,
  ) => {
    if (held.has(name)) return await use(null);
    held.add(name);
    await use({ name, mode: 'exclusive' });
    held.delete(name);
  };
  vi.stubGlobal('navigator', { locks: { request } });
  return held;
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a run that is given back can be had by another tab', async () => {
  const held = stubLocks();
  expect(await claimRun('one')).toBe(true);
  expect([...held]).toEqual(['scratchnet run one']);
  giveBack('one');
  await Promise.resolve();
  expect(held.size).toBe(0);
});

test('a tab that has a run open may claim it again', async () => {
  const held = stubLocks();
  expect([await claimRun('one'), await claimRun('one')]).toEqual([true, true]);
  giveBack('one');
  await Promise.resolve();
  expect(held.size).toBe(0);
});

test('the run that is kept open is the only one', async () => {
  const held = stubLocks();
  await claimRun('one');
  await claimRun('two');
  keepOpen('two');
  await Promise.resolve();
  expect([...held]).toEqual(['scratchnet run two']);
  giveBack('two');
});

test('a run that another tab has open is not to be had', async () => {
  vi.useFakeTimers().setTimerTickMode('nextTimerAsync'); // it is asked for again and again
  const held = stubLocks();
  held.add('scratchnet run one');
  expect(await claimRun('one')).toBe(false);
});

test('a tab remembers how far its run had been trained when it was left in training', () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  expect(leftTraining('one')).toBe(0);
  rememberLeaving({ id: 'one', step: 1200 });
  expect([leftTraining('one'), leftTraining('two')]).toEqual([1200, 0]);
  rememberLeaving(null); // paused, done or failed
  expect(leftTraining('one')).toBe(0);
});
