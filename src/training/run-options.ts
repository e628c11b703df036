import { CLASSES, datasetNames, PIXELS } from '../data/dataset';
import { type ActivationName, activations } from '../engine/activations';
import {
  type ChoiceParameter,
  isWhole,
  type TunableChoice,
  type Tuned,
  withDefaults,
} from '../engine/choices';
import { initialisers } from '../engine/initialisers';
import { losses } from '../engine/losses';
import { type Mode, modes, STATIC_SIZES } from '../engine/networks/modes';
import { optimizers } from '../engine/optimizers';
import { schedules } from '../engine/schedules';
import { type HiddenLayer, layerSizes } from '../engine/specification';
import { presets, type RunConfiguration, ranges } from './configuration';
import { faultMessage, OptionError, type OptionFault } from './option-faults';

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

/** A name as hands write it: `learningRate` for `learning-rate`, `optimiser` for `optimizer`, `layer`. */
export const loosely = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[-_ ]|s$/g, '')
    .replaceAll('s', 'z');

/** The one of the names that is meant, however it is written. */
export const nameLike = <Name extends string>(
  names: readonly Name[],
  text: string,
): Name | undefined => names.find((name) => loosely(name) === loosely(text));

const refused = (fault: OptionFault): never => {
  throw new OptionError(faultMessage(fault));
};

/**
 * The run that the options ask for. Those that are missing are taken from the preset: `noHiddenLayer`
 * for two layer sizes, `static` where none are given, else `small`.
 *
 * @param refuse told of each option that makes no sense; those are then as good as missing
 * @throws OptionError when an option makes no sense, unless `refuse` does something else
 */
export function readRunOptions(
  options: RunOptions,
  refuse: (fault: OptionFault) => void = refused,
): RunConfiguration {
  const choose = <Name extends string>(
    option: RunOptionName,
    names: readonly Name[],
    standard: Name,
  ): Name => {
    const came = options[option] ?? standard;
    const found = nameLike(names, came);
    if (found === undefined) refuse({ option, expected: { kind: 'name', names }, came });
    return found ?? standard;
  };
  const number = (
    option: RunOptionName,
    range: Range,
    standard: number,
    kind: 'number' | 'whole' = 'number',
  ): number => {
    const came = options[option];
    if (came === undefined) return standard;
    const found = numberWithin(range, kind, came);
    if (found === null) refuse({ option, expected: { kind, ...range }, came });
    return found ?? standard;
  };
  const sizes = options.layers === undefined ? null : sizesFrom(options.layers, refuse);

  const base = presets[choose('preset', keysOf(presets), presetFor(sizes))].configuration;
  const usual = base.hyperparameters;
  const optimizer = choose('optimizer', keysOf(optimizers), usual.optimizer.name);
  const schedule = choose('schedule', keysOf(schedules), usual.schedule.name);
  const initialiser = choose('initialiser', keysOf(initialisers), base.initialiser.name);
  const settings = settingsFrom(
    options.set ?? [],
    [optimizers[optimizer], schedules[schedule], initialisers[initialiser]],
    refuse,
  );
  const tune = <Name extends string>(
    table: Readonly<Record<Name, TunableChoice>>,
    name: Name,
  ): Tuned<Name> => {
    const { parameters } = withDefaults(table, name);
    const tuned = Object.entries(parameters).map(([key, value]) => [key, settings[key] ?? value]);
    return { name, parameters: Object.fromEntries(tuned) };
  };
  const learningRate =
    optimizer === usual.optimizer.name ? usual.learningRate : optimizers[optimizer].learningRate;
  const neurons = sizes?.slice(1, -1) ?? base.network.hidden.map((layer) => layer.neurons);

  return {
    mode: modeFor([PIXELS, ...neurons, CLASSES], choose('mode', keysOf(modes), base.mode), refuse),
    network: {
      inputs: PIXELS,
      hidden: hiddenFrom(neurons, options.activation ?? 'relu', refuse),
      outputs: CLASSES,
      loss: choose('loss', keysOf(losses), base.network.loss),
    },
    initialiser: tune(initialisers, initialiser),
    seed: number('seed', ranges.seed, base.seed, 'whole'),
    data: {
      name: choose('data', datasetNames, 'mnist'),
      share: number('share', ranges.share, 1),
    },
    hyperparameters: {
      ...usual,
      optimizer: tune(optimizers, optimizer),
      schedule: tune(schedules, schedule),
      learningRate: number('learning-rate', ranges.learningRate, learningRate),
      batchSize: number('batch-size', ranges.batchSize, usual.batchSize, 'whole'),
      epochs: number('epochs', ranges.epochs, usual.epochs, 'whole'),
      weightDecay: number('weight-decay', ranges.weightDecay, 0),
      dropout: number('dropout', ranges.dropout, 0),
      clipNorm: number('clip', ranges.clipNorm, 0),
    },
  };
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

interface Range {
  readonly minimum: number;
  readonly maximum: number;
}

type Refuse = (fault: OptionFault) => void;

const isDecimal = (text: string): boolean => /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text);

