import type { TunableChoice } from './choices';
import type { Random } from './random';

/** Where the weights of a layer start; biases always start at zero. */
export interface Initialiser extends TunableChoice {
  /** One weight of a layer with `inputs` inputs and `outputs` neurons. */
  readonly draw: (
    random: Random,
    inputs: number,
    outputs: number,
    parameters: Readonly<Record<string, number>>,
  ) => number;
}

/** The initialisers; I and O stand for a layer's inputs and outputs. */
export const initialisers = {
  /** He et al., "Delving Deep into Rectifiers", 2015, equation 10. */
  he: {
    label: 'He',
    formula: String.raw`W \sim \mathcal N\!\left(0,\ \tfrac{2}{I}\right)`,
    parameters: {},
    draw: (random, inputs) => random.normal() * Math.sqrt(2 / inputs),
  },
  /** Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural
   * networks", 2010, equation 16. */
  xavier: {
    label: 'Xavier',
    formula: String.raw`W \sim \mathcal U\!\left(-\sqrt{\tfrac{6}{I + O}},\ \sqrt{\tfrac{6}{I + O}}\right)`,
    parameters: {},
    draw: (random, inputs, outputs) =>
      (2 * random.uniform() - 1) * Math.sqrt(6 / (inputs + outputs)),
  },
  /** To see what He and Xavier spare one: the same spread whatever the size of the layer. */
  normal: {
    label: 'Normal',
    formula: String.raw`W \sim \mathcal N(0,\ \sigma^2)`,
    parameters: {
      deviation: {
        label: 'Standard deviation',
        symbol: String.raw`\sigma`,
        minimum: 0,
        maximum: 10,
        default: 0.05,
        step: 0.01,
      },
    },
    draw: (random, _inputs, _outputs, { deviation }) => random.normal() * deviation!,
  },
  /** The same with even chances. */
  uniform: {
    label: 'Uniform',
    formula: String.raw`W \sim \mathcal U(-r,\ r)`,
    parameters: {
      range: {
        label: 'Range',
        symbol: 'r',
        minimum: 0,
        maximum: 10,
        default: 0.05,
        step: 0.01,
      },
    },
    draw: (random, _inputs, _outputs, { range }) => (2 * random.uniform() - 1) * range!,
  },
  /** To see that neurons that begin alike stay alike. */
  zero: {
    label: 'Zero',
    formula: 'W = 0',
    parameters: {},
    draw: () => 0,
  },
} as const satisfies Record<string, Initialiser>;

export type InitialiserName = keyof typeof initialisers;
