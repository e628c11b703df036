import { writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Dataset } from '../src/data/dataset';
import { DataError } from '../src/data/errors';
import { loadDataset } from '../src/data/sources';
import { createKernels, type KernelFiles } from '../src/engine/kernels';
import { OptionError } from '../src/training/option-faults';
import type { Evaluation, TrainingPoint } from '../src/training/protocol';
import { Trainer } from '../src/training/trainer';
import { createProgressBar, type Output } from './progress-bar';
import { readKernels } from './read-kernels';
import { readMnist } from './read-mnist';
import { HELP, parseTrainOptions, type TrainOptions } from './train-options';

/** One line of standard output. */
export interface EpochLine {
  readonly epoch: number;
  readonly trainLoss: number;
  readonly validationAccuracy: number;
  readonly testAccuracy: number;
  readonly seconds: number;
  readonly samplesPerSecond: number;
  readonly kernels: string;
}

/** How often the progress bar is redrawn. */
const BAR_MS = 100;

async function datasetFor({ configuration, mnist }: TrainOptions): Promise<Dataset> {
  const { name } = configuration.data;
  if (name === 'generated') return await loadDataset({ name, baseUrl: '' });
  const pageFolder = fileURLToPath(new URL('../public/data/mnist', import.meta.url));
  return await readMnist(mnist ?? process.env['MNIST_DIR'] ?? pageFolder);
}

/**
 * Trains as the options say, and calls back after each epoch.
 *
 * @returns the trained parameters
 * @throws Error when training diverges
 */
export function train(
  dataset: Dataset,
  files: KernelFiles,
  { configuration }: Pick<TrainOptions, 'configuration'>,
  onEpoch: (line: EpochLine) => void,
  output: Output = process.stderr,
): Float32Array {
  const trainer = new Trainer(1, dataset, configuration, (room) => createKernels({ room, files }));
  const { epochs } = configuration.hyperparameters;
  const bar = createProgressBar(output);
  while (trainer.state !== 'done') {
    const began = performance.now();
    const seen = trainer.examplesSeen;
    const firstStep = trainer.step;
    let drawnAt = began;
    let trainedMs = 0;
    trainer.run('epoch');
    while (trainer.state === 'training') {
      const before = trainer.examplesSeen;
      const since = performance.now();
      trainer.advance();
      const now = performance.now();
      // Images a second are those of training: evaluations neither count nor cost.
      if (trainer.examplesSeen > before) trainedMs += now - since;
      if (now - drawnAt > BAR_MS) {
        drawnAt = now;
        bar.show(trainer.progress / epochs, `epoch ${trainer.progress.toFixed(1)} of ${epochs}`);
      }
    }
    bar.clear();
    if (trainer.failure) {
      const { message, where, step, advice } = trainer.failure;
      throw new Error(`${message} It happened at step ${step}, in ${where}. ${advice}`);
    }
    const { points, evaluations } = trainer.takeReport();
    const latest = (split: Evaluation['split']) =>
      evaluations.findLast((one) => one.split === split && one.whole)!;
    onEpoch({
      epoch: trainer.epoch,
      trainLoss: round(meanLoss(points, firstStep), 6),
      validationAccuracy: latest('validation').accuracy,
      testAccuracy: latest('test').accuracy,
      seconds: round((performance.now() - began) / 1000, 3),
      samplesPerSecond: Math.round((trainer.examplesSeen - seen) / (trainedMs / 1000)),
      kernels: trainer.kernels.label,
    });
  }
  return Float32Array.from(trainer.network.parameters);
}

/** The mean over all batches: a point of the curve counts as often as it has steps. */
function meanLoss(points: readonly TrainingPoint[], firstStep: number): number {
  let sum = 0;
  let step = firstStep;
  for (const point of points) {
    sum += point.loss * (point.step - step);
    step = point.step;
  }
  return sum / (step - firstStep);
}

const round = (value: number, places: number): number => Number(value.toFixed(places));

async function main(args: readonly string[]): Promise<void> {
  const options = parseTrainOptions(args);
  if (!options) {
    process.stdout.write(HELP);
    return;
  }
  const dataset = await datasetFor(options);
  const parameters = train(dataset, await readKernels(), options, (line) => {
    process.stdout.write(`${JSON.stringify(line)}\n`);
  });
  if (options.save !== undefined) await writeFile(options.save, parameters);
}

if (process.argv[1] !== undefined && pathToFileURL(process.argv[1]).href === import.meta.url) {
  try {
    await main(process.argv.slice(2));
  } catch (error) {
    const hint = error instanceof OptionError ? '\nnpm run train -- --help lists the options.' : '';
    if (!(error instanceof Error)) throw error;
    console.error(`${error.message}${hint}`);
    process.exitCode = error instanceof OptionError || error instanceof DataError ? 2 : 1;
  }
}
