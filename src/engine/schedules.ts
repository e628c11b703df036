import type { TunableChoice } from './choices';
import { cos, integerPower } from './math';

/** How the learning rate changes as training proceeds. */
export interface Schedule extends TunableChoice {
  /**
   * What the learning rate is multiplied by.
   *
   * @param epoch epochs trained so far, with their fraction: 0 at the start
   * @param epochs how many epochs are planned
   */
  readonly factor: (
    epoch: number,
    epochs: number,
    parameters: Readonly<Record<string, number>>,
  ) => number;
}

/** The schedules; e stands for the epochs trained so far, E for the epochs planned. */
export const schedules = {
  constant: {
    label: 'Constant',
    formula: String.raw`\eta(e) = \eta_0`,
    parameters: {},
    factor: () => 1,
  },
  step: {
    label: 'Step',
    formula: String.raw`\eta(e) = \eta_0\,\gamma^{\lfloor e / n \rfloor}`,
    parameters: {
      gamma: {
        label: 'Factor',
        symbol: String.raw`\gamma`,
        minimum: 0.01,
        maximum: 1,
        default: 0.5,
        step: 0.05,
      },
      every: {
        label: 'Every … epochs',
        symbol: 'n',
        minimum: 1,
        maximum: 100,
        default: 3,
        step: 1,
      },
    },
    factor: (epoch, _epochs, { gamma, every }) => integerPower(gamma!, Math.floor(epoch / every!)),
  },
  /** Loshchilov and Hutter, "SGDR: Stochastic Gradient Descent with Warm Restarts", 2017,
   * equation 5, without restarts. Past the planned end it stays at its lowest. */
  cosine: {
    label: 'Cosine',
    formula: String.raw`\eta(e) = \eta_0 \left( f + (1-f)\,\tfrac12 \left( 1 + \cos \tfrac{\pi e}{E} \right) \right)`,
    parameters: {
      floor: {
        label: 'Lowest, as a share',
        symbol: 'f',
        minimum: 0,
        maximum: 1,
        default: 0.01,
        step: 0.01,
      },
    },
    factor: (epoch, epochs, { floor }) =>
      floor! + (1 - floor!) * 0.5 * (1 + cos(Math.PI * Math.min(1, epoch / epochs))),
  },
  /** Goyal et al., "Accurate, Large Minibatch SGD", 2017, section 2.2. */
  warmUp: {
    label: 'Warm-up',
    formula: String.raw`\eta(e) = \eta_0 \min\!\left(1,\ 0.01 + 0.99\,\tfrac{e}{n}\right)`,
    parameters: {
      epochs: {
        label: 'Over … epochs',
        symbol: 'n',
        minimum: 0.1,
        maximum: 20,
        default: 1,
        step: 0.1,
      },
    },
    // Not quite from zero: an update that changes nothing would only waste its batch.
    factor: (epoch, _epochs, { epochs }) => Math.min(1, 0.01 + (0.99 * epoch) / epochs!),
  },
} as const satisfies Record<string, Schedule>;

export type ScheduleName = keyof typeof schedules;
