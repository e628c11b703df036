import { expect, test } from 'vitest';
import { withDefaults } from '../engine/choices';
import { createReferenceKernels } from '../engine/kernels/reference';
import { parameterLayout } from '../engine/layout';
import { createNetwork } from '../engine/networks';
import { optimizers } from '../engine/optimizers';
import { schedules } from '../engine/schedules';
import { presets, type RunConfiguration } from '../training/configuration';
import type { Checkpoint } from '../training/protocol';
import { noFigures } from './facts';
import { isTooLarge, startingPoint, stepOn } from './freeze';
import { createLive, type Live } from './live';
import type { PageState } from './page-state';

const small = presets.small.configuration;
const run: RunConfiguration = {
  ...small,
  hyperparameters: {
    ...small.hyperparameters,
    optimizer: withDefaults(optimizers, 'adam'),
    schedule: withDefaults(schedules, 'cosine'),
    learningRate: 0.01,
    epochs: 4,
  },
};
const layout = parameterLayout(run.network);

function checkpoint(step: number, progress: number, memory: Float32Array | null): Checkpoint {
  return {
    runId: 1,
    step,
    progress,
    parameters: new Float32Array(layout.length).fill(step),
    memory,
    optimizerTime: step,
    epoch: 0,
    cursor: 0,
    optimizer: run.hyperparameters.optimizer.name,
    epochs: 4,
    plannedEpochs: 4,
  };
}

const memory = new Float32Array(2 * layout.length).fill(0.5);

function trained(): { state: PageState; live: Live } {
  const live = createLive();
  live.checkpoints.set([checkpoint(10, 1, null), checkpoint(20, 2, memory)]);
  live.weights.set({
    specification: run.network,
    layout,
    parameters: new Float32Array(layout.length).fill(20),
    from: 'run',
    runId: 1,
    step: 20,
    progress: 0,
  });
  const status = { ...noFigures, step: 20, progress: 2 };
  return { live, state: { configuration: small, applied: run, status } as PageState };
}

test('the newest weights go on with the memory of the optimiser, where it was kept', () => {
  const { state, live } = trained();
  const { request, weights, forgotten } = startingPoint(state, live, null)!;
  expect(request.memory).toBe(memory);
  expect(request.settings.time).toBe(21);
  expect(weights).toEqual({ from: 'run', step: 20 });
  expect(forgotten).toBe(false);
});

test('a checkpoint of the past has its own weights and learning rate, and an empty memory', () => {
  const { state, live } = trained();
  const then = startingPoint(state, live, 10)!;
  const now = startingPoint(state, live, null)!;
  expect(then.request.parameters[0]).toBe(10);
  expect(then.request.memory).toBeNull();
  expect(then.request.settings.time).toBe(1);
  expect(then.forgotten).toBe(true);
  // A cosine from 0.01 to almost 0: about half of it after two of four epochs.
  expect(now.request.settings.learningRate).toBeCloseTo(0.005, 3);
  expect(then.request.settings.learningRate).toBeGreaterThan(0.008);
  expect(then.planned.learningRate).toBe(0.01);
});

test('the pretrained weights are trained as the build panel says', () => {
  const { state, live } = trained();
  const weights = live.weights.get()!;
  live.weights.set({ ...weights, from: 'pretrained', runId: 0, step: 0 });
  live.checkpoints.set([]);
  const { request, forgotten } = startingPoint({ ...state, applied: null }, live, null)!;
  expect(request.settings.optimizer.name).toBe('sgd');
  expect(request.settings.learningRate).toBe(0.1);
  expect(forgotten).toBe(false);
});

test('a network of another shape than the pretrained one begins with the weights of its seed', () => {
  const { live } = trained();
  const { configuration } = presets.static;
  const network = { ...configuration.network, hidden: configuration.network.hidden.slice(1) };
  const planned = { ...configuration, mode: 'flat' as const, network };
  const state = { ...trained().state, configuration: planned, applied: null, status: noFigures };
  live.weights.set({ ...live.weights.get()!, from: 'pretrained', runId: 0, step: 0 });
  live.checkpoints.set([]);

  const { request, weights } = startingPoint(state, live, null)!;
  expect(weights).toEqual({ from: 'initial', step: 0 });
  expect(request).toMatchObject({ mode: 'flat', specification: network });
  const begun = createNetwork('flat', network, createReferenceKernels(), 1);
  begun.initialise(planned.initialiser, planned.seed);
  expect(request.parameters).toEqual(begun.parameters);
  expect(request.parameters.some((weight) => weight !== 0)).toBe(true);
});

test('without weights there is nothing to start from', () => {
  const { state } = trained();
  expect(startingPoint(state, createLive(), null)).toBeNull();
});

test('images become inputs from 0 to 1, one after the other', () => {
  const { state, live } = trained();
  const ink = new Uint8Array(784).fill(255);
  const paper = new Uint8Array(784);
  const { x, labels } = stepOn(startingPoint(state, live, null)!, {
    pixels: [paper, ink],
    labels: [3, 7],
  });
  expect([x[0], x[783], x[784], x[1567]]).toEqual([0, 0, 1, 1]);
  expect([...labels]).toEqual([3, 7]);
});

test('ten layers of 1,024 neurons are too large, and a batch for one such layer', () => {
  const { state, live } = trained();
  const point = startingPoint(state, live, null)!;
  const ofSize = (length: number) => ({
    ...point,
    request: { ...point.request, parameters: new Float32Array(length) },
  });
  expect(isTooLarge(ofSize(109_386), 32)).toBe(false);
  expect(isTooLarge(ofSize(814_090))).toBe(false);
  expect(isTooLarge(ofSize(814_090), 32)).toBe(true);
  expect(isTooLarge(ofSize(10_260_490))).toBe(true);
});

test('while another network is being started there are only the weights that are shown', () => {
  const { state, live } = trained();
  const starting = { ...state, applied: presets.static.configuration };
  const { request } = startingPoint(starting, live, 10)!;
  expect(request).toMatchObject({ mode: 'dynamic', specification: run.network });
  expect(request.parameters[0]).toBe(20);
});
