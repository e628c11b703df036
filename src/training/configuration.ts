import type { DatasetName } from '../data/dataset';
import { CLASSES, PIXELS } from '../data/dataset';
import type { ActivationName } from '../engine/activations';
import { checkTuned, type Tuned, withDefaults } from '../engine/choices';
import { type InitialiserName, initialisers } from '../engine/initialisers';
import { type Mode, modes, STATIC_SIZES } from '../engine/networks/modes';
import { type OptimizerName, optimizers } from '../engine/optimizers';
import { type ScheduleName, schedules } from '../engine/schedules';
import {
  checkSpecification,
  type HiddenLayer,
  layerSizes,
  type NetworkSpecification,
} from '../engine/specification';

/** What may change at any time while a network trains. */
export interface Hyperparameters {
  readonly optimizer: Tuned<OptimizerName>;
  readonly learningRate: number;
  readonly schedule: Tuned<ScheduleName>;
  readonly batchSize: number;
  /** λ */
  readonly weightDecay: number;
  /** The probability that a hidden activation is silenced in a training step. */
  readonly dropout: number;
  /** The largest norm of the gradient; 0 for no limit. */
  readonly clipNorm: number;
  /** How many epochs are planned. */
  readonly epochs: number;
  /** Whether to go on past the planned epochs until told to stop. */
  readonly runOn: boolean;
}

/** Everything that decides a run: the same configuration gives the same run, to the bit. */
export interface RunConfiguration {
  readonly mode: Mode;
  readonly network: NetworkSpecification;
  readonly initialiser: Tuned<InitialiserName>;
  readonly seed: number;
  readonly data: {
    readonly name: DatasetName;
    /** The share of the training images that is used: 0 < share ≤ 1. */
    readonly share: number;
  };
  readonly hyperparameters: Hyperparameters;
}

/** The ranges of the numbers that a person sets; the interface is built from them. */
export const ranges = {
  learningRate: { minimum: 1e-5, maximum: 10 },
  batchSize: { minimum: 1, maximum: 1024 },
  weightDecay: { minimum: 0, maximum: 1 },
  dropout: { minimum: 0, maximum: 0.9 },
  clipNorm: { minimum: 0, maximum: 100 },
  epochs: { minimum: 1, maximum: 1000 },
  neurons: { minimum: 1, maximum: 1024 },
  hiddenLayers: { minimum: 0, maximum: 10 },
  share: { minimum: 0.01, maximum: 1 },
  seed: { minimum: 0, maximum: 4294967295 },
} as const;

function stack(activation: ActivationName, ...neurons: readonly number[]): HiddenLayer[] {
  return neurons.map((count) => ({ neurons: count, activation }));
}

/** A network of hidden ReLU layers of these sizes, trained by plain SGD: where everything starts. */
function configurationFor(
  mode: Mode,
  neurons: readonly number[],
  changes: Partial<Hyperparameters> = {},
): RunConfiguration {
  return {
    mode,
    network: {
      inputs: PIXELS,
      hidden: stack('relu', ...neurons),
      outputs: CLASSES,
      loss: 'crossEntropy',
    },
    initialiser: withDefaults(initialisers, 'he'),
    seed: 1,
    data: { name: 'mnist', share: 1 },
    hyperparameters: {
      optimizer: withDefaults(optimizers, 'sgd'),
      learningRate: optimizers.sgd.learningRate,
      schedule: withDefaults(schedules, 'constant'),
      batchSize: 32,
      weightDecay: 0,
      dropout: 0,
      clipNorm: 0,
      epochs: 5,
      runOn: false,
      ...changes,
    },
  };
}

/** The networks that one press chooses. */
export const presets = {
  static: {
    label: 'The static network',
    description: '784 → 128 → 64 → 10, every derivative spelled out: the one to read.',
    configuration: configurationFor('static', [128, 64]),
  },
  noHiddenLayer: {
    label: 'No hidden layer',
    description: 'Pixels straight to digits: ten templates, a little over 92 % in 8 epochs.',
    configuration: configurationFor('dynamic', [], {
      epochs: 8,
      learningRate: 0.2,
      schedule: withDefaults(schedules, 'cosine'),
    }),
  },
  small: {
    label: 'Small: 16, 16',
    description: '784 → 16 → 16 → 10: few enough neurons to look at every one.',
    configuration: configurationFor('dynamic', [16, 16]),
  },
  wide: {
    label: 'Wide: 512',
    description: 'One hidden layer of 512 neurons.',
    configuration: configurationFor('dynamic', [512]),
  },
  deep: {
    label: 'Deep: six of 64',
    description: 'Six hidden layers of 64 neurons.',
    configuration: configurationFor('dynamic', [64, 64, 64, 64, 64, 64], { learningRate: 0.05 }),
  },
} as const satisfies Record<
  string,
  { label: string; description: string; configuration: RunConfiguration }
