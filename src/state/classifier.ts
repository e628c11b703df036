import { createReferenceKernels } from '../engine/kernels/reference';
import { createNetwork } from '../engine/networks';
import {
  type Batch,
  createBatch,
  type LayerValues,
  type Network,
} from '../engine/networks/network';
import type { Weights } from './live';

/** A network on the page's own thread, for one image at a time. */
export interface Classifier {
  /** What each layer makes of an image (28·28); the values stay only until the next one. */
  see(weights: Weights, pixels: Uint8Array): readonly LayerValues[];
}

interface Built {
  readonly specification: Weights['specification'];
  readonly network: Network;
  readonly batch: Batch;
}

function build(specification: Weights['specification']): Built {
  const kernels = createReferenceKernels();
  return {
    specification,
    network: createNetwork('dynamic', specification, kernels, 1),
    batch: createBatch(kernels, 1, specification.inputs),
  };
}

/** Takes whatever weights it is given; a new network is built only for another shape. */
export function createClassifier(): Classifier {
  let built: Built | null = null;
  let loaded: Weights | null = null;
  return {
    see: (weights, pixels) => {
      if (built?.specification !== weights.specification) {
        built = build(weights.specification);
        loaded = null;
      }
      const { network, batch } = built;
      if (loaded !== weights) {
        network.parameters.set(weights.parameters);
        loaded = weights;
      }
      batch.size = 1;
      for (let i = 0; i < pixels.length; i++) batch.x[i] = pixels[i]! / 255;
      network.forward(batch);
      return network.layers;
    },
  };
}
