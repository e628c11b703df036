import { createReferenceKernels } from '../engine/kernels/reference';
import { createNetwork } from '../engine/networks';
import { type Batch, createBatch, type Network } from '../engine/networks/network';
import type { FrozenStep } from './microscope';

/** The network of a frozen step in double precision, for one of its images at a time. */
export interface DoubleNetwork {
  readonly network: Network;
  readonly batch: Batch;
  /** Sends an image of the step forward; its loss. */
  readonly lossOf: (example: number) => number;
}

/** Builds it, with the parameters that the step starts from. */
export function inDouble({ mode, specification, before, x, labels }: FrozenStep): DoubleNetwork {
  const kernels = createReferenceKernels('double');
  const network = createNetwork(mode, specification, kernels, 1);
  network.parameters.set(before);
  const { inputs, outputs, loss } = specification;
  const batch = createBatch(kernels, 1, inputs);
  batch.size = 1;
  const lossOf = (example: number): number => {
    batch.x.set(x.subarray(example * inputs, (example + 1) * inputs));
    batch.labels[0] = labels[example]!;
    const p = network.forward(batch);
    const z = network.layers.at(-1)!.preActivation;
    return kernels.lossSum(p, z, batch.labels, loss, 1, outputs);
  };
  return { network, batch, lossOf };
}
