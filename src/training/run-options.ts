import { datasetNames } from '../data/dataset';
import { activations } from '../engine/activations';
import { type TunableChoice, type Tuned, withDefaults } from '../engine/choices';
import { initialisers } from '../engine/initialisers';
import { losses } from '../engine/losses';
import { modes } from '../engine/networks/modes';
import { optimizers } from '../engine/optimizers';
import { schedules } from '../engine/schedules';
import { type HiddenLayer, layerSizes } from '../engine/specification';
import { checkConfiguration, presets, type RunConfiguration } from './configuration';

/** What says which run is meant, in the command line and in a link alike. */
export const runOptionNames = [
  'preset',
  'mode',
  'layers',
  'activation',
  'loss',
  'initialiser',
  'optimizer',
  'schedule',
  'learning-rate',
  'batch-size',
  'epochs',
  'weight-decay',
  'dropout',
  'clip',
  'seed',
  'data',
  'share',
] as const;

type RunOptionName = (typeof runOptionNames)[number];

/** Their values as text; those of `set` are such as `momentum=0.95`. */
export type RunOptions = Readonly<
  Partial<Record<RunOptionName, string>> & { set?: readonly string[] }
>;

/** An option that cannot be understood; the message says what was expected and what came. */
export class OptionError extends Error {
  override readonly name = 'OptionError';
}

/**
 * The run that the options ask for. Those that are missing are taken from the preset: `noHiddenLayer`
 * for two layer sizes, `static` where none are given, else `small`.
 *
 * @param spelling how an option's name stands where it was read, for messages
 * @throws OptionError when a value makes no sense
 */
export function readRunOptions(
  options: RunOptions,
  spelling: (name: string) => string = (name) => name,
): RunConfiguration {
  const choose = <Name extends string>(
    option: RunOptionName,
    table: Readonly<Record<Name, unknown>>,
    standard: Name,
  ): Name => chosen(spelling(option), keysOf(table), options[option] ?? standard);
  const number = (option: RunOptionName, standard: number): number => {
    const text = options[option];
    return text === undefined ? standard : numberFrom(spelling(option), text);
  };
  const sizes = options.layers === undefined ? null : sizesFrom(spelling('layers'), options.layers);

  const preset = choose('preset', presets, presetFor(sizes));
  const base = presets[preset].configuration;
  const usual = base.hyperparameters;
  const optimizer = choose('optimizer', optimizers, usual.optimizer.name);
  const schedule = choose('schedule', schedules, usual.schedule.name);
  const initialiser = choose('initialiser', initialisers, base.initialiser.name);
  const settings = settingsFrom(spelling('set'), options.set ?? []);
  const tune = <Name extends string>(
    table: Readonly<Record<Name, TunableChoice>>,
    name: Name,
  ): Tuned<Name> => {
    const own = settings.filter(({ key }) => Object.hasOwn(table[name].parameters, key));
    const changes = Object.fromEntries(own.map(({ key, value }) => [key, value]));
    const defaults = withDefaults(table, name);
    return { name, parameters: { ...defaults.parameters, ...changes } };
  };
  const learningRate =
    optimizer === usual.optimizer.name ? usual.learningRate : optimizers[optimizer].learningRate;
  const neurons = sizes?.slice(1, -1) ?? base.network.hidden.map((layer) => layer.neurons);

  const configuration: RunConfiguration = {
    mode: choose('mode', modes, base.mode),
    network: {
      inputs: sizes?.[0] ?? base.network.inputs,
      hidden: hiddenFrom(spelling('activation'), neurons, options.activation ?? 'relu'),
      outputs: sizes?.at(-1) ?? base.network.outputs,
      loss: choose('loss', losses, base.network.loss),
    },
    initialiser: tune(initialisers, initialiser),
    seed: number('seed', base.seed),
    data: {
      name: chosen(spelling('data'), datasetNames, options.data ?? 'mnist'),
      share: number('share', 1),
    },
    hyperparameters: {
      ...usual,
      optimizer: tune(optimizers, optimizer),
      schedule: tune(schedules, schedule),
      learningRate: number('learning-rate', learningRate),
      batchSize: number('batch-size', usual.batchSize),
      epochs: number('epochs', usual.epochs),
      weightDecay: number('weight-decay', 0),
      dropout: number('dropout', 0),
      clipNorm: number('clip', 0),
    },
  };
  const settable = [optimizers[optimizer], schedules[schedule], initialisers[initialiser]].flatMap(
    (choice) => Object.keys(choice.parameters),
  );
  const unknown = settings.find(({ key }) => !settable.includes(key));
  if (unknown) {
    throw new OptionError(
      `${spelling('set')} ${shown(unknown.key)}: with the optimiser ${optimizer}, the schedule ${schedule} and the initialiser ${initialiser} there is ${settable.length === 0 ? 'nothing to set' : `only ${settable.join(', ')} to set`}.`,
    );
  }
  try {
    checkConfiguration(configuration);
  } catch (error) {
    if (error instanceof RangeError) throw new OptionError(error.message, { cause: error });
    throw error;
  }
  return configuration;
}

