import type { Tuned } from '../choices';
import type { InitialiserName } from '../initialisers';
import type { Kernels } from '../kernels/kernels';
import type { ParameterLayout } from '../layout';
import type { OptimizerName } from '../optimizers';
import type { FloatArray, NetworkSpecification } from '../specification';

/** The examples that go through the network together. */
export interface Batch {
  /** (capacity, inputs), of which the first `size` rows count. */
  readonly x: FloatArray;
  /** (capacity): the true classes, each 0 … outputs − 1. */
  readonly labels: Uint8Array;
  /** (capacity): the classes that a network predicts, where somebody asks for them. */
  readonly predicted: Uint8Array;
  /** How many examples it holds at present: 1 … capacity. */
  size: number;
}

/** Room for a batch of up to `capacity` examples, in the kernels' memory. */
export function createBatch(kernels: Kernels, capacity: number, inputs: number): Batch {
  return {
    x: kernels.allocate(capacity * inputs),
    labels: kernels.allocateBytes(capacity),
    predicted: kernels.allocateBytes(capacity),
    size: 0,
  };
}

/** Dropout in a training step: each hidden activation is silenced with probability `rate`. */
export interface Dropout {
  /** 0 ≤ rate < 1 */
  readonly rate: number;
  /** Says which activations: the same key silences the same ones. */
  readonly key: number;
}

/** What an update needs besides the gradients. */
export interface UpdateSettings {
  readonly optimizer: Tuned<OptimizerName>;
  /** η, after the schedule. */
  readonly learningRate: number;
  /** λ, on the weights and never on the biases. */
  readonly weightDecay: number;
  /** The largest norm that all gradients together may have; 0 leaves them as they are. */
  readonly clipNorm: number;
  /** How many updates there have been, this one included. */
  readonly time: number;
}

/** What a layer held when the last batch went through it; all (capacity, neurons). */
export interface LayerValues {
  readonly preActivation: FloatArray;
  readonly activation: FloatArray;
  /** δ = ∂L/∂z, after `backward`. */
  readonly delta: FloatArray;
}

/**
 * A network: what `static.ts`, `dynamic.ts` and `flat.ts` each write in their own way. From the
 * same seed, on the same kernels, all three hold the same numbers to the bit.
 */
export interface Network {
  readonly specification: NetworkSpecification;
  readonly layout: ParameterLayout;
  /** The one big array, laid out by `layout`. */
  readonly parameters: FloatArray;
  /**
   * ∂L/∂(parameters) in the same layout, after `backward`. After `update` it is what the optimiser
   * was given: with weight decay in it, unless that shrinks the weights by itself, and clipped.
   */
  readonly gradients: FloatArray;
  /** What the optimiser remembers: m, then v, each in the same layout. */
  readonly memory: readonly [FloatArray, FloatArray];
  /** The largest batch that fits. */
  readonly capacity: number;
  /** Hidden layers and the output layer, from the input on. */
  readonly layers: readonly LayerValues[];
  /** Draws the weights from the seed, sets the biases and the optimiser's memory to zero. */
  initialise(initialiser: Tuned<InitialiserName>, seed: number): void;
  /**
   * Fills in every layer's values; returns the outputs p, (capacity, outputs), of which the first
   * `batch.size` rows count.
   */
  forward(batch: Batch, dropout?: Dropout): FloatArray;
  /** Fills in the gradients of the mean loss of the batch that `forward` has just seen. */
  backward(batch: Batch): void;
  /** Moves the parameters against the gradients, once these have been decayed and clipped. */
  update(settings: UpdateSettings): void;
}

/** What the optimiser remembers in one array: m, then v. */
export function joinMemory([m, v]: Network['memory']): Float32Array {
  const both = new Float32Array(m.length + v.length);
  both.set(m);
  both.set(v, m.length);
  return both;
}

/** Gives the optimiser what `joinMemory` has put into one array. */
export function setMemory({ memory: [m, v] }: Network, both: Float32Array): void {
  m.set(both.subarray(0, m.length));
  v.set(both.subarray(m.length));
}
