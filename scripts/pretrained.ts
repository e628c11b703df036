import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { withDefaults } from '../src/engine/choices';
import { schedules } from '../src/engine/schedules';
import type { PretrainedDescription } from '../src/state/pretrained';
import { presets, type RunConfiguration } from '../src/training/configuration';
import { readKernels } from './read-kernels';
import { readMnist } from './read-mnist';
import { type EpochLine, train } from './train';

/*
 * Trains the network that ships with the page, so that a drawing is recognised before anything has
 * been trained: the static network, by our own engine, on MNIST. The same to the bit every time.
 */

const folder = fileURLToPath(new URL('../public/pretrained/', import.meta.url));
const mnist =
  process.env['MNIST_DIR'] ?? fileURLToPath(new URL('../public/data/mnist', import.meta.url));

const { configuration } = presets.static;
const pretraining: RunConfiguration = {
  ...configuration,
  hyperparameters: {
    ...configuration.hyperparameters,
    epochs: 20,
    schedule: withDefaults(schedules, 'cosine'),
    dropout: 0.1,
  },
};

let last: EpochLine | undefined;
const parameters = train(
  await readMnist(mnist),
  await readKernels(),
  { configuration: pretraining },
  (line) => {
    last = line;
    console.log(JSON.stringify(line));
  },
);
const description: PretrainedDescription = {
  specification: pretraining.network,
  testAccuracy: last!.testAccuracy,
  epochs: pretraining.hyperparameters.epochs,
  seed: pretraining.seed,
};
await mkdir(folder, { recursive: true });
await writeFile(`${folder}static.f32`, parameters);
await writeFile(`${folder}static.json`, `${JSON.stringify(description, null, 2)}\n`);
