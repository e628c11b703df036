import { parseArgs } from 'node:util';
import { datasetNames } from '../src/data/dataset';
import { activations } from '../src/engine/activations';
import { initialisers } from '../src/engine/initialisers';
import { losses } from '../src/engine/losses';
import { modes } from '../src/engine/networks/modes';
import { optimizers } from '../src/engine/optimizers';
import { schedules } from '../src/engine/schedules';
import { presets, type RunConfiguration } from '../src/training/configuration';
import { faultMessage, OptionError } from '../src/training/option-faults';
import { type RunOptions, readRunOptions, runOptionNames } from '../src/training/run-options';

/** What `npm run train` was asked to do. */
export interface TrainOptions {
  readonly configuration: RunConfiguration;
  /** The folder with MNIST's files. */
  readonly mnist: string | undefined;
  /** Where to write the trained parameters, if anywhere. */
  readonly save: string | undefined;
}

const namesOf = (table: object): string => Object.keys(table).join(', ');

export const HELP = `Trains a network on MNIST without a browser, and prints one JSON line an epoch:
epoch, trainLoss, validationAccuracy, testAccuracy, seconds, samplesPerSecond, kernels.

  npm run train -- --layers 784,10 --epochs 8 --seed 1

  --preset NAME          what to start from, and what the defaults below are taken from:
                         ${namesOf(presets)}
                         (default: noHiddenLayer for two layer sizes, static where none are
                         given, else small)
  --layers SIZES         sizes from input to output, such as 784,128,64,10 or 784,10
  --mode MODE            ${namesOf(modes)}
  --activation NAME      of the hidden layers, one for all or one for each, such as relu,tanh:
                         ${namesOf(activations)}
  --loss NAME            ${namesOf(losses)}
  --initialiser NAME     ${namesOf(initialisers)}
  --optimizer NAME       ${namesOf(optimizers)}
  --schedule NAME        ${namesOf(schedules)}
  --set NAME=NUMBER      a parameter of the optimiser, schedule or initialiser, such as
                         momentum=0.95 (may be given several times)
  --learning-rate NUMBER (default: the preset's; with another optimiser, one that suits it)
  --batch-size NUMBER
  --epochs NUMBER
  --weight-decay NUMBER  (default 0)
  --dropout NUMBER       (default 0)
  --clip NUMBER          largest norm of the gradient; 0 for no limit (default 0)
  --seed NUMBER          (default 1)
  --data NAME            ${datasetNames.join(', ')} (default mnist)
  --share NUMBER         share of the training images to use, such as 0.2 or 20% (default 1)
  --mnist FOLDER         where MNIST's files are (default: MNIST_DIR, else public/data/mnist)
  --save FILE            write the parameters there: float32, little-endian, W1 b1 W2 b2 …
  --help
`;

const text = { type: 'string' } as const;

function valuesOf(args: readonly string[]) {
  const options = {
    ...Object.fromEntries(runOptionNames.map((name) => [name, text])),
    set: { type: 'string', multiple: true },
    mnist: text,
    save: text,
    help: { type: 'boolean' },
  } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new OptionError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/**
 * Reads the options of the command line.
 *
 * @returns null when the help is asked for
 * @throws OptionError when an option is unknown or its value makes no sense
 */
export function parseTrainOptions(args: readonly string[]): TrainOptions | null {
  const { help, mnist, save, ...run } = valuesOf(args);
  if (help) return null;
  const configuration = readRunOptions(run as RunOptions, (fault) => {
    throw new OptionError(`--${faultMessage(fault)}`);
  });
  return { configuration, mnist, save };
}