/**
 * The number that is written there, if it is within the range; null if not. Where numbers go no further
 * than 1, a percentage is one of them; a comma is the decimal mark only where it can be nothing else.
 */
function numberWithin(
  { minimum, maximum }: Range,
  kind: 'number' | 'whole',
  text: string,
): number | null {
  const [, written = '', percent] = /^\s*(.*?)\s*(%?)\s*$/.exec(text) ?? [];
  const decimal = written.replace(/^0?,(?=\d+$)/, '0.');
  if (!isDecimal(decimal) || (percent === '%' && maximum > 1)) return null;
  const number = percent === '%' ? Number(decimal) / 100 : Number(decimal);
  const fits = number >= minimum && number <= maximum;
  return fits && (kind === 'number' || Number.isInteger(number)) ? number + 0 : null; // −0 is 0
}

/** The sizes of the layers, from the input to the output; null if a network cannot have them. */
function sizesFrom(came: string, refuse: Refuse): number[] | null {
  const texts = came.trim().split(/\s*,\s*/);
  const sizes = texts.map((text) => numberWithin(ranges.neurons, 'whole', text));
  const layers = sizes.length - 2;
  const fits = layers >= ranges.hiddenLayers.minimum && layers <= ranges.hiddenLayers.maximum;
  if (fits && sizes[0] === PIXELS && sizes.at(-1) === CLASSES && !sizes.includes(null)) {
    return sizes as number[];
  }
  refuse({ option: 'layers', expected: { kind: 'sizes' }, came });
  return null;
}

/** That mode, unless it is the static one, which has layers of its own. */
function modeFor(sizes: readonly number[], mode: Mode, refuse: Refuse): Mode {
  if (mode !== 'static' || sizes.join() === STATIC_SIZES.join()) return mode;
  refuse({ option: 'mode', expected: { kind: 'modeForSizes' }, came: sizes.join() });
  return 'dynamic';
}

/** Hidden layers of these sizes, with one activation for all or one for each. */
function hiddenFrom(neurons: readonly number[], came: string, refuse: Refuse): HiddenLayer[] {
  const kinds = activationsFrom(came, neurons.length, refuse);
  return neurons.map((count, index) => ({
    neurons: count,
    activation: kinds[index] ?? kinds[0] ?? 'relu',
  }));
}

/** One activation, or one for each hidden layer; none if it cannot be understood. */
function activationsFrom(came: string, hiddenLayers: number, refuse: Refuse): ActivationName[] {
  const option = 'activation';
  const names = keysOf(activations);
  const texts = came.split(',');
  const kinds = texts.map((text) => nameLike(names, text.trim()));
  const unknown = texts[kinds.indexOf(undefined)];
  if (unknown !== undefined) {
    refuse({ option, expected: { kind: 'name', names }, came: unknown });
    return [];
  }
  if (kinds.length > 1 && kinds.length !== hiddenLayers) {
    refuse({ option, expected: { kind: 'activations', hiddenLayers }, came });
    return [];
  }
  return kinds as ActivationName[];
}

/** Parameters of these choices, from texts such as `momentum=0.95`. */
function settingsFrom(
  texts: readonly string[],
  choices: readonly TunableChoice[],
  refuse: Refuse,
): Record<string, number> {
  const parameters = Object.assign({}, ...choices.map((choice) => choice.parameters)) as Record<
    string,
    ChoiceParameter
  >;
  const names = Object.keys(parameters);
  const settings: Record<string, number> = {};
  for (const came of texts) {
    const [, key, value] = /^([^=]+)=(.*)$/.exec(came) ?? [];
    if (key === undefined || value === undefined) {
      refuse({ option: 'set', expected: { kind: 'setting' }, came });
      continue;
    }
    const name = nameLike(names, key.trim());
    if (name === undefined) {
      refuse({ option: 'set', expected: { kind: 'parameter', names }, came });
      continue;
    }
    const option = `set ${name}`;
    if (Object.hasOwn(settings, name)) {
      refuse({ option, expected: { kind: 'once' }, came });
      continue;
    }
    const { minimum, maximum } = parameters[name]!;
    const kind = isWhole(parameters[name]!) ? 'whole' : 'number';
    const number = numberWithin({ minimum, maximum }, kind, value);
    if (number === null) {
      refuse({ option, expected: { kind, minimum, maximum }, came: value });
    } else {
      settings[name] = number;
    }
  }
  return settings;
}
