import type { Kernels } from '../kernels/kernels';
import type { NetworkSpecification } from '../specification';
import { createDynamicNetwork } from './dynamic';
import { createFlatNetwork } from './flat';
import type { Mode } from './modes';
import type { Network } from './network';
import { createStaticNetwork } from './static';

const builders = {
  static: createStaticNetwork,
  dynamic: createDynamicNetwork,
  flat: createFlatNetwork,
} as const satisfies Record<
  Mode,
  (specification: NetworkSpecification, kernels: Kernels, capacity: number) => Network
>;

/**
 * A network in one of the three ways of writing it, with room for batches of up to `capacity`
 * examples. All its numbers are zero until `initialise`.
 *
 * Throws a RangeError if it cannot be built so.
 */
export function createNetwork(
  mode: Mode,
  specification: NetworkSpecification,
  kernels: Kernels,
  capacity: number,
): Network {
  const network = builders[mode](specification, kernels, capacity);
  return {
    ...network,
    forward: (batch, dropout) => {
      if (!(batch.size >= 1 && batch.size <= capacity)) {
        throw new RangeError(
          `This network takes batches of 1 to ${capacity} examples, but ${batch.size} came: build it for larger ones, or divide the batch.`,
        );
      }
      return network.forward(batch, dropout);
    },
  };
}
