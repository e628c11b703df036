import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { parameterLayout } from '../engine/layout';
import { presets } from '../training/configuration';
import type { Examination, ExaminationRequest } from '../training/protocol';
import { createExaminations } from './examinations';
import { createLive, type Weights } from './live';
import type { PageState } from './page-state';

const specification = presets.noHiddenLayer.configuration.network;
const layout = parameterLayout(specification);
const weightsOf = (step: number): Weights => {
  const parameters = new Float32Array(layout.length);
  return { specification, layout, parameters, from: 'run', runId: 1, step, progress: step / 100 };
};

const none = new Uint8Array(0);
const examination: Omit<Examination, 'split'> = {
  finite: true,
  labels: none,
  predicted: none,
  confidence: new Float32Array(0),
  trueOutput: new Float32Array(0),
  map: null,
};

/** What a worker answers that can. */
const answer = async ({ split }: ExaminationRequest): Promise<Examination> => ({
  ...examination,
  split,
});

/** Examinations by such a worker, and how often it has been asked. */
function examiner(does: (request: ExaminationRequest) => Promise<Examination>) {
  const live = createLive();
  const state = {
    loading: null,
    dataset: { name: 'generated', training: 1, validation: 1, test: 1 },
    runState: 'paused',
    moment: null,
  };
  const store = createStore(() => state as unknown as PageState);
  const examine = vi.fn(does);
  const client = { examine, images: vi.fn(), favourites: vi.fn(), measureLayers: vi.fn() };
  const notices = { report: vi.fn(), dismiss: vi.fn() };
  return { live, store, examine, ...notices, ...createExaminations(live, store, client, notices) };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('what fails twice is told, and not examined again until there are other weights', async () => {
  let full = true;
  const { live, examine, report, dismiss, watchExamination } = examiner(async (request) => {
    if (full) throw new Error('no memory');
    return await answer(request);
  });
  live.weights.set(weightsOf(1));
  watchExamination('test');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(examine).toHaveBeenCalledTimes(2);
  expect(report.mock.calls).toEqual([['examine', { action: 'examine' }, new Error('no memory')]]);
  live.weights.set(weightsOf(2));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(examine).toHaveBeenCalledTimes(4);
  expect(report).toHaveBeenCalledTimes(1);
  expect(dismiss).not.toHaveBeenCalled();
  full = false;
  live.weights.set(weightsOf(3));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(dismiss.mock.calls).toEqual([['examine']]);
});

test('while weights move two seconds go by between examinations, and none once they rest', async () => {
  const { live, store, examine, watchExamination } = examiner(answer);
  store.setState({ runState: 'training' });
  watchExamination('test');
  live.weights.set(weightsOf(1));
  await vi.advanceTimersByTimeAsync(100);
  expect(examine).toHaveBeenCalledTimes(1);
  live.weights.set(weightsOf(2));
  live.weights.set(weightsOf(3));
  await vi.advanceTimersByTimeAsync(1000);
  expect(examine).toHaveBeenCalledTimes(1);
  store.setState({ runState: 'done' });
  await vi.advanceTimersByTimeAsync(0);
  expect(examine).toHaveBeenCalledTimes(2);
  expect(live.examined.get()?.weights.step).toBe(3);
});

test('a moment that is looked back at is examined at once, also while training goes on', async () => {
  const { live, store, examine, watchExamination } = examiner(answer);
  store.setState({ runState: 'training' });
  watchExamination('test');
  live.weights.set(weightsOf(5));
  await vi.advanceTimersByTimeAsync(100);
  live.weights.set(weightsOf(6));
  await vi.advanceTimersByTimeAsync(100);
  store.setState({ moment: 1 });
  live.weights.set(weightsOf(1));
  await vi.advanceTimersByTimeAsync(0);
  expect(examine).toHaveBeenCalledTimes(2);
  expect(live.examined.get()?.weights.step).toBe(1);
});

test('one examination is made at a time, and then one of the newest weights', async () => {
  let finish = (): void => {};
  const { live, examine, watchExamination } = examiner(async (request) => {
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    return await answer(request);
  });
  watchExamination('test');
  for (const step of [1, 2, 3]) {
    live.weights.set(weightsOf(step));
    await vi.advanceTimersByTimeAsync(1000);
  }
  expect(examine).toHaveBeenCalledTimes(1);
  finish();
  await vi.advanceTimersByTimeAsync(0);
  expect(examine).toHaveBeenCalledTimes(2);
  finish();
  await vi.advanceTimersByTimeAsync(0);
  expect(examine).toHaveBeenCalledTimes(2);
  expect(live.examined.get()?.weights.step).toBe(3);
});

test('what was found out about one data set is not shown of another', async () => {
  const { live, store, examine, watchExamination } = examiner(answer);
  watchExamination('test');
  live.weights.set(weightsOf(1));
  await vi.advanceTimersByTimeAsync(0);
  expect(live.examined.get()).not.toBeNull();
  store.setState({ dataset: { name: 'mnist', training: 1, validation: 1, test: 1 } });
  expect(live.examined.get()).toBeNull();
  store.setState({ loading: null, runState: 'done' });
  await vi.advanceTimersByTimeAsync(0);
  expect(examine).toHaveBeenCalledTimes(2);
  expect(live.examined.get()?.weights.step).toBe(1);
});

test('nothing is examined that nobody watches any more', async () => {
  const { live, examine, watchExamination } = examiner(answer);
  const stopTest = watchExamination('test');
  const stopValidation = watchExamination('validation');
  live.weights.set(weightsOf(1));
  await vi.advanceTimersByTimeAsync(0);
  expect(examine.mock.calls.map(([{ split }]) => split)).toEqual(['validation']);
  stopTest();
  live.weights.set(weightsOf(2));
  await vi.advanceTimersByTimeAsync(0);
  expect(examine.mock.calls.map(([{ split }]) => split)).toEqual(['validation', 'validation']);
  stopValidation();
  live.weights.set(weightsOf(3));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(examine).toHaveBeenCalledTimes(2);
});
