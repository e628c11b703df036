import { afterEach, expect, test, vi } from 'vitest';
import { readKernels } from '../../scripts/read-kernels';
import type { Hyperparameters, RunConfiguration } from '../training/configuration';
import { createSession } from '../training/session';
import { type Session, Thread } from '../training/testing';
import { createPage } from './create-page';

/* The page's state with a real session behind real Comlink: only the thread is not another one. */

// The generated digits are the same each time, and take a second to draw.
vi.mock('../data/sources', async (original) => {
  const real = await original<typeof import('../data/sources')>();
  let loaded: ReturnType<typeof real.loadDataset> | undefined;
  const loadDataset: typeof real.loadDataset = (...all) => (loaded ??= real.loadDataset(...all));
  return { ...real, loadDataset };
});

/** Waits until it holds; a busy machine is no failure. */
const until = (holds: () => void): Promise<void> => vi.waitFor(holds, 30_000);

const threads: Thread[] = [];
afterEach(() => {
  for (const thread of threads.splice(0)) thread.terminate();
  vi.unstubAllGlobals();
});

/** A page that has made one step, and the hyperparameters that its worker has; `changed` wraps the session. */
async function trainedPage(changed: (session: Session) => Session = (session) => session) {
  const nextTask = () => new Promise<void>((resolve) => setImmediate(resolve));
  const session = createSession(readKernels(), [], nextTask);
  let given: Hyperparameters | null = null;
  const told: Session = {
    ...session,
    start: (...all: Parameters<typeof session.start>) => {
      given = (all[1] as RunConfiguration).hyperparameters;
      return session.start(...all);
    },
    configure: (hyperparameters: Hyperparameters) => {
      given = hyperparameters;
      return session.configure(hyperparameters);
    },
  };
  vi.stubGlobal(
    'Worker',
    class extends Thread {
      constructor() {
        super(changed(told));
        threads.push(this);
      }
    },
  );
  vi.stubGlobal('document', { hidden: false, addEventListener: () => undefined });
  vi.stubGlobal('location', { search: '', pathname: '/', hash: '' });
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('There is no network.')));
  const { store, live, actions } = createPage(
    'http://localhost/',
    '?layers=784,16,10&data=generated&share=0.01',
  );
  actions.step();
  await until(() => expect(store.getState().status.step).toBe(1));
  return { store, live, actions, given: () => given };
}

test('a change made while a new run begins does not give it the old one’s hyperparameters', async () => {
  const { store, actions, given } = await trainedPage();
  actions.choosePreset('noHiddenLayer');
  actions.reset();
  actions.configureHyperparameters({ batchSize: 64 });
  await until(() => expect(store.getState().status.step).toBe(0));
  actions.step();
  await until(() => expect(store.getState().status.step).toBe(1));
  const { hyperparameters } = store.getState().applied!;
  expect(hyperparameters.batchSize).toBe(64);
  expect(hyperparameters.schedule.name).toBe('cosine');
  expect(given()).toEqual(hyperparameters);
});

test('a change that the worker refuses is taken back, and the page says why', async () => {
  const { store, actions, given } = await trainedPage((session) => ({
    ...session,
    configure: () => {
      throw new RangeError('Array buffer allocation failed');
    },
  }));
  actions.configureHyperparameters({ batchSize: 1024 });
  actions.configureHyperparameters({ learningRate: 0.2 });
  expect(store.getState().applied!.hyperparameters.batchSize).toBe(1024);
  await until(() => {
    const details = store.getState().notices.map(({ detail }) => detail);
    expect(details).toContain('Array buffer allocation failed');
  });
  const { applied, configuration } = store.getState();
  expect(applied!.hyperparameters).toEqual(given());
  expect(configuration.hyperparameters).toEqual(given());
});

test('a run remembers after which steps it learned with other settings', async () => {
  const { store, live, actions } = await trainedPage();
  const changedAt = () => (live.history.get().changes ?? []).map(({ step }) => step);
  actions.reset();
  await until(() => expect(store.getState().status.step).toBe(0));
  actions.configureHyperparameters({ learningRate: 0.2 }); // before the first step it is no change
  const stepTo = async (step: number) => {
    actions.step();
    await until(() => expect(store.getState().status.step).toBe(step));
  };
  await stepTo(1);
  actions.configureHyperparameters({ epochs: 3 });
  await stepTo(2);
  expect(changedAt()).toEqual([]);
  actions.configureHyperparameters({ learningRate: 0.05 });
  await stepTo(3);
  await stepTo(4);
  expect(changedAt()).toEqual([2]);
  actions.configureHyperparameters({ learningRate: 0.5 });
  actions.configureHyperparameters({ learningRate: 0.05 }); // taken back before a step
  expect(changedAt()).toEqual([2]);
  actions.configureHyperparameters({ learningRate: 0.01 });
  actions.restoreCheckpoint();
  await until(() => expect(store.getState().status.step).toBeLessThan(4));
  const { step } = store.getState().status;
  expect(changedAt()).toEqual([2, step]);
  actions.configureHyperparameters({ learningRate: 0.3 });
  actions.reset();
  await until(() => expect(store.getState().status.step).toBe(0));
  expect(changedAt()).toEqual([]);
  const [past] = live.runs.get().at(-1)!.history.changes!;
  expect(past).toMatchObject({ step: 2, before: { learningRate: 0.2 } }); // the last ones it never learned with
});

test('what waits in the build panel for a fresh start survives a step back, and a fork', async () => {
  const { store, actions } = await trainedPage();
  actions.configure({ seed: 77 });
  expect(store.getState().applied!.seed).not.toBe(77);
  actions.restoreCheckpoint();
  await until(() => expect(store.getState().status.step).toBe(0));
  expect(store.getState().configuration.seed).toBe(77);
  const { name } = store.getState().run!;
  actions.fork();
  await until(() => expect(store.getState().run!.name).not.toBe(name));
  expect(store.getState().configuration.seed).toBe(77);
  expect(store.getState().applied!.seed).not.toBe(77);
});

test('after a start that fails, the images are those of the run that goes on', async () => {
  const { store, actions } = await trainedPage((session) => ({
    ...session,
    load: (...all: never[]) => {
      const [{ name }] = all as unknown as [RunConfiguration['data']];
      if (name !== 'mnist') return session.load!(...all);
      return { name, training: 55_000, validation: 5000, test: 10_000 };
    },
    start: (...all: never[]) => {
      const [, { data }] = all as unknown as [number, RunConfiguration];
      if (data.name === 'mnist') throw new RangeError('Array buffer allocation failed');
      return session.start!(...all);
    },
  }));
  actions.configure({ data: { name: 'mnist', share: 1 } });
  actions.reset();
  await until(() => {
    const details = store.getState().notices.map(({ detail }) => detail);
    expect(details).toContain('Array buffer allocation failed');
  });
  const { applied, dataset } = store.getState();
  expect(applied!.data.name).toBe('generated');
  expect(dataset!.name).toBe('generated');
});
