import { MessageChannel } from 'node:worker_threads';
import { expose, proxy, type Remote, wrap } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readKernels } from '../../scripts/read-kernels';
import { createReferenceKernels } from '../engine/kernels/reference';
import { createNetwork } from '../engine/networks';
import { createBatch } from '../engine/networks/network';
import { principalComponents } from '../engine/principal-components';
import { type Hyperparameters, presets, type RunConfiguration } from './configuration';
import type { Evaluation, Frame, TrainingWorker, Watching } from './protocol';
import { createSession } from './session';

/* The session behind real Comlink over a real channel: only the thread is not another one. */

const configuration: RunConfiguration = {
  ...presets.small.configuration,
  data: { name: 'generated', share: 0.02 }, // 400 images: 13 batches an epoch
};
const watching: Watching = {
  visible: true,
  statistics: false,
  parameter: null,
  quantity: 'weights',
};
const request = { name: 'generated', baseUrl: 'http://localhost/' } as const;

// Node serves up to a thousand messages of one port in a row, so a hop through a channel would let
// the calls wait; a browser takes messages in the order in which they came.
const nextTask = () => new Promise<void>((resolve) => setImmediate(resolve));
const session = createSession(readKernels(), [], nextTask);
const ports = new MessageChannel();
expose(session, nodeEndpoint(ports.port1));
const remote: Remote<TrainingWorker> = wrap(nodeEndpoint(ports.port2));

let frames: Frame[] = [];
let hold: Promise<void> | undefined;
let release = (): void => {};
let runId = 0;

/** Builds the network of a new run, and forgets the frames of the one before. */
async function start(
  changes: Partial<Hyperparameters> = {},
  network = configuration.network,
): Promise<void> {
  runId += 1;
  const hyperparameters = { ...configuration.hyperparameters, ...changes };
  await remote.watch(watching);
  await remote.start(runId, { ...configuration, network, hyperparameters }, null);
  await nextFrame((frame) => frame.step === 0);
  frames = frames.filter((frame) => frame.runId === runId);
}

beforeAll(async () => {
  await expect(remote.run('on')).rejects.toThrow(/no network yet: call start/);
  await expect(remote.start(1, configuration, null)).rejects.toThrow(/generated is not loaded yet/);
  await remote.connect(
    proxy(async (frame: Frame) => {
      frames.push(frame);
      await hold;
    }),
  );
  await remote.load(
    request,
    proxy(() => undefined),
  );
}, 60_000);
afterEach(async () => {
  release(); // also where a test has failed: no further frame would come
  hold = undefined;
  if (runId > 0) await remote.pause();
});
afterAll(() => {
  ports.port1.close();
  ports.port2.close();
});

