import { PIXELS, splitDataset } from '../../src/data/dataset';
import { withDefaults } from '../../src/engine/choices';
import { createKernels } from '../../src/engine/kernels';
import { roomFor } from '../../src/engine/kernels/room';
import { createBatch } from '../../src/engine/networks/network';
import { optimizers } from '../../src/engine/optimizers';
import { presets, type RunConfiguration } from '../../src/training/configuration';
import { Trainer } from '../../src/training/trainer';
import { classify, TEST_BATCH } from './scratchnet';
import { INITIALISER, SEED, specificationOf } from './start';
import type { CreateSubject } from './subject';

/** Room for the batch in which the test images are classified. */
const OWN_ROOM = roomFor(4 * TEST_BATCH * PIXELS) + 2 * roomFor(TEST_BATCH);

/**
 * What the page's worker does, without the page: our engine, and beside it the loss and accuracy
 * of every batch, evaluations on validation images, and checkpoints. It shuffles by itself.
 */
export const createTrainerSubject: CreateSubject = async (workload, mnist, { readKernels }) => {
  const { configuration } = presets.static;
  const run: RunConfiguration = {
    ...configuration,
    mode: 'dynamic',
    network: specificationOf(workload),
    initialiser: INITIALISER,
    seed: SEED,
    hyperparameters: {
      ...configuration.hyperparameters,
      optimizer: withDefaults(optimizers, workload.optimizer),
      learningRate: workload.learningRate,
      batchSize: workload.batchSize,
      runOn: true,
    },
  };
  const files = await readKernels();
  const dataset = splitDataset('mnist', mnist.training, mnist.test);
  const trainer = new Trainer(1, dataset, run, (room) =>
    createKernels({ room: room + OWN_ROOM, files }),
  );
  const batch = createBatch(trainer.kernels, TEST_BATCH, PIXELS);
  trainer.run('on');
  return {
    label: `${trainer.kernels.label}, in the trainer`,
    step: () => {
      const { step } = trainer;
      while (trainer.step === step) {
        if (trainer.failure) throw new Error(trainer.failure.message);
        trainer.advance();
      }
    },
    classify: (classes) => classify(classes, mnist.test, trainer.network, batch, trainer.kernels),
  };
};
