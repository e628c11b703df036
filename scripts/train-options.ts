import { parseArgs } from 'node:util';
import { activations } from '../src/engine/activations';
import { type TunableChoice, type Tuned, withDefaults } from '../src/engine/choices';
import { initialisers } from '../src/engine/initialisers';
import { losses } from '../src/engine/losses';
import { modes } from '../src/engine/networks/modes';
import { optimizers } from '../src/engine/optimizers';
import { schedules } from '../src/engine/schedules';
import { checkConfiguration, presets, type RunConfiguration } from '../src/training/configuration';

/** What `npm run train` was asked to do. */
export interface TrainOptions {
  readonly configuration: RunConfiguration;
  /** The folder with MNIST's files. */
  readonly mnist: string | undefined;
  /** Where to write the trained parameters, if anywhere. */
  readonly save: string | undefined;
}

/** An option that cannot be understood; the message says what was expected and what came. */
export class OptionError extends Error {
  override readonly name = 'OptionError';
}

const names = (table: object): string => Object.keys(table).join(', ');
const DATA = { mnist: true, generated: true } as const;

export const HELP = `Trains a network on MNIST without a browser, and prints one JSON line an epoch:
epoch, trainLoss, validationAccuracy, testAccuracy, seconds, samplesPerSecond, kernels.

  npm run train -- --layers 784,10 --epochs 8 --seed 1

  --preset NAME          what to start from, and what the defaults below are taken from:
                         ${names(presets)}
                         (default: noHiddenLayer for two layer sizes, static where none are
                         given, else small)
  --layers SIZES         sizes from input to output, such as 784,128,64,10 or 784,10
  --mode MODE            ${names(modes)}
  --activation NAME      of the hidden layers: ${names(activations)}
  --loss NAME            ${names(losses)}
  --initialiser NAME     ${names(initialisers)}
  --optimizer NAME       ${names(optimizers)}
  --schedule NAME        ${names(schedules)}
  --set NAME=NUMBER      a parameter of the optimiser, schedule or initialiser, such as
                         momentum=0.95 (may be given several times)
  --learning-rate NUMBER (default: the preset's; with another optimiser, one that suits it)
  --batch-size NUMBER
  --epochs NUMBER
  --weight-decay NUMBER  (default 0)
  --dropout NUMBER       (default 0)
  --clip NUMBER          largest norm of the gradient; 0 for no limit (default 0)
  --seed NUMBER          (default 1)
  --data NAME            ${names(DATA)} (default mnist)
  --share NUMBER         share of the training images to use (default 1)
  --mnist FOLDER         where MNIST's files are (default: MNIST_DIR, else public/data/mnist)
  --save FILE            write the parameters there: float32, little-endian, W1 b1 W2 b2 …
  --help
`;

const text = { type: 'string' } as const;

/**
 * Reads the options of the command line.
 *
 * @returns null when the help is asked for
 * @throws OptionError when an option is unknown or its value makes no sense
 */
