import { createReferenceKernels } from '../engine/kernels/reference';
import { createNetwork } from '../engine/networks';
import { type Batch, createBatch, type Network } from '../engine/networks/network';
import type { Live, Weights } from './live';

/** A network on the page's own thread, for one image at a time. */
interface Classifier {
  readonly specification: Weights['specification'];
  readonly network: Network;
  readonly batch: Batch;
}

function createClassifier(specification: Weights['specification']): Classifier {
  const kernels = createReferenceKernels();
  return {
    specification,
    network: createNetwork('dynamic', specification, kernels, 1),
    batch: createBatch(kernels, 1, specification.inputs),
  };
}

/**
 * Keeps `live.activations` and `live.prediction` in step with `live.image` and `live.weights`. A forward pass of one image
 * takes a fraction of a millisecond, so it is done here at once and never waits for the worker.
 */
export function followPrediction(live: Live): void {
  let classifier: Classifier | null = null;
  let loaded: Weights | null = null;

  const predict = (): void => {
    const weights = live.weights.get();
    const image = live.image.get();
    if (!weights || !image.pixels) {
      if (live.activations.get()) live.activations.set(null);
      if (live.prediction.get()) live.prediction.set(null);
      return;
    }
    const { pixels } = image;
    if (classifier?.specification !== weights.specification) {
      classifier = createClassifier(weights.specification);
      loaded = null;
    }
    const { network, batch } = classifier;
    if (loaded !== weights) {
      network.parameters.set(weights.parameters);
      loaded = weights;
    }
    batch.size = 1;
    for (let i = 0; i < pixels.length; i++) batch.x[i] = pixels[i]! / 255;
    network.forward(batch);
    const layers = network.layers.map(({ preActivation, activation }) => ({
      preActivation: Float32Array.from(preActivation),
      activation: Float32Array.from(activation),
    }));
    live.activations.set({ image, weights, layers });
    live.prediction.set(layers.at(-1)!.activation);
  };
  live.weights.subscribe(predict);
  live.image.subscribe(predict);
}
