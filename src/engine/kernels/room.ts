import { ARRAYS_PER_NETWORK, NUMBERS_PER_NEURON, parameterLayout } from '../layout';
import type { NetworkSpecification } from '../specification';
import { roomFor } from './wasm/wasm';

const NUMBER = 4;

/** Bytes that a network takes, however it is written, for batches of up to `capacity` examples. */
export function networkRoom(specification: NetworkSpecification, capacity: number): number {
  const { length, sizes } = parameterLayout(specification);
  const layers = sizes
    .slice(1)
    .map((neurons) => NUMBERS_PER_NEURON * roomFor(NUMBER * capacity * neurons));
  const arrays = ARRAYS_PER_NETWORK * roomFor(NUMBER * length);
  return arrays + layers.reduce((sum, room) => sum + room, 0);
}

/** Bytes that a batch of up to `capacity` examples takes, and the classes predicted for it. */
export function batchRoom(capacity: number, inputs: number): number {
  return roomFor(NUMBER * capacity * inputs) + 2 * roomFor(capacity);
}

export { roomFor };
