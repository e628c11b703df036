import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { withDefaults } from '../src/engine/choices';
import { schedules } from '../src/engine/schedules';
import type { PretrainedDescription, PretrainedName } from '../src/state/pretrained';
import { presets, type RunConfiguration } from '../src/training/configuration';
import { readKernels } from './read-kernels';
import { readMnist } from './read-mnist';
import { type EpochLine, train } from './train';

/*
 * Trains the networks that ship with the page, by our own engine, on MNIST, the same to the bit every
 * time: the static one, so that a drawing is recognised before anything has been trained, and one
 * without hidden layers, so that there are ten templates to look at.
 */

const folder = fileURLToPath(new URL('../public/pretrained/', import.meta.url));
const mnist =
  process.env['MNIST_DIR'] ?? fileURLToPath(new URL('../public/data/mnist', import.meta.url));

const { configuration } = presets.static;
const pretraining: Record<PretrainedName, RunConfiguration> = {
  static: {
    ...configuration,
    hyperparameters: {
      ...configuration.hyperparameters,
      epochs: 20,
      schedule: withDefaults(schedules, 'cosine'),
      dropout: 0.1,
    },
  },
  templates: presets.noHiddenLayer.configuration,
};

const dataset = await readMnist(mnist);
const kernels = await readKernels();
await mkdir(folder, { recursive: true });
for (const [name, configuration] of Object.entries(pretraining)) {
  let last: EpochLine | undefined;
  const parameters = train(dataset, kernels, { configuration }, (line) => {
    last = line;
    console.log(name, JSON.stringify(line));
  });
  const description: PretrainedDescription = {
    specification: configuration.network,
    testAccuracy: last!.testAccuracy,
    epochs: configuration.hyperparameters.epochs,
    seed: configuration.seed,
  };
  await writeFile(`${folder}${name}.f32`, parameters);
  await writeFile(`${folder}${name}.json`, `${JSON.stringify(description, null, 2)}\n`);
}