/**
 * The options that ask for that run. Whatever decides it is named, so that a later change of what is
 * usual does not change its meaning; only what is absent by nature is left out: a decay of 0, say.
 * Whether it runs on is not part of them.
 */
export function writeRunOptions(configuration: RunConfiguration): RunOptions {
  const { mode, network, initialiser, seed, data, hyperparameters } = configuration;
  const { optimizer, schedule, weightDecay, dropout, clipNorm } = hyperparameters;
  const kinds = network.hidden.map(({ activation }) => activation);
  const activation = new Set(kinds).size > 1 ? kinds.join() : kinds[0];
  return {
    mode,
    layers: layerSizes(network).join(),
    ...(activation !== undefined && { activation }),
    loss: network.loss,
    initialiser: initialiser.name,
    optimizer: optimizer.name,
    schedule: schedule.name,
    set: [optimizer, schedule, initialiser].flatMap(({ parameters }) =>
      Object.entries(parameters).map(([key, value]) => `${key}=${value}`),
    ),
    'learning-rate': String(hyperparameters.learningRate),
    'batch-size': String(hyperparameters.batchSize),
    epochs: String(hyperparameters.epochs),
    ...(weightDecay > 0 && { 'weight-decay': String(weightDecay) }),
    ...(dropout > 0 && { dropout: String(dropout) }),
    ...(clipNorm > 0 && { clip: String(clipNorm) }),
    seed: String(seed),
    data: data.name,
    ...(data.share < 1 && { share: String(data.share) }),
  };
}

/** What a stack of layers is trained like unless something else is said. */
function presetFor(sizes: readonly number[] | null): keyof typeof presets {
  if (sizes === null) return 'static';
  return sizes.length === 2 ? 'noHiddenLayer' : 'small';
}

const keysOf = <Name extends string>(table: Readonly<Record<Name, unknown>>): readonly Name[] =>
  Object.keys(table) as Name[];

const MOST_SHOWN = 40;

/** What came, as messages show it: not without end, and with nothing that cannot be seen. */
function shown(text: string): string {
  if (text === '') return 'nothing';
  const some = text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
  if (/^[!-~][ -~]*…?$/.test(some) && some.trim() === some) return some;
  const escaped = JSON.stringify(some).replace(
    /[^ -~…]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return escaped;
}

function chosen<Name extends string>(option: string, names: readonly Name[], text: string): Name {
  const found = names.find((name) => name === text);
  if (found === undefined) {
    throw new OptionError(`${option} must be one of ${names.join(', ')}, but ${shown(text)} came.`);
  }
  return found;
}

const isDecimal = (text: string): boolean => /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text);

function numberFrom(option: string, text: string): number {
  const number = Number(text);
  if (!isDecimal(text) || !Number.isFinite(number)) {
    throw new OptionError(`${option} must be a number, but ${shown(text)} came.`);
  }
  return number + 0; // −0 is 0
}

/** The sizes of layers, from the input to the output. */
function sizesFrom(option: string, text: string): number[] {
  const sizes = text.split(',');
  if (sizes.length < 2 || !sizes.every(isDecimal)) {
    throw new OptionError(
      `${option} must be sizes from the input to the output with commas between them, such as 784,32,10, but ${shown(text)} came.`,
    );
  }
  return sizes.map(Number);
}

/** Hidden layers of these sizes, with one activation for all or one for each. */
function hiddenFrom(option: string, neurons: readonly number[], text: string): HiddenLayer[] {
  const kinds = text.split(',').map((name) => chosen(option, keysOf(activations), name));
  if (kinds.length > 1 && kinds.length !== neurons.length) {
    const expected =
      neurons.length === 0
        ? 'must name one, as there are no hidden layers'
        : `must name one for all ${neurons.length} hidden layers or one for each`;
    throw new OptionError(`${option} ${expected}, but ${shown(text)} came.`);
  }
  return neurons.map((count, index) => ({
    neurons: count,
    activation: kinds[index] ?? kinds[0]!,
  }));
}

interface Setting {
  readonly key: string;
  readonly value: number;
}

function settingsFrom(option: string, texts: readonly string[]): Setting[] {
  const settings = texts.map((text): Setting => {
    const [, key, value] = /^([^=]+)=(.*)$/.exec(text) ?? [];
    if (key === undefined || value === undefined) {
      throw new OptionError(`${option} must look like momentum=0.95, but ${shown(text)} came.`);
    }
    return { key, value: numberFrom(`${option} ${shown(key)}`, value) };
  });
  const twice = settings.find(({ key }, i) => settings.some((one, j) => j < i && one.key === key));
  if (twice) {
    throw new OptionError(
      `${option} ${shown(twice.key)} must stand there once, but it came again.`,
    );
  }
  return settings;
}
