import { afterAll, describe, expect, test } from 'vitest';
import { readKernels } from '../../../../scripts/read-kernels';
import { startHelpers } from '../../../../scripts/start-helpers';
import { withDefaults } from '../../choices';
import { initialisers } from '../../initialisers';
import { createDynamicNetwork } from '../../networks/dynamic';
import { createBatch } from '../../networks/network';
import { type OptimizerName, optimizers } from '../../optimizers';
import { createRandom } from '../../random';
import type { NetworkSpecification } from '../../specification';
import { createKernels } from '..';
import type { Kernels } from '../kernels';
import { batchRoom, networkRoom, roomFor } from '../room';

const files = await readKernels();
const helpers = startHelpers(3);
afterAll(() => Promise.all(helpers.map((helper) => helper.terminate())));

const CAPACITY = 48;
const specification: NetworkSpecification = {
  inputs: 784,
  hidden: [
    { neurons: 131, activation: 'relu' },
    { neurons: 67, activation: 'tanh' },
  ],
  outputs: 10,
  loss: 'crossEntropy',
};
const COUNT = 200;
const room =
  networkRoom(specification, CAPACITY) +
  batchRoom(CAPACITY, 784) +
  roomFor(COUNT * 784) +
  roomFor(COUNT);

/** Images of which most pixels are zero, as in MNIST. */
const images = new Uint8Array(COUNT * 784);
const labels = new Uint8Array(COUNT);
const random = createRandom(1);
for (let i = 0; i < images.length; i++) {
  images[i] = random.uniform() < 0.2 ? 1 + random.integer(255) : 0;
}
for (let i = 0; i < COUNT; i++) labels[i] = random.integer(10);

/** Trains for some steps, with as many threads in each as asked for; returns the weights' bits. */
function trained(kernels: Kernels, optimizer: OptimizerName, threadsAt: (step: number) => number) {
  const network = createDynamicNetwork(specification, kernels, CAPACITY);
  const batch = createBatch(kernels, CAPACITY, 784);
  network.initialise(withDefaults(initialisers, 'he'), 1);
  for (let time = 1; time <= 30; time++) {
    kernels.threads.used = threadsAt(time);
    const B = 1 + ((time * 7) % CAPACITY);
    const places = Uint32Array.from({ length: B }, (_, i) => (time * 31 + i) % COUNT);
    batch.size = B;
    kernels.gather(batch.x, batch.labels, images, labels, places, B, 784);
    network.forward(batch, time % 2 ? { rate: 0.2, key: time } : undefined);
    network.backward(batch);
    network.update({
      optimizer: withDefaults(optimizers, optimizer),
      learningRate: optimizers[optimizer].learningRate,
      weightDecay: 1e-3,
      clipNorm: 1,
      time,
    });
  }
  return new Uint32Array(Float32Array.from(network.parameters).buffer);
}

/** In how many places bits differ: to print where, of a hundred thousand, takes minutes. */
const differing = (some: Uint32Array, others: Uint32Array): number =>
  some.filter((bits, place) => bits !== others[place]).length;

/** Where the words begin through which threads talk; `wasm.ts` and `team.ts` lay them out. */
const CONTROL_AT = 64 + 0x60000;

/** Waits until the helpers have started: until then all is done by one thread. */
async function untilHelpersAreReady(kernels: Kernels): Promise<void> {
  const { buffer } = kernels.allocate(0);
  const ready = new Int32Array(buffer, CONTROL_AT + 3 * 64, 1);
  while (ready[0]! < helpers.length) await new Promise((resolve) => setTimeout(resolve, 5));
}

async function withHelpers(): Promise<Kernels> {
  const kernels = createKernels({ room, files, helpers });
  await untilHelpersAreReady(kernels);
  return kernels;
}

