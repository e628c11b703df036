import { readFileSync } from 'node:fs';
import { CLASSES, type Examples, PIXELS } from '../src/data/dataset';
import type { Kernels } from '../src/engine/kernels/kernels';
import { createReferenceKernels } from '../src/engine/kernels/reference';
import { createDynamicNetwork } from '../src/engine/networks/dynamic';
import { createBatch, type Network } from '../src/engine/networks/network';
import { createRandom, shuffle } from '../src/engine/random';
import { presets } from '../src/training/configuration';

/** Says which digit an image shows. */
export type Classify = (image: Uint8Array) => number;

/** What a network makes of single images. */
function classifierOf(network: Network, kernels: Kernels): Classify {
  const batch = createBatch(kernels, 1, PIXELS);
  batch.size = 1;
  return (image) => {
    for (let i = 0; i < PIXELS; i++) batch.x[i] = image[i]! / 255;
    kernels.predict(batch.predicted, network.forward(batch), 1, CLASSES);
    return batch.predicted[0]!;
  };
}

/** A network with no hidden layer, trained for a few epochs. */
export function trained(examples: Examples, epochs = 3): Classify {
  const {
    network: specification,
    initialiser,
    hyperparameters,
  } = presets.noHiddenLayer.configuration;
  const { batchSize, optimizer } = hyperparameters;
  const kernels = createReferenceKernels();
  const network = createDynamicNetwork(specification, kernels, batchSize);
  const batch = createBatch(kernels, batchSize, PIXELS);
  network.initialise(initialiser, 1);
  const order = new Uint32Array(examples.count);
  let time = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, createRandom(1, epoch));
    for (let first = 0; first < order.length; first += batchSize) {
      const places = order.subarray(first, first + batchSize);
      batch.size = places.length;
      const { images, labels } = examples;
      kernels.gather(batch.x, batch.labels, images, labels, places, batch.size, PIXELS);
      network.forward(batch);
      network.backward(batch);
      time += 1;
      network.update({ optimizer, learningRate: 0.1, weightDecay: 0, clipNorm: 0, time });
    }
  }
  return classifierOf(network, kernels);
}

/** The network that ships with the page. */
export function pretrained(): Classify {
  const bytes = readFileSync(new URL('../public/pretrained/static.f32', import.meta.url));
  const kernels = createReferenceKernels();
  const network = createDynamicNetwork(presets.static.configuration.network, kernels, 1);
  network.parameters.set(new Float32Array(Uint8Array.from(bytes).buffer));
  return classifierOf(network, kernels);
}

/** Which part of the examples are told rightly. */
export function accuracy(classify: Classify, { images, labels, count }: Examples): number {
  let correct = 0;
  for (let i = 0; i < count; i++) {
    if (classify(images.subarray(i * PIXELS, (i + 1) * PIXELS)) === labels[i]) correct++;
  }
  return correct / count;
}