export function parseTrainOptions(args: readonly string[]): TrainOptions | null {
  const { values } = understood(() =>
    parseArgs({
      args: [...args],
      options: {
        preset: text,
        layers: text,
        mode: text,
        activation: text,
        loss: text,
        initialiser: text,
        optimizer: text,
        schedule: text,
        set: { type: 'string', multiple: true },
        'learning-rate': text,
        'batch-size': text,
        epochs: text,
        'weight-decay': text,
        dropout: text,
        clip: text,
        seed: text,
        data: text,
        share: text,
        mnist: text,
        save: text,
        help: { type: 'boolean' },
      },
    }),
  );
  if (values.help) return null;

  const preset = choose('--preset', presets, values.preset ?? presetFor(values.layers));
  const base = presets[preset].configuration;
  const optimizer = choose(
    '--optimizer',
    optimizers,
    values.optimizer ?? base.hyperparameters.optimizer.name,
  );
  const schedule = choose(
    '--schedule',
    schedules,
    values.schedule ?? base.hyperparameters.schedule.name,
  );
  const initialiser = choose(
    '--initialiser',
    initialisers,
    values.initialiser ?? base.initialiser.name,
  );
  const settings = (values.set ?? []).map(parseSetting);
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
    optimizer === base.hyperparameters.optimizer.name
      ? base.hyperparameters.learningRate
      : optimizers[optimizer].learningRate;
  const activation = choose('--activation', activations, values.activation ?? 'relu');
  const sizes = values.layers === undefined ? null : parseLayers(values.layers);

  const configuration: RunConfiguration = {
    mode: choose('--mode', modes, values.mode ?? base.mode),
    network: {
      inputs: sizes?.[0] ?? base.network.inputs,
      hidden: (sizes?.slice(1, -1) ?? base.network.hidden.map(({ neurons }) => neurons)).map(
        (neurons) => ({ neurons, activation }),
      ),
      outputs: sizes?.at(-1) ?? base.network.outputs,
      loss: choose('--loss', losses, values.loss ?? base.network.loss),
    },
    initialiser: tune(initialisers, initialiser),
    seed: parseNumber('--seed', values.seed, base.seed),
    data: {
      name: choose('--data', DATA, values.data ?? 'mnist'),
      share: parseNumber('--share', values.share, 1),
    },
    hyperparameters: {
      ...base.hyperparameters,
      optimizer: tune(optimizers, optimizer),
      schedule: tune(schedules, schedule),
      learningRate: parseNumber('--learning-rate', values['learning-rate'], learningRate),
      batchSize: parseNumber('--batch-size', values['batch-size'], base.hyperparameters.batchSize),
      epochs: parseNumber('--epochs', values.epochs, base.hyperparameters.epochs),
      weightDecay: parseNumber('--weight-decay', values['weight-decay'], 0),
      dropout: parseNumber('--dropout', values.dropout, 0),
      clipNorm: parseNumber('--clip', values.clip, 0),
    },
  };
  const unused = settings.find(({ used }) => !used);
  if (unused) {
    throw new OptionError(
      `--set ${unused.key}: neither the optimiser ${optimizer} nor the schedule ${schedule} nor the initialiser ${initialiser} has such a parameter.`,
    );
  }
  understood(() => checkConfiguration(configuration));
  return { configuration, mnist: values.mnist, save: values.save };
}

/** What a stack of layers is trained like unless something else is said. */
function presetFor(layers: string | undefined): string {
  if (layers === undefined) return 'static';
  return parseLayers(layers).length === 2 ? 'noHiddenLayer' : 'small';
}

/** Runs what throws plain errors about its input, and makes OptionErrors of them. */
function understood<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw new OptionError(error instanceof Error ? error.message : String(error));
  }
}

function choose<Name extends string>(
  option: string,
  table: Readonly<Record<Name, unknown>>,
  name: string,
): Name {
  const found = (Object.keys(table) as Name[]).find((key) => key === name);
  if (found === undefined) {
    throw new OptionError(`${option} must be one of ${names(table)}, but ${name} came.`);
  }
  return found;
}

function parseNumber(option: string, value: string | undefined, standardValue: number): number {
  if (value === undefined) return standardValue;
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) {
    throw new OptionError(`${option} must be a number, but ${value || 'nothing'} came.`);
  }
  return number;
}

function parseLayers(value: string): number[] {
  const sizes = value.split(',').map((size) => parseNumber('--layers', size, 0));
  if (sizes.length < 2) {
    throw new OptionError(
      `--layers must have at least an input and an output, such as 784,10, but ${value} came.`,
    );
  }
  return sizes;
}

function parseSetting(setting: string): { key: string; value: number; used: boolean } {
  const [key = '', value] = setting.split('=');
  if (value === undefined) {
    throw new OptionError(`--set must look like momentum=0.95, but ${setting} came.`);
  }
  return { key, value: parseNumber(`--set ${key}`, value, 0), used: false };
}
