import { withDefaults } from '../choices';
import { initialisers } from '../initialisers';
import { createFlatNetwork } from '../networks/flat';
import { createBatch } from '../networks/network';
import { optimizers } from '../optimizers';
import { createRandom } from '../random';
import type { FloatArray, NetworkSpecification } from '../specification';
import type { Kernels } from './kernels';
import { createReferenceKernels } from './reference';
import { roomFor } from './wasm/wasm';

const INPUTS = 37;
const OUTPUTS = 5;
const CAPACITY = 9;
const STEPS = 3;

const specification: NetworkSpecification = {
  inputs: INPUTS,
  hidden: [
    { neurons: 45, activation: 'relu' },
    { neurons: 11, activation: 'tanh' },
  ],
  outputs: OUTPUTS,
  loss: 'crossEntropy',
};

/** Room enough for `trainALittle`. */
export const SELF_TEST_ROOM = roomFor(256 * 1024);

/**
 * Whether kernels agree with the plain loops on a small problem: three steps of a small network.
 *
 * `kernels.test.ts` compares every kernel at length; this is for a machine or a browser that gets
 * something wrong which was right where the tests ran. It takes about a millisecond.
 */
export function passesSelfTest(kernels: Kernels): boolean {
  const expected = trainALittle(createReferenceKernels());
  const actual = trainALittle(kernels);
  return expected.every((value, i) => Math.abs(actual[i]! - value) <= 1e-5 * (1 + Math.abs(value)));
}

function trainALittle(kernels: Kernels): FloatArray {
  const network = createFlatNetwork(specification, kernels, CAPACITY);
  network.initialise(withDefaults(initialisers, 'he'), 1);
  const batch = createBatch(kernels, CAPACITY, INPUTS);
  batch.size = CAPACITY;
  const random = createRandom(2);
  const images = kernels.allocateBytes(CAPACITY * INPUTS);
  const labels = kernels.allocateBytes(CAPACITY);
  for (let e = 0; e < CAPACITY; e++) labels[e] = random.integer(OUTPUTS);
  const places = Uint32Array.from({ length: CAPACITY }, (_, i) => CAPACITY - 1 - i);
  for (let time = 1; time <= STEPS; time++) {
    // Sparse in the first step, full from then on: the two ways to multiply.
    for (let i = 0; i < images.length; i++) {
      images[i] = time > 1 || random.uniform() < 0.2 ? random.integer(256) : 0;
    }
    kernels.gather(batch.x, batch.labels, images, labels, places, CAPACITY, INPUTS);
    network.forward(batch, { rate: 0.2, key: time });
    network.backward(batch);
    network.update({
      optimizer: withDefaults(optimizers, 'momentum'),
      learningRate: 0.1,
      weightDecay: 1e-4,
      clipNorm: 1,
      time,
    });
  }
  return network.parameters;
}