describe('several threads', () => {
  test('give the same bits as one, for every optimiser and any number of threads', async () => {
    const cases = {
      sgd: [1, 2, 3, 4],
      momentum: [2],
      nesterov: [3],
      rmsprop: [3],
      adam: [4],
      adamw: [2],
    } as const satisfies Record<OptimizerName, readonly number[]>;
    for (const optimizer of Object.keys(cases) as OptimizerName[]) {
      const alone = createKernels({ room, files });
      expect(alone.threads.most).toBe(1);
      const expected = trained(alone, optimizer, () => 1);
      for (const threads of cases[optimizer]) {
        const kernels = await withHelpers();
        expect(kernels.threads.most).toBe(4);
        expect(
          differing(
            trained(kernels, optimizer, () => threads),
            expected,
          ),
        ).toBe(0);
        kernels.release();
      }
    }
  }, 120_000);

  test.each([
    { B: 33, I: 784, O: 130, what: 'several panels, the last one narrow' },
    { B: 5, I: 32, O: 600, what: 'fewer rows than threads have a use for' },
    { B: 3, I: 4200, O: 21, what: 'more rows than are listed at once' },
  ])('sum in turns to the same bits: $what', async ({ B, I, O }) => {
    for (const density of [0.2, 1]) {
      const forward = (kernels: Kernels) => {
        const x = kernels.allocate(B * I);
        const W = kernels.allocate(I * O);
        const b = kernels.allocate(O);
        const y = kernels.allocate(B * O);
        const random = createRandom(2);
        for (const array of [x, W, b]) {
          for (let i = 0; i < array.length; i++) array[i] = random.normal();
        }
        for (let i = 0; i < x.length; i++) if (random.uniform() >= density) x[i] = 0;
        const one = kernels.threads.most === 1;
        return (one ? [1] : [1, 2, 3, 4]).map((threads) => {
          kernels.threads.used = threads;
          for (let time = 0; time < 20; time++) {
            y.fill(Number.NaN);
            kernels.denseForward(y, x, W, b, B, I, O);
          }
          return new Uint32Array(Float32Array.from(y).buffer);
        });
      };
      const room = roomFor(4 * (B * I + I * O + O + B * O)) + 4 * roomFor(1);
      const [expected] = forward(createKernels({ room, files }));
      const kernels = createKernels({ room, files, helpers });
      await untilHelpersAreReady(kernels);
      const all = forward(kernels);
      kernels.release();
      expect(all.map((bits) => differing(bits, expected!))).toEqual([0, 0, 0, 0]);
    }
  });

  test('read nothing beyond the memory, wherever it ends', async () => {
    // A helper that did would die, and its share would be waited for in vain.
    const small = { ...specification, hidden: [] };
    for (let B = 101; B <= 701; B += 4) {
      const exact = networkRoom(small, B) + batchRoom(B, 784);
      const kernels = createKernels({ room: exact, files, helpers });
      await untilHelpersAreReady(kernels);
      const network = createDynamicNetwork(small, kernels, B);
      const batch = createBatch(kernels, B, 784);
      const places = Uint32Array.from({ length: B }, (_, i) => i % COUNT);
      batch.size = B;
      kernels.gather(batch.x, batch.labels, images, labels, places, B, 784);
      network.forward(batch);
      network.backward(batch);
      expect(network.gradients.every(Number.isFinite)).toBe(true);
      kernels.release();
    }
  });

  test('may become more or fewer between two steps', async () => {
    const expected = trained(createKernels({ room, files }), 'sgd', () => 1);
    const kernels = await withHelpers();
    expect(
      differing(
        trained(kernels, 'sgd', (step) => 1 + (step % 4)),
        expected,
      ),
    ).toBe(0);
    kernels.release();
  });

  test('are not waited for while they start, nor after they have been released', () => {
    const expected = trained(createKernels({ room, files }), 'sgd', () => 1);
    const kernels = createKernels({ room, files, helpers });
    expect(
      differing(
        trained(kernels, 'sgd', () => 4),
        expected,
      ),
    ).toBe(0);
    kernels.release();
    kernels.release();
    expect(kernels.threads.used).toBe(1);
    const again = createKernels({ room, files, helpers });
    again.release();
    expect(
      differing(
        trained(again, 'sgd', () => 4),
        expected,
      ),
    ).toBe(0);
  });

  test('really share the work', async () => {
    const kernels = await withHelpers();
    const { buffer } = kernels.allocate(0);
    expect(buffer).toBeInstanceOf(SharedArrayBuffer);
    const done = new Int32Array(buffer, CONTROL_AT + 2 * 64, 1);
    expect(done[0]).toBe(0);
    trained(kernels, 'sgd', () => 4);
    expect(done[0]).toBe(3); // the helpers that have reported their share of the last call
    kernels.release();
  });
});
