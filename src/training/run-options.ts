import type { DatasetName } from '../data/dataset';
import { type ActivationName, activations } from '../engine/activations';
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

/** Their values as text; those of `set` are such as `momentum=0.95`. */
export type RunOptions = Readonly<
  Partial<Record<(typeof runOptionNames)[number], string>> & { set?: readonly string[] }
>;

/** An option that cannot be understood; the message says what was expected and what came. */
export class OptionError extends Error {
  override readonly name = 'OptionError';
}

export const datasets = { mnist: true, generated: true } as const satisfies Record<
  DatasetName,
  true
>;

/** The entries of a table, as messages list them. */
export const namesOf = (table: object): string => Object.keys(table).join(', ');

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
    option: keyof RunOptions & string,
    table: Readonly<Record<Name, unknown>>,
    standard: string,
  ): Name => chosen(spelling(option), table, (options[option] as string | undefined) ?? standard);
  const number = (option: keyof RunOptions & string, standard: number): number => {
    const text = options[option] as string | undefined;
    return text === undefined ? standard : numberFrom(spelling(option), text);
  };
  const sizes = options.layers === undefined ? null : sizesFrom(spelling('layers'), options.layers);

  const preset = choose('preset', presets, presetFor(sizes));
  const base = presets[preset].configuration;
  const usual = base.hyperparameters;
  const optimizer = choose('optimizer', optimizers, usual.optimizer.name);
  const schedule = choose('schedule', schedules, usual.schedule.name);
  const initialiser = choose('initialiser', initialisers, base.initialiser.name);
  const settings = (options.set ?? []).map((text) => settingFrom(spelling('set'), text));
  const tune = <Name extends string>(
    table: Readonly<Record<Name, TunableChoice>>,
    name: Name,
  ): Tuned<Name> => {
    const own = settings.filter(({ key }) => Object.hasOwn(table[name].parameters, key));
    for (const setting of own) setting.used = true;
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
    data: { name: choose('data', datasets, 'mnist'), share: number('share', 1) },
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
  const unused = settings.find(({ used }) => !used);
  if (unused) {
    throw new OptionError(
      `${spelling('set')} ${unused.key}: neither the optimiser ${optimizer} nor the schedule ${schedule} nor the initialiser ${initialiser} has such a parameter.`,
    );
  }
  understood(() => checkConfiguration(configuration));
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
    ...(data.name !== 'mnist' && { data: data.name }),
    ...(data.share < 1 && { share: String(data.share) }),
  };
}

/** What a stack of layers is trained like unless something else is said. */
function presetFor(sizes: readonly number[] | null): keyof typeof presets {
  if (sizes === null) return 'static';
  return sizes.length === 2 ? 'noHiddenLayer' : 'small';
}

/** Runs what throws plain errors about its input, and makes OptionErrors of them. */
export function understood<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw new OptionError(error instanceof Error ? error.message : String(error));
  }
}

function chosen<Name extends string>(
  option: string,
  table: Readonly<Record<Name, unknown>>,
  name: string,
): Name {
  const found = (Object.keys(table) as Name[]).find((key) => key === name);
  if (found === undefined) {
    throw new OptionError(
      `${option} must be one of ${namesOf(table)}, but ${name || 'nothing'} came.`,
    );
  }
  return found;
}

function numberFrom(option: string, text: string): number {
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number)) {
    throw new OptionError(`${option} must be a number, but ${text || 'nothing'} came.`);
  }
  return number;
}

function sizesFrom(option: string, text: string): number[] {
  const sizes = text.split(',').map((size) => numberFrom(option, size));
  if (sizes.length < 2) {
    throw new OptionError(
      `${option} must have at least an input and an output, such as 784,10, but ${text} came.`,
    );
  }
  return sizes;
}

/** Hidden layers of these sizes, with one activation for all or one for each. */
function hiddenFrom(option: string, neurons: readonly number[], text: string): HiddenLayer[] {
  const kinds = text.split(',').map((name): ActivationName => chosen(option, activations, name));
  if (kinds.length > 1 && kinds.length !== neurons.length) {
    throw new OptionError(
      `${option} must name one for all ${neurons.length} hidden layers or one for each, but ${text} came.`,
    );
  }
  return neurons.map((count, index) => ({
    neurons: count,
    activation: kinds[index] ?? kinds[0]!,
  }));
}

function settingFrom(option: string, text: string): { key: string; value: number; used: boolean } {
  const [key = '', value] = text.split('=');
  if (value === undefined) {
    throw new OptionError(`${option} must look like momentum=0.95, but ${text} came.`);
  }
  return { key, value: numberFrom(`${option} ${key}`, value), used: false };
}