/** The first frame of this run that is as wanted, as soon as it is there. */
const nextFrame = async (wanted: (frame: Frame) => boolean): Promise<Frame> => {
  for (;;) {
    const found = frames.find((frame) => frame.runId === runId && wanted(frame));
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

const isOfTest = ({ split }: Evaluation): boolean => split === 'test';

describe('the training session', () => {
  test('knows its data set again without loading it twice', async () => {
    let told = 0;
    const onProgress = proxy(() => {
      told += 1;
    });
    expect(await remote.load(request, onProgress)).toEqual({
      name: 'generated',
      training: 20_000,
      validation: 2_000,
      test: 4_000,
    });
    expect(told).toBe(0);
  });

  test('trains to the planned end, and tells of it in frames of the run', async () => {
    await start();
    await remote.run('on');
    const done = await nextFrame(({ state }) => state === 'done');
    expect([done.epoch, done.step]).toEqual([5, 65]);
    expect(done.snapshot!.length).toBe(13_002);
    const steps = frames.flatMap(({ points }) => points.map(({ step }) => step));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(steps.at(-1)).toBe(65);
    const seconds = frames.map((frame) => frame.seconds);
    expect(seconds).toEqual(seconds.toSorted((a, b) => a - b));
    expect(seconds.at(-1)).toBeGreaterThan(0);
  }, 30_000);

  test('never sends a second frame before the first is answered, and trains on meanwhile', async () => {
    await start({ runOn: true }); // a planned run may end before its first frame
    hold = new Promise((resolve) => {
      release = resolve;
    });
    await remote.run('on');
    const { step } = await nextFrame(({ state }) => state === 'training');
    const held = frames.length;
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(frames.length).toBe(held);
    release();
    hold = undefined;
    const next = await nextFrame((frame) => frame.step > step);
    expect(next.step).toBeGreaterThan(step + 13);
  }, 30_000);

  test('sends only checkpoints and the end while the page is hidden, and everything once it is back', async () => {
    // Measured so slowly that the last checkpoint is sent before its evaluations are in.
    const hidden1024 = Array(3).fill({ neurons: 1024, activation: 'relu' });
    await start({ epochs: 1 }, { ...configuration.network, hidden: hidden1024 });
    await remote.watch({ ...watching, visible: false });
    const before = frames.length;
    await remote.run('on');
    const done = await nextFrame(({ state }) => state === 'done');
    const ofTest = frames.flatMap(({ evaluations }) => evaluations).filter(isOfTest);
    expect(ofTest.at(-1)!.step).toBe(13);
    const hidden = frames.slice(before);
    for (const { snapshot } of hidden) expect(snapshot).toBeNull();
    for (const { state, checkpoints } of hidden.slice(1)) {
      expect(state === 'done' || checkpoints.length > 0).toBe(true);
    }
    await remote.watch(watching);
    const back = await nextFrame(({ snapshot, step }) => step === 13 && snapshot !== null);
    expect(back.state).toBe(done.state);
  }, 30_000);

  test('at a slow pace it says that pace, whole batches apart', async () => {
    await start({ runOn: true });
    await remote.setPace(160); // a batch of 32 every 200 ms
    await remote.run('on');
    await nextFrame(({ step }) => step >= 10);
    await remote.setPace(null);
    const said = frames.map(({ samplesPerSecond }) => samplesPerSecond).filter((one) => one > 0);
    expect(said.length).toBeGreaterThan(5);
    for (const one of said) expect(Math.abs(one - 160)).toBeLessThan(100);
  }, 30_000);

  test('answers a pause in the middle of training, and then stands still', async () => {
    await start({ runOn: true });
    await remote.run('on');
    await nextFrame(({ step }) => step > 0);
    await remote.pause();
    const paused = await nextFrame(({ state }) => state === 'paused');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(frames.at(-1)!.step).toBe(paused.step);
    expect(frames.at(-1)!.samplesPerSecond).toBe(0);
  }, 30_000);

  test('says what was wrong with a value, and goes on with the old one', async () => {
    await start();
    const bad = { ...configuration.hyperparameters, learningRate: -1 };
    await expect(remote.configure(bad)).rejects.toThrow(/learning rate must be a number/);
    for (const place of [4_000, -5, 1.5]) {
      const wrong = remote.images('test', [place]);
      await expect(wrong).rejects.toThrow(`0 to 3999, but ${place} was asked`);
    }
    const [image] = await remote.images('test', [3]);
    expect([image!.index, image!.pixels.length]).toEqual([3, 784]);
    await remote.run('step');
    expect((await nextFrame(({ step }) => step === 1)).learningRate).toBe(0.1);
  });

  test('shows gradients or updates beside the weights, and the image that they come from', async () => {
    await start();
    expect((await nextFrame(({ step }) => step === 0)).batchImage).toBeNull();
    await remote.run('step');
    const weights = await nextFrame(({ step, state }) => step === 1 && state === 'paused');
    expect(weights.inspected).toBeNull();
    expect(weights.batchImage!.pixels.length).toBe(784);
    const shown = async (quantity: 'gradients' | 'updates') => {
      await remote.watch({ ...watching, quantity });
      return (await nextFrame(({ inspected }) => inspected?.quantity === quantity)).inspected!;
    };
    const gradients = await shown('gradients');
    const updates = await shown('updates');
    await remote.watch({ ...watching, parameter: 12_900 });
    const { parameter } = await nextFrame(({ parameter }) => parameter !== null);
    const [gradient, update] = [gradients.values[12_900], updates.values[12_900]];
    expect(parameter).toEqual({ index: 12_900, gradient, update });
    // Plain SGD at 0.1: θ ← θ − 0.1·g, in float32.
    gradients.values.forEach((g, i) => {
      expect(updates.values[i]).toBeCloseTo(-0.1 * g, 5);
    });
  });

  test('measures the layers while somebody watches, and trains the very same', async () => {
    const endOfRun = async (statistics: boolean) => {
      await start();
      await remote.watch({ ...watching, statistics });
      await remote.run('on');
      return nextFrame(({ state }) => state === 'done');
    };
    const unwatched = await endOfRun(false);
    expect(unwatched.statistics).toBeNull();
    const watched = await endOfRun(true);
    expect(watched.statistics!.map(({ neurons }) => neurons)).toEqual([16, 16, 10]);
    expect(watched.statistics![0]!.gradients!.count).toBeGreaterThan(1_000);
    expect(watched.snapshot).toEqual(unwatched.snapshot);
    const first = frames.find(({ step, statistics }) => step === 0 && statistics);
    expect(first!.statistics![0]!.gradients).toBeNull(); // before the first step there are none
  }, 30_000);

  test('examines a split with any weights while it trains, and agrees with its own evaluation', async () => {
    await start();
    await remote.run('on');
    const done = await nextFrame(({ state }) => state === 'done');
    const evaluation = frames
      .flatMap(({ evaluations }) => evaluations)
      .findLast(({ split, whole }) => split === 'test' && whole)!;
    const { network: specification } = configuration;
    const parameters = done.snapshot!;
    const examined = { specification, parameters, split: 'test', axes: null } as const;
    await remote.run('on'); // and on, meanwhile
    const examination = await remote.examine({ ...examined, mapped: 150 });
    const { finite, labels, predicted, confidence, trueOutput, map } = examination;
    expect(finite).toBe(true);
    const right = predicted.filter((digit, i) => digit === labels[i]).length;
    expect(right / labels.length).toBe(evaluation.accuracy);
    predicted.forEach((digit, i) => {
      if (digit === labels[i]) expect(confidence[i]).toBe(trueOutput[i]);
      else expect(confidence[i]).toBeGreaterThanOrEqual(trueOutput[i]!);
    });
    expect([map!.points.length, map!.axes.length]).toEqual([300, 32]);
    expect((await remote.examine({ ...examined, mapped: 0 })).map).toBeNull();
    const diverged = { ...examined, parameters: parameters.map(() => Number.NaN) };
    expect((await remote.examine({ ...diverged, mapped: 0 })).finite).toBe(false);
    const short = parameters.slice(1);
    await expect(remote.examine({ ...examined, parameters: short, mapped: 0 })).rejects.toThrow(
      /784 → 16 → 16 → 10 has 13002 parameters, but 13001 came/,
    );
  }, 30_000);

  test('maps images that it has looked at in several batches as if it had seen all at once', async () => {
    await start();
    const { snapshot } = await nextFrame(({ step }) => step === 0);
    const { network: specification } = configuration;
    const given = { specification, parameters: snapshot!, split: 'test', axes: null } as const;
    const { map } = await remote.examine({ ...given, mapped: 250 });
    const images = await remote.images('test', [...Array(250).keys()]);

    const kernels = createReferenceKernels();
    const network = createNetwork('dynamic', specification, kernels, 250);
    network.parameters.set(snapshot!);
    const batch = createBatch(kernels, 250, 784);
    batch.size = 250;
    images.forEach(({ pixels }, i) => {
      batch.x.set(
        Float32Array.from(pixels, (ink) => ink / 255),
        i * 784,
      );
    });
    network.forward(batch);
    const lastHidden = Float32Array.from(network.layers.at(-2)!.activation);
    const { points } = principalComponents(lastHidden, 250, 16);
    expect(map!.points).toHaveLength(500);
    map!.points.forEach((place, i) => {
      expect(place).toBeCloseTo(points[i]!, 3);
    });
  }, 30_000);

  test('measures the layers of any weights, with the gradients of training images', async () => {
    await start();
    const { snapshot } = await nextFrame(({ step }) => step === 0);
    const { network: specification } = configuration;
    const given = { specification, parameters: snapshot! };
    const layers = await remote.measureLayers(given);
    expect(layers.map(({ neurons }) => neurons)).toEqual([16, 16, 10]);
    for (const { activations, gradients } of layers) {
      expect(activations!.deviation).toBeGreaterThan(0);
      expect(gradients!.deviation).toBeGreaterThan(0);
    }
    expect(await remote.measureLayers(given)).toEqual(layers);
    const none = { specification, parameters: snapshot!.map(() => 0) };
    const [first] = await remote.measureLayers(none);
    expect(first!.gradients!.zeros).toBe(first!.gradients!.count); // nothing comes through
    await expect(
      remote.measureLayers({ specification, parameters: snapshot!.slice(1) }),
    ).rejects.toThrow(/has 13002 parameters, but 13001 came/);
  }, 30_000);

  test('finds the test images that excite a neuron most', async () => {
    await start();
    const { snapshot } = await nextFrame(({ step }) => step === 0);
    const asked = {
      specification: configuration.network,
      parameters: snapshot!,
      layer: 1,
      neuron: 5,
      count: 6,
    };
    const favourites = await remote.favourites(asked);
    expect(favourites.length).toBe(6);
    const strengths = favourites.map(({ activation }) => activation);
    expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
    // By hand: ReLU of the image times the neuron's column of W1, whose bias is 0.
    let z = 0;
    favourites[0]!.pixels.forEach((ink, i) => {
      z += (ink / 255) * snapshot![i * 16 + 5]!;
    });
    expect(strengths[0]).toBeCloseTo(z, 4);
    await expect(remote.favourites({ ...asked, neuron: 16 })).rejects.toThrow(/no neuron 16/);
  });
});
