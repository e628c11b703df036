import { afterEach, expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { presets } from '../training/configuration';
import type { Checkpoint } from '../training/protocol';
import { noFigures } from './facts';
import { createLive, emptyHistory } from './live';
import { createNotices } from './notices';
import { ALL_RUNS, type PageState } from './page-state';
import { createRunArchive, MOST_RUNS } from './run-archive';
import { createRunStorage, type RunStorage } from './run-storage';
import { memoryTable } from './run-tables';
import { newRun, type Run } from './runs';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Lets what is waited for come at once: a lock that another tab holds is asked for again and again. */
const withoutWaiting = () => vi.useFakeTimers().setTimerTickMode('nextTimerAsync');

const lasting = () => createRunStorage(memoryTable(), memoryTable(), true);

const checkpoint = (step: number): Checkpoint => ({
  runId: 1,
  step,
  progress: step / 100,
  parameters: new Float32Array(10).fill(step),
  memory: null,
  optimizerTime: 0,
  epoch: 0,
  cursor: 0,
  optimizer: 'momentum',
  epochs: 5,
  plannedEpochs: 5,
});

const run = (id: string, began: number): Run => ({
  id,
  name: id,
  began,
  parent: null,
  configuration: presets.static.configuration,
  history: emptyHistory(1),
  step: 1,
  progress: 1,
  seconds: 1,
});

const silent = { report: () => undefined, dismiss: () => undefined };

/** A page on which a run has come to the given step. */
function trainedPage(storage: Promise<RunStorage>, step = 5) {
  const live = createLive();
  const current = newRun([], null);
  const state: Partial<PageState> = {
    run: current,
    applied: presets.static.configuration,
    status: { ...noFigures, step },
    notices: [],
  };
  const store = createStore<PageState>(() => state as PageState);
  const archive = createRunArchive(live, store, createNotices(store), storage);
  /** What the page says, and where. */
  const complaints = () =>
    store.getState().notices.map(({ id, place = 'above', values }) => ({ id, place, ...values }));
  const point = { step, progress: step / 100, loss: 1, accuracy: 0.5 };
  live.history.set({ ...emptyHistory(1), points: [point] });
  live.checkpoints.set([checkpoint(0), checkpoint(step)]);
  archive.follow(current);
  return { live, store, archive, current, complaints };
}

test('a run that was under way is found again, with its newest checkpoint', async () => {
  const storage = Promise.resolve(lasting());
  const { archive, current, store } = trainedPage(storage);
  await archive.keepCurrent(true);
  expect(store.getState().storage).toEqual({ bytes: 80, lasting: true });

  const live = createLive();
  const later = createRunArchive(live, store, silent, storage);
  expect(await later.restore()).toBe(current.id);
  const { run: found, checkpoints } = await later.find(current.id);
  expect(found).toMatchObject({ ...current, step: 5 });
  expect(checkpoints.at(-1)!.parameters[0]).toBe(5);
});

test('a run without a step is not worth keeping, nor one whose data are not there yet', () => {
  const { archive, store, current } = trainedPage(Promise.resolve(lasting()), 0);
  expect(archive.currentRun()).toBeNull();
  store.setState({ status: { ...noFigures, step: 5 } });
  expect(archive.currentRun()).toMatchObject({ id: current.id, step: 5 });
  store.setState({ run: newRun([], null) });
  expect(archive.currentRun()).toBeNull();
});

test('no more runs are kept than promised: the oldest goes, but not the one that is opened', () => {
  const { archive, live } = trainedPage(Promise.resolve(lasting()));
  for (let i = 0; i < MOST_RUNS; i++) archive.setAside(run(`run ${i}`, i), 'none');
  archive.setAside(run('newest', 1000), 'run 0');
  expect(live.runs.get()).toHaveLength(MOST_RUNS);
  expect(live.runs.get().at(-1)!.id).toBe('newest');
  archive.setAside(run('one more', 1001), 'none');
  expect(live.runs.get()).toHaveLength(MOST_RUNS);
  expect(live.runs.get()[0]!.id).toBe('run 2');
});

test('a page that opens with too many runs spares the one to go on with', async () => {
  const storage = lasting();
  for (let i = 0; i <= MOST_RUNS; i++) await storage.save(run(`run ${i}`, i), [checkpoint(1)]);
  await storage.setCurrent('run 0');
  const live = createLive();
  const store = createStore<PageState>(() => ({ run: null }) as PageState);
  const archive = createRunArchive(live, store, silent, Promise.resolve(storage));
  expect(await archive.restore()).toBe('run 0');
  expect(live.runs.get()).toHaveLength(MOST_RUNS);
  expect(await storage.run('run 0')).not.toBeNull();
});

test('the run to go on with is one of the others only if that fails', async () => {
  const storage = lasting();
  for (const id of ['a', 'b']) await storage.save(run(id, 1), [checkpoint(1)]);
  await storage.setCurrent('b');
  const live = createLive();
  const store = createStore<PageState>(() => ({ run: null }) as PageState);
  const archive = createRunArchive(live, store, silent, Promise.resolve(storage));
  const listed = () => live.runs.get().map(({ id }) => id);
  expect(await archive.restore()).toBe('b');
  expect(listed()).toEqual(['a']);
  expect((await archive.find('b')).run.id).toBe('b');
  expect(listed()).toEqual(['a']);
  archive.letGo('b');
  expect(listed()).toEqual(['a', 'b']);
});

test('a run that is opened again and trained is not the oldest any more', () => {
  const { archive, live, current } = trainedPage(Promise.resolve(lasting()));
  for (let i = 0; i < MOST_RUNS; i++) archive.setAside(run(`run ${i}`, i), 'none');
  const again = { ...archive.currentRun()!, id: 'run 0', began: 0 };
  archive.setAside(run('current', 999), 'run 0');
  archive.setAside(again, 'another');
  archive.setAside(run(current.id, 1000), 'none');
  expect(live.runs.get()).toHaveLength(MOST_RUNS);
  expect(live.runs.get()[0]!.id).toBe('run 0');
});

test('a full disk is told of once, until there is room again, and the runs stay in the list', async () => {
  const full = lasting();
  const { save } = full;
  full.save = () => Promise.reject(new DOMException('No room.', 'QuotaExceededError'));
  const { archive, live, complaints } = trainedPage(Promise.resolve(full));
  await archive.keepCurrent(true);
  await archive.keepCurrent(true);
  archive.setAside(run('a', 1), 'none');
  expect(complaints()).toEqual([{ id: 'storage', place: 'above' }]);
  expect(live.runs.get()).toHaveLength(1);
  full.save = save;
  await archive.keepCurrent(true);
  expect(complaints()).toEqual([]);
});

test('without a lasting storage only what it takes to go on is kept', async () => {
  const storage = createRunStorage(memoryTable(), memoryTable(), false);
  const { archive, live, current } = trainedPage(Promise.resolve(storage));
  live.checkpoints.set([0, 1, 2, 3, 5].map(checkpoint));
  await archive.keepCurrent(true);
  expect((await storage.checkpoints(current.id)).map(({ step }) => step)).toEqual([0, 5]);
});

test('clearing keeps the run under way, and it alone', async () => {
  const storage = lasting();
  const { archive, live, current } = trainedPage(Promise.resolve(storage));
  await storage.save(run('a', 1), [checkpoint(1)]);
  await archive.restore();
  expect(live.runs.get().map(({ id }) => id)).toEqual(['a']);
  await archive.clear();
  expect(live.runs.get()).toEqual([]);
  expect((await storage.list()).map(({ id }) => id)).toEqual([current.id]);
  expect(await storage.current()).toBe(current.id);
});

test('what another tab has open is not forgotten', async () => {
  withoutWaiting();
  const storage = lasting();
  const { archive, live, complaints } = trainedPage(Promise.resolve(storage));
  for (const id of ['a', 'b', 'c']) await storage.save(run(id, 1), [checkpoint(1)]);
  await archive.restore();
  const held = ['scratchnet run b', 'scratchnet run unseen'];
  vi.stubGlobal('navigator', {
    locks: {
      request: async (name: string, _options: unknown, hold: (lock: object | null) => unknown) =>
        void hold(held.includes(name) ? null : {}),
    },
  });
  await storage.save(run('unseen', 2), [checkpoint(1)]);
  await archive.remove('b');
  expect(complaints()).toEqual([{ id: 'runs', place: 'b', run: 'b' }]);
  await archive.remove('a');
  expect(complaints()).toEqual([]);
  expect(live.runs.get().map(({ id }) => id)).toEqual(['b', 'c']);
  await archive.clear();
  // Of b again, and nothing of what is not in the list.
  expect(complaints()).toEqual([{ id: 'runs', place: ALL_RUNS, runs: ['b'] }]);
  vi.unstubAllGlobals();
  expect(live.runs.get().map(({ id }) => id)).toEqual(['b']);
  expect((await storage.list()).map(({ id }) => id)).toEqual(
    expect.arrayContaining(['b', 'unseen']),
  );
  expect(await storage.checkpoints('c')).toEqual([]);
});

test('a run whose curves are hidden is found hidden again', async () => {
  const storage = lasting();
  const { archive, live } = trainedPage(Promise.resolve(storage));
  await storage.save(run('a', 1), [checkpoint(1)]);
  await archive.restore();
  await archive.change('a', { hidden: true });
  expect(live.runs.get()[0]).toMatchObject({ id: 'a', name: 'a', hidden: true });
  live.runs.set([]);
  await archive.restore();
  expect(live.runs.get()[0]!.hidden).toBe(true);
  await archive.change('a', { hidden: false });
  expect((await storage.list())[0]!.hidden).toBe(false);
});

test('a run that another tab has open keeps its name', async () => {
  withoutWaiting();
  const storage = lasting();
  const { archive, live, complaints } = trainedPage(Promise.resolve(storage));
  await storage.save(run('a', 1), [checkpoint(1)]);
  await archive.restore();
  const request = async (
    _name: string,
    _options: LockOptions,
    hold: (lock: Lock | null) => unknown,
  ) => void hold(null);
  vi.stubGlobal('navigator', { locks: { request } });
  await archive.rename('a', 'Another');
  await archive.change('a', { hidden: true });
  vi.unstubAllGlobals();
  expect(complaints()).toEqual([{ id: 'runs', place: 'a', run: 'a' }]);
  expect(live.runs.get()).toMatchObject([{ name: 'a', hidden: true }]);
  expect((await storage.list()).map(({ name }) => name)).toEqual(['a']);
});

test('a run that could not be removed is free for other tabs all the same', async () => {
  const storage = lasting();
  const { archive } = trainedPage(
    Promise.resolve({ ...storage, remove: () => Promise.reject(new Error('no')) }),
  );
  await storage.save(run('a', 1), [checkpoint(1)]);
  await archive.restore();
  const log: string[] = [];
  const request = async (name: string, _options: LockOptions, hold: (lock: object) => unknown) => {
    log.push(`took ${name}`);
    await hold({});
    log.push(`gave back ${name}`);
  };
  vi.stubGlobal('navigator', { locks: { request } });
  await archive.remove('a');
  await Promise.resolve();
  vi.unstubAllGlobals();
  expect(log).toEqual(['took scratchnet run a', 'gave back scratchnet run a']);
});

test('the current run cannot be removed, others can, and any can be renamed', async () => {
  const storage = lasting();
  const { archive, live, current, store } = trainedPage(Promise.resolve(storage));
  await storage.save(run('a', 1), [checkpoint(1)]);
  await archive.restore();
  await archive.keepCurrent(true);
  await archive.remove(current.id);
  await archive.rename(current.id, 'Mine');
  await archive.rename('a', 'Other');
  expect(store.getState().run!.name).toBe('Mine');
  expect((await storage.list()).map(({ name }) => name)).toEqual(['Other', 'Mine']);
  await archive.remove('a');
  expect(live.runs.get()).toEqual([]);
  expect((await storage.list()).map(({ name }) => name)).toEqual(['Mine']);
});

test('a run that another tab has trained further meanwhile is found as it stands now', async () => {
  const storage = lasting();
  await storage.save(run('R', 1), [checkpoint(0), checkpoint(5)]);
  const live = createLive();
  const store = createStore<PageState>(() => ({ run: null }) as PageState);
  const archive = createRunArchive(live, store, silent, Promise.resolve(storage));
  await archive.restore();
  archive.letGo('R');
  await storage.save({ ...run('R', 1), name: 'Renamed', step: 50 }, [checkpoint(50)]);
  const found = await archive.find('R');
  expect(found.run).toMatchObject({ name: 'Renamed', step: 50 });
  expect(found.checkpoints.at(-1)!.step).toBe(50);
});

test('forgetting the others means all that stand in the list, and no others', async () => {
  const storage = lasting();
  let full = false;
  const save: RunStorage['save'] = (...all) =>
    full ? Promise.reject(new Error('QuotaExceededError')) : storage.save(...all);
  const { live, archive, current } = trainedPage(Promise.resolve({ ...storage, save }));
  full = true;
  const past = run('past', 1);
  await archive.keep(past);
  archive.setAside(past, current.id);
  full = false;
  await storage.save(run('of another tab', 2), [checkpoint(5)]);
  expect(live.runs.get()).toHaveLength(1);
  await archive.clear();
  expect(live.runs.get()).toHaveLength(0);
  expect((await storage.list()).map(({ id }) => id)).toContain('of another tab');
});
