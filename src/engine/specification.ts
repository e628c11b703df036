import { type ActivationName, activations } from './activations';
import { checkName } from './choices';
import { type LossName, losses } from './losses';

/** Numbers as kernels hold them: float32 to train, float64 to check gradients. */
export type FloatArray = Float32Array | Float64Array;

export interface HiddenLayer {
  readonly neurons: number;
  readonly activation: ActivationName;
}

/** What a network is, apart from its numbers. */
export interface NetworkSpecification {
  /** Inputs of an example: 784 pixels for MNIST. */
  readonly inputs: number;
  /** Hidden layers from the input on; there may be none. */
  readonly hidden: readonly HiddenLayer[];
  /** Classes: 10 for MNIST. */
  readonly outputs: number;
  /** The loss, which also says what the outputs do with the logits. */
  readonly loss: LossName;
}

const MOST_HIDDEN_LAYERS = 16;
const MOST_NEURONS = 2048;

/** The sizes of a network from input to output, such as 784, 128, 64, 10. */
export function layerSizes(specification: NetworkSpecification): number[] {
  return [
    specification.inputs,
    ...specification.hidden.map((layer) => layer.neurons),
    specification.outputs,
  ];
}

/** Throws a RangeError that says what is wrong, unless a network can be built so. */
export function checkSpecification(specification: NetworkSpecification): void {
  const { inputs, hidden, outputs, loss } = specification;
  checkSize('The number of inputs', inputs, 65_536);
  checkSize('The number of outputs', outputs, 256); // a label is a byte
  if (hidden.length > MOST_HIDDEN_LAYERS) {
    throw new RangeError(
      `A network may have up to ${MOST_HIDDEN_LAYERS} hidden layers, but ${hidden.length} came: remove some.`,
    );
  }
  hidden.forEach((layer, index) => {
    checkSize(`The number of neurons in hidden layer ${index + 1}`, layer.neurons, MOST_NEURONS);
    checkName(`The activation of hidden layer ${index + 1}`, activations, layer.activation);
  });
  checkName('The loss', losses, loss);
}

function checkSize(what: string, size: number, most: number): void {
  if (!Number.isInteger(size) || size < 1 || size > most) {
    throw new RangeError(`${what} must be a whole number from 1 to ${most}, but ${size} came.`);
  }
}