>;

export type PresetName = keyof typeof presets;

/** η at that moment of a run, in epochs: after the schedule. */
export function learningRateAt(progress: number, hyperparameters: Hyperparameters): number {
  const { schedule, learningRate, epochs } = hyperparameters;
  return learningRate * schedules[schedule.name].factor(progress, epochs, schedule.parameters);
}

/** Throws a RangeError that says what is wrong, unless a run can be made of it. */
export function checkConfiguration(configuration: RunConfiguration): void {
  const { mode, network, initialiser, data, seed, hyperparameters } = configuration;
  if (!Object.hasOwn(modes, mode)) {
    throw new RangeError(
      `The mode must be one of ${Object.keys(modes).join(', ')}, but ${mode} came.`,
    );
  }
  checkRange('The number of hidden layers', network.hidden.length, ranges.hiddenLayers, true);
  network.hidden.forEach(({ neurons }, index) => {
    checkRange(`The number of neurons in hidden layer ${index + 1}`, neurons, ranges.neurons, true);
  });
  checkSpecification(network);
  const sizes = layerSizes(network).join(' → ');
  if (network.inputs !== PIXELS || network.outputs !== CLASSES) {
    throw new RangeError(
      `A network must begin with ${PIXELS} pixels and end with ${CLASSES} digits, but ${sizes} came.`,
    );
  }
  if (mode === 'static' && sizes !== STATIC_SIZES.join(' → ')) {
    throw new RangeError(
      `The static network is ${STATIC_SIZES.join(' → ')}, but ${sizes} came: choose the dynamic one for other shapes.`,
    );
  }
  checkTuned('The initialiser', initialisers, initialiser);
  checkRange('The seed', seed, ranges.seed, true);
  checkRange('The share of the training images', data.share, ranges.share);
  checkHyperparameters(hyperparameters);
}

/** Throws a RangeError that says what is wrong, unless one can train with them. */
export function checkHyperparameters(hyperparameters: Hyperparameters): void {
  checkTuned('The optimiser', optimizers, hyperparameters.optimizer);
  checkTuned('The schedule', schedules, hyperparameters.schedule);
  checkRange('The learning rate', hyperparameters.learningRate, ranges.learningRate);
  checkRange('The batch size', hyperparameters.batchSize, ranges.batchSize, true);
  checkRange('The weight decay', hyperparameters.weightDecay, ranges.weightDecay);
  checkRange('The dropout', hyperparameters.dropout, ranges.dropout);
  checkRange('The largest gradient norm', hyperparameters.clipNorm, ranges.clipNorm);
  checkRange('The number of epochs', hyperparameters.epochs, ranges.epochs, true);
}

function checkRange(
  what: string,
  value: number,
  { minimum, maximum }: { readonly minimum: number; readonly maximum: number },
  whole = false,
): void {
  if (!(value >= minimum && value <= maximum) || (whole && !Number.isInteger(value))) {
    const kind = whole ? 'a whole number' : 'a number';
    throw new RangeError(
      `${what} must be ${kind} from ${minimum} to ${maximum}, but ${value} came.`,
    );
  }
}

/**
 * Whether steps with the one change the weights as steps with the other: how long they go on is no
 * matter, unless the learning rate follows the planned end.
 */
export function learnAlike(one: Hyperparameters, other: Hyperparameters): boolean {
  const { epochs, runOn } = one;
  const longer = { ...one, epochs: other.epochs };
  if (learningRateAt(0.5, one) !== learningRateAt(0.5, longer)) return false;
  return JSON.stringify(one) === JSON.stringify({ ...other, epochs, runOn });
}

/**
 * Whether both say the same but for the set of images: where MNIST is missing, the page puts others
 * in its place by itself.
 */
export function isSameButImages(one: RunConfiguration, other: RunConfiguration): boolean {
  const { name } = one.data;
  return JSON.stringify(one) === JSON.stringify({ ...other, data: { ...other.data, name } });
}

/**
 * Whether going from one configuration to the other takes a new network; if not, the change can
 * be applied to the network that is training.
 */
export function needsFreshStart(from: RunConfiguration, to: RunConfiguration): boolean {
  const decisive = ({ hyperparameters: _, ...rest }: RunConfiguration) => JSON.stringify(rest);
  return decisive(from) !== decisive(to);
}
