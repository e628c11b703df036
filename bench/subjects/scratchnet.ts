import { CLASSES, type Examples, PIXELS } from '../../src/data/dataset';
import { withDefaults } from '../../src/engine/choices';
import { createKernels } from '../../src/engine/kernels';
import { type KernelChoice, kernelChoices } from '../../src/engine/kernels/kernel-choices';
import type { Kernels } from '../../src/engine/kernels/kernels';
import { batchRoom, networkRoom, roomFor } from '../../src/engine/kernels/room';
import { createNetwork } from '../../src/engine/networks';
import { type Batch, createBatch, type Network } from '../../src/engine/networks/network';
import { optimizers } from '../../src/engine/optimizers';
import { INITIALISER, SEED, specificationOf } from './start';
import { type CreateSubject, Unavailable } from './subject';

/** As many as the page classifies at a time. */
export const TEST_BATCH = 100;

/** Long enough for helpers to start: they join when they have, and nobody says when. */
const HELPERS_START_MS = 1000;

/** Our engine by itself: gather, forward, backward, update, and nothing else. */
export function withKernels(choice: KernelChoice, threads = 1): CreateSubject {
  return async (workload, { training, test }, { readKernels, startHelpers }) => {
    const specification = specificationOf(workload);
    const { batchSize: B } = workload;
    const capacity = Math.max(B, TEST_BATCH);
    const { images, labels } = training;
    const room =
      networkRoom(specification, capacity) + batchRoom(capacity, PIXELS) + roomFor(images.length);
    const helpers = startHelpers(threads - 1);
    const kernels = createKernels({ room, files: await readKernels(), choice, helpers });
    const { label } = kernelChoices[choice];
    if (!kernels.label.startsWith(label)) {
      throw new Unavailable(`${label} does not run here: ${kernels.label} would have to do.`);
    }
    if (kernels.threads.most < threads) {
      throw new Unavailable(`Only ${kernels.threads.most} thread can share memory here.`);
    }
    if (threads > 1) await new Promise((resolve) => setTimeout(resolve, HELPERS_START_MS));
    const network = createNetwork('dynamic', specification, kernels, capacity);
    const batch = createBatch(kernels, capacity, PIXELS);
    // As the trainer has it: the images to train on are in the memory of the kernels.
    const held = kernels.allocateBytes(images.length);
    held.set(images);
    network.initialise(INITIALISER, SEED);
    const optimizer = withDefaults(optimizers, workload.optimizer);
    const { learningRate } = workload;
    let time = 0;
    return {
      label: threads > 1 ? `${kernels.label}, ${threads} threads` : kernels.label,
      step: (places) => {
        batch.size = B;
        kernels.gather(batch.x, batch.labels, held, labels, places, B, PIXELS);
        network.forward(batch);
        network.backward(batch);
        network.update({ optimizer, learningRate, weightDecay: 0, clipNorm: 0, time: ++time });
      },
      classify: (classes) => classify(classes, test, network, batch, kernels),
    };
  };
}

/** What the network takes all of the test images for. */
export function classify(
  classes: Uint8Array,
  { images, labels, count }: Examples,
  network: Network,
  batch: Batch,
  kernels: Kernels,
): void {
  const places = Uint32Array.from({ length: count }, (_, place) => place);
  for (let from = 0; from < count; from += TEST_BATCH) {
    const B = Math.min(TEST_BATCH, count - from);
    batch.size = B;
    const here = places.subarray(from, from + B);
    kernels.gather(batch.x, batch.labels, images, labels, here, B, PIXELS);
    network.forward(batch);
    kernels.predict(batch.predicted, network.layers.at(-1)!.preActivation, B, CLASSES);
    classes.set(batch.predicted.subarray(0, B), from);
  }
}
