import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { parameterLayout } from '../engine/layout';
import { presets } from '../training/configuration';
import type { Checkpoint, Frame } from '../training/protocol';
import { createLive, noImage } from './live';
import type { PageState } from './page-state';
import { createShownMoment } from './shown-moment';

test('a moment of the past has the network of its run, also while another is being started', () => {
  const live = createLive();
  const { small, wide } = presets;
  const state = { moment: null, weightsFrom: 'none', applied: small.configuration };
  const store = createStore(() => state as PageState);
  const shown = createShownMoment(live, store);
  const { network } = small.configuration;
  const parameters = new Float32Array(parameterLayout(network).length);
  shown.begin(network, [{ step: 8, progress: 0.4, runId: 1, parameters } as Checkpoint]);
  store.setState({ applied: wide.configuration });
  shown.show(8);
  expect(live.weights.get()).toMatchObject({
    specification: network,
    parameters,
    step: 8,
    progress: 0.4,
  });
  expect(live.weights.get()?.layout.length).toBe(parameters.length);
});

test('of a run that has failed its last weights are shown, and where these are no numbers those before', () => {
  const live = createLive();
  const { network } = presets.small.configuration;
  const store = createStore(() => ({ moment: null, weightsFrom: 'none' }) as PageState);
  const shown = createShownMoment(live, store);
  const { length } = parameterLayout(network);
  const failedAt = (step: number, value: number) =>
    shown.take({
      runId: 1,
      step,
      progress: step / 10,
      state: 'failed',
      checkpoints: [],
      snapshot: new Float32Array(length).fill(value),
      inspected: null,
      parameter: null,
      batchImage: null,
    } as unknown as Frame);
  shown.begin(network, [
    { step: 3, progress: 0.3, runId: 1, parameters: new Float32Array(length) } as Checkpoint,
  ]);
  failedAt(4, 1e20);
  expect(live.weights.get()).toMatchObject({ step: 4, progress: 0.4 });
  failedAt(5, Number.NaN);
  expect(live.weights.get()).toMatchObject({
    step: 3,
    progress: 0.3,
    parameters: new Float32Array(length),
  });
});

test('the page follows the images of the batch until another image takes their place', () => {
  const live = createLive();
  const store = createStore(() => ({ moment: null, followsBatch: false }) as unknown as PageState);
  const shown = createShownMoment(live, store);
  shown.followBatch(true);
  live.image.set({ ...noImage, trainingIndex: 3 });
  expect(store.getState().followsBatch).toBe(true);
  live.image.set({ ...noImage, testIndex: 3 });
  expect(store.getState().followsBatch).toBe(false);
});
