import { beforeAll, describe, expect, test } from 'vitest';
import { readKernels } from '../../scripts/read-kernels';
import { type Dataset, sliceExamples } from '../data/dataset';
import { generateExamples } from '../data/generated';
import { withDefaults } from '../engine/choices';
import { createKernels, type KernelFiles } from '../engine/kernels';
import { viewOf } from '../engine/layout';
import { type OptimizerName, optimizers } from '../engine/optimizers';
import { type Hyperparameters, presets, type RunConfiguration } from './configuration';
import { createExaminer } from './examination';
import type { Checkpoint, Extent } from './protocol';
import { Trainer } from './trainer';

/** 205 images to train on: seven batches of 30, of which the last is one of 25. */
let dataset: Dataset;
let files: KernelFiles;
beforeAll(async () => {
  files = await readKernels();
  dataset = {
    name: 'generated',
    training: generateExamples(205, 1, 0, 0),
    validation: generateExamples(600, 1, 1, 0),
    test: generateExamples(250, 1, 2, 0),
  };
});
const STEPS_PER_EPOCH = 7;

const createKernelsFor = (room: number) => createKernels({ room, files });

function configurationWith(changes: Partial<Hyperparameters> = {}): RunConfiguration {
  const { configuration } = presets.small;
  const hyperparameters = {
    ...configuration.hyperparameters,
    batchSize: 30,
    epochs: 2,
    ...changes,
  };
  return { ...configuration, hyperparameters };
}

const create = (changes: Partial<Hyperparameters> = {}, checkpoint: Checkpoint | null = null) =>
  new Trainer(1, dataset, configurationWith(changes), createKernelsFor, checkpoint);

/** Goes on until the trainer stops by itself. */
function finish(trainer: Trainer): void {
  while (trainer.state === 'training') trainer.advance();
}

function runTo(trainer: Trainer, extent: Extent): Trainer {
  trainer.run(extent);
  finish(trainer);
  return trainer;
}

const weights = (trainer: Trainer): number[] => [...trainer.network.parameters];

describe('the trainer', () => {
  test('trains the planned epochs, the last partial batch included, and is done', () => {
    const trainer = runTo(create(), 'on');
    expect(trainer.state).toBe('done');
    expect(trainer.epoch).toBe(2);
    expect(trainer.step).toBe(2 * STEPS_PER_EPOCH);
    expect(trainer.examplesSeen).toBe(410);
  });

  test('goes on for as many epochs again when started after its end', () => {
    const trainer = runTo(create(), 'on');
    runTo(trainer, 'on');
    expect(trainer.epoch).toBe(4);
    expect(trainer.plannedEpochs).toBe(4);
  });

  test('goes on likewise when it is brought back from its end', () => {
    const end = runTo(create(), 'on').takeReport().checkpoints.at(-1)!;
    const revived = create({}, end);
    expect(revived.state).toBe('done');
    runTo(revived, 'on');
    expect([revived.epoch, revived.plannedEpochs, revived.state]).toEqual([4, 4, 'done']);
    expect(runTo(create({}, end), 'step').step).toBe(end.step + 1);
    expect(runTo(create({}, end), 'epoch').epoch).toBe(3);
  });

  test('trains no more than what is left of the plan when told so, and measures its end', () => {
    const end = runTo(create(), 'on').takeReport().checkpoints.at(-1)!;
    const revived = runTo(create({}, end), 'rest');
    expect([revived.epoch, revived.state]).toEqual([2, 'done']);
    const measured = revived.takeReport().evaluations.filter(({ whole }) => whole);
    expect(measured.map(({ split }) => split)).toEqual(['validation', 'test']);
  });

  test('measures its end, and trains no further, when only that is left', () => {
    const end = runTo(create({ epochs: 3 }), 'epoch')
      .takeReport()
      .checkpoints.at(-1)!;
    const revived = runTo(create({ epochs: 3 }, end), 'evaluations');
    expect([revived.epoch, revived.step, revived.state]).toEqual([1, STEPS_PER_EPOCH, 'paused']);
    expect(revived.takeReport().evaluations.map(({ split }) => split)).toEqual([
      'validation',
      'test',
    ]);
    revived.run('evaluations');
    expect(revived.state).toBe('paused');
  });

  test('ends with the epoch under way when fewer are asked for, and when brought back from there', () => {
    const trainer = create({ epochs: 10 });
    trainer.run('on');
    while (trainer.step < 2 * STEPS_PER_EPOCH + 2) trainer.advance();
    trainer.pause();
    const { hyperparameters } = configurationWith({ epochs: 1 });
    trainer.configure(hyperparameters);
    expect(trainer.plannedEpochs).toBe(3);
    const checkpoint = trainer.takeReport().checkpoints.at(-1)!;
    expect(create({ epochs: 1 }, checkpoint).plannedEpochs).toBe(3);
    expect(create({ epochs: 10 }, checkpoint).plannedEpochs).toBe(10);
    expect([runTo(trainer, 'on').epoch, trainer.state]).toEqual([3, 'done']);
  });

  test('does not go on from an epoch of more images, nor with the memory of another optimiser', () => {
    const momentum = withDefaults(optimizers, 'momentum');
    const trainer = runTo(create({ optimizer: momentum }), 'epoch');
    const checkpoint = trainer.takeReport().checkpoints.at(-1)!;
    expect(() => create({}, { ...checkpoint, cursor: 205 })).toThrow(/epoch of 205 images/);
    const moves = (name: OptimizerName) => {
      const { network } = create({ optimizer: withDefaults(optimizers, name) }, checkpoint);
      return network.memory[0].some((number) => number !== 0);
    };
    expect([moves('momentum'), moves('adam')]).toEqual([true, false]);
  });

  test('one step is one batch, one epoch goes to the end of the epoch', () => {
    const trainer = runTo(create(), 'step');
    expect([trainer.step, trainer.state]).toEqual([1, 'paused']);
    runTo(trainer, 'epoch');
    expect([trainer.step, trainer.epoch, trainer.state]).toEqual([7, 1, 'paused']);
    runTo(trainer, 'epoch');
    expect([trainer.epoch, trainer.state]).toEqual([2, 'done']);
    runTo(trainer, 'step');
    expect([trainer.step, trainer.state]).toEqual([15, 'paused']);
  });

  test('runs on past the planned epochs when told so, until paused', () => {
    const trainer = create({ runOn: true });
    trainer.run('on');
    while (trainer.epoch < 5) trainer.advance();
    expect(trainer.plannedEpochs).toBeNull();
    trainer.pause();
    const { step } = trainer;
    trainer.advance();
    expect([trainer.state, trainer.step]).toEqual(['paused', step]);
  });

  test('the same configuration gives the same weights, step by step or in one go', () => {
    const inOneGo = runTo(create({ dropout: 0.2 }), 'on');
    const stepwise = create({ dropout: 0.2 });
    while (stepwise.state !== 'done') runTo(stepwise, 'step');
    expect(weights(stepwise)).toEqual(weights(inOneGo));
  });

  test('a pause in the middle of an evaluation loses nothing of it', () => {
    const paused = create();
    const uninterrupted = runTo(create(), 'on').takeReport();
    while (paused.state !== 'done') {
      paused.run('on');
      paused.advance();
      paused.pause();
    }
    expect(paused.takeReport().evaluations).toEqual(uninterrupted.evaluations);
    expect(weights(paused)).toEqual(weights(runTo(create(), 'on')));
  });

  test('trains without images to validate with, too', () => {
    const validation = sliceExamples(dataset.validation, 0, 0);
    const trainer = new Trainer(
      1,
      { ...dataset, validation },
      configurationWith(),
      createKernelsFor,
    );
    expect(runTo(trainer, 'on').state).toBe('done');
    expect(trainer.takeReport().evaluations.map(({ split }) => split)).toEqual(['test', 'test']);
  });

  test('starts from the very same weights every time', () => {
    const first = create();
    const initial = weights(first);
    runTo(first, 'on');
    expect(weights(first)).not.toEqual(initial);
    expect(weights(create())).toEqual(initial);
  });

  test('holds the images in the memory of its kernels, and keeps its gradients, when built anew', () => {
    const trainer = create();
    const expectImagesHeld = () => {
      for (const split of ['training', 'validation', 'test'] as const) {
        const { images, ...rest } = trainer.dataset[split];
        const { images: given, ...others } = dataset[split];
        expect(images.buffer === trainer.network.parameters.buffer).toBe(true);
        expect(Buffer.compare(images, given)).toBe(0);
        expect(rest).toEqual(others);
      }
    };
    expectImagesHeld();
    runTo(trainer, 'step');
    const gradients = [...trainer.network.gradients];
    trainer.configure({ ...trainer.configuration.hyperparameters, batchSize: 200 });
    expectImagesHeld();
    expect([...trainer.network.gradients]).toEqual(gradients);
  });

  test('each epoch visits the images in another order, which the seed decides', () => {
    const orders = (seed: number) => {
      const trainer = new Trainer(1, dataset, { ...configurationWith(), seed }, createKernelsFor);
      const order = () =>
        Array.from({ length: STEPS_PER_EPOCH }, () => runTo(trainer, 'step').firstOfBatch);
      return [order(), order()];
    };
    const [first, second] = orders(1);
    expect(second).not.toEqual(first);
    expect(orders(1)).toEqual([first, second]);
    expect(orders(2)[0]).not.toEqual(first);
  });

  test('learns', () => {
    const trainer = runTo(create({ epochs: 20, batchSize: 5 }), 'on');
    const accuracies = trainer
      .takeReport()
      .evaluations.filter(({ split }) => split === 'test')
      .map(({ accuracy }) => accuracy);
    expect(accuracies.at(-1)).toBeGreaterThan(0.5);
  });
});

describe('changes while it trains', () => {
  test('a batch that there is no memory for is refused, and all goes on as before', () => {
    let full = false;
    const trainer = new Trainer(1, dataset, configurationWith(), (room) => {
      if (full) throw new RangeError('Array buffer allocation failed');
      return createKernelsFor(room);
    });
    runTo(trainer, 'step');
    full = true;
    const { hyperparameters } = configurationWith({ batchSize: 1024, learningRate: 0.7 });
    expect(() => trainer.configure(hyperparameters)).toThrow('allocation failed');
    expect(trainer.learningRate).toBe(0.1);
    expect(weights(runTo(trainer, 'on'))).toEqual(weights(runTo(create(), 'on')));
  });

  test('a learning rate of nearly nothing nearly stops it from the next step on', () => {
    const trainer = runTo(create(), 'epoch');
    const before = weights(trainer);
    trainer.configure({ ...configurationWith().hyperparameters, learningRate: 1e-5 });
    runTo(trainer, 'step');
    const moved = Math.max(...weights(trainer).map((weight, i) => Math.abs(weight - before[i]!)));
    expect(moved).toBeGreaterThan(0);
    expect(moved).toBeLessThan(1e-4);
  });

  test('a batch larger than there was room for keeps weights and memory', () => {
    const changes = { optimizer: withDefaults(optimizers, 'adam'), learningRate: 0.01 };
    const trainer = runTo(create(changes), 'epoch');
    const before = weights(trainer);
    const memory = [...trainer.network.memory[0]];
    trainer.configure({ ...configurationWith(changes).hyperparameters, batchSize: 205 });
    expect(weights(trainer)).toEqual(before);
    expect([...trainer.network.memory[0]]).toEqual(memory);
    runTo(trainer, 'epoch');
    expect(trainer.step).toBe(STEPS_PER_EPOCH + 1);
  });

  test('an optimiser that was left and taken again without a step between goes on as if it had not been', () => {
    const adam = { optimizer: withDefaults(optimizers, 'adam'), learningRate: 0.01 };
    const left = runTo(create(adam), 'step');
    const stayed = runTo(create(adam), 'step');
    const { hyperparameters } = left.configuration;
    left.configure({ ...hyperparameters, optimizer: withDefaults(optimizers, 'rmsprop') });
    left.configure(hyperparameters);
    for (const trainer of [left, stayed]) runTo(trainer, 'step');
    expect(left.network.parameters).toEqual(stayed.network.parameters);
  });

  test('another optimiser starts with an empty memory and its own count of updates', () => {
    const adam = { optimizer: withDefaults(optimizers, 'adam'), learningRate: 0.01 };
    const trainer = runTo(create({ optimizer: withDefaults(optimizers, 'momentum') }), 'epoch');
    const before = weights(trainer);
    trainer.configure(configurationWith(adam).hyperparameters);
    runTo(trainer, 'step');
    // Adam's first step is the learning rate for every weight that has a gradient.
    const moves = weights(trainer).map((weight, i) => Math.abs(weight - before[i]!));
    expect(Math.max(...moves)).toBeCloseTo(0.01, 3);
  });

  test('fewer or more epochs move the planned end', () => {
    const trainer = runTo(create(), 'on');
    trainer.configure(configurationWith({ epochs: 3 }).hyperparameters);
    expect(trainer.state).toBe('paused');
    runTo(trainer, 'on');
    expect([trainer.epoch, trainer.state]).toEqual([3, 'done']);
  });

  test('who no longer runs on ends with the epoch under way, whether paused meanwhile or not', () => {
    const endOf = (pauses: boolean): number => {
      const trainer = create({ runOn: true });
      for (const epoch of [1, 4]) {
        trainer.run('on');
        while (trainer.progress < epoch + 0.5) trainer.advance();
        if (pauses) trainer.pause();
      }
      trainer.configure(configurationWith({ runOn: false }).hyperparameters);
      expect(trainer.plannedEpochs).toBe(5);
      return runTo(trainer, 'on').epoch;
    };
    expect([endOf(false), endOf(true)]).toEqual([5, 5]);
  });

  test('a run that had run on ends so too when it is brought back to end', () => {
    const trainer = create({ runOn: true });
    trainer.run('on');
    while (trainer.progress < 4.5) trainer.advance();
    trainer.pause();
    const checkpoint = trainer.takeReport().checkpoints.at(-1)!;
    expect(create({}, checkpoint).plannedEpochs).toBe(5);
  });

  test('an impossible value is refused with what was expected, and the old one stays', () => {
    const trainer = create();
    expect(() => trainer.configure(configurationWith({ batchSize: 0 }).hyperparameters)).toThrow(
      /batch size must be a whole number from 1 to 1024, but 0 came/,
    );
    expect(runTo(trainer, 'epoch').step).toBe(STEPS_PER_EPOCH);
  });
});

describe('what it reports', () => {
  test('whole validation and test evaluations at the end of each epoch, right about the weights', async () => {
    const trainer = runTo(create(), 'on');
    const whole = trainer.takeReport().evaluations.filter((evaluation) => evaluation.whole);
    expect(whole.map(({ split, progress }) => [split, progress])).toEqual([
      ['validation', 1],
      ['test', 1],
      ['validation', 2],
      ['test', 2],
    ]);
    const examiner = createExaminer(createKernelsFor, async () => {});
    const { specification } = trainer.network;
    const parameters = Float32Array.from(trainer.network.parameters);
    for (const { split, accuracy } of whole.slice(2)) {
      const request = { specification, parameters, split, mapped: 0, axes: null };
      const { predicted } = await examiner.examine(request, dataset);
      const { labels, count } = dataset[split];
      expect(accuracy).toBe(labels.filter((label, i) => label === predicted[i]).length / count);
    }
  });

  test('evaluations of the first 500 validation images in between', () => {
    const { evaluations } = runTo(create(), 'epoch').takeReport();
    const steps = evaluations.filter(({ whole }) => !whole).map(({ step }) => step);
    expect(steps).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  test('a training curve whose points cover every batch', () => {
    const { points } = runTo(create(), 'on').takeReport();
    expect(points.map(({ step }) => step)).toEqual(Array.from({ length: 14 }, (_, i) => i + 1));
    expect(points.every(({ loss }) => Number.isFinite(loss))).toBe(true);
    expect(points[0]!.loss).toBeGreaterThan(points.at(-1)!.loss);
  });

  test('norms of the weights before an update, of gradients and the update, which with SGD is η times as large', () => {
    const trainer = create();
    const { parameters, layout } = trainer.network;
    const W1 = viewOf(parameters, layout.pieces[0]!).slice();
    const { norms, gradients, update } = runTo(trainer, 'step').movement!;
    expect(norms[0]!.parameters).toBeCloseTo(Math.hypot(...W1), 4);
    expect(gradients).toEqual(trainer.network.gradients);
    expect(update[0]!).toBeCloseTo(-0.1 * gradients[0]!, 7);
    expect(norms.map(({ name }) => name)).toEqual(['W1', 'b1', 'W2', 'b2', 'W3', 'b3']);
    for (const { gradient, update } of norms) expect(update).toBeCloseTo(0.1 * gradient, 5);
  });

  test('nothing twice', () => {
    const trainer = runTo(create(), 'epoch');
    trainer.takeReport();
    const { points, evaluations, checkpoints } = trainer.takeReport();
    expect([points.length, evaluations.length, checkpoints.length]).toEqual([0, 0, 0]);
  });
});

describe('checkpoints', () => {
  test('come ever more rarely, and at the end of each epoch', () => {
    const { checkpoints } = runTo(create({ epochs: 5 }), 'on').takeReport();
    const steps = checkpoints.map(({ step }) => step);
    // Eight to an octave, and 21, 28 and 35 for the epochs.
    const late = [16, 17, 19, 20, 21, 22, 24, 26, 28, 29, 32, 34, 35];
    expect(steps).toEqual([...Array.from({ length: 15 }, (_, step) => step), ...late]);
  });

  test('come with a pause, so that nothing is lost to who goes on elsewhere', () => {
    const trainer = create();
    trainer.run('on');
    while (trainer.step < 14 || trainer.state === 'training') trainer.advance();
    trainer.run('on');
    while (trainer.step < 18) trainer.advance();
    trainer.pause();
    expect(trainer.takeReport().checkpoints.at(-1)!.step).toBe(18);
  });

  test('going on from one gives the same weights as never having stopped', () => {
    const changes = {
      optimizer: withDefaults(optimizers, 'adam'),
      learningRate: 0.01,
      dropout: 0.1,
    };
    const whole = runTo(create(changes), 'on');
    const interrupted = create(changes);
    interrupted.run('on');
    while (interrupted.step < 11) interrupted.advance();
    const checkpoint = interrupted.takeReport().checkpoints.at(-1)!;
    expect(checkpoint.step).toBe(11);
    const revived = create(changes, checkpoint);
    expect([revived.state, revived.step, revived.progress]).toEqual([
      'paused',
      11,
      checkpoint.progress,
    ]);
    expect(weights(runTo(revived, 'on'))).toEqual(weights(whole));
  });

  test('another optimiser goes on from the one before, with an empty memory', () => {
    const trainer = create({ optimizer: withDefaults(optimizers, 'momentum') });
    runTo(trainer, 'step');
    const adam = { optimizer: withDefaults(optimizers, 'adam'), learningRate: 0.01 };
    trainer.configure(configurationWith(adam).hyperparameters);
    const { checkpoints } = trainer.takeReport();
    expect(checkpoints.map(({ step }) => step)).toEqual([0, 1]);
    const revived = create(adam, checkpoints.at(-1)!);
    expect(weights(runTo(revived, 'epoch'))).toEqual(weights(runTo(trainer, 'epoch')));
  });

  test('one of another network is refused', () => {
    const { checkpoints } = create().takeReport();
    const other = { ...configurationWith(), network: presets.wide.configuration.network };
    expect(() => new Trainer(2, dataset, other, createKernelsFor, checkpoints[0]!)).toThrow(
      /must have 407050 parameters for this network, but has 13002/,
    );
  });
});

describe('a run that diverges', () => {
  /** ReLUs might die of a large learning rate instead; then the loss would stay a number. */
  const linearNetwork: RunConfiguration['network'] = {
    ...presets.small.configuration.network,
    hidden: [{ neurons: 16, activation: 'linear' }],
    loss: 'crossEntropy',
  };

  test('fails with what happened, where, and what to try, and keeps its last finite checkpoint', () => {
    const linear: RunConfiguration = {
      ...configurationWith({ learningRate: 10, epochs: 50 }),
      network: linearNetwork,
    };
    const diverging = new Trainer(2, dataset, linear, createKernelsFor);
    runTo(diverging, 'on');
    expect(diverging.state).toBe('failed');
    const { failure } = diverging;
    expect(failure!.message).toMatch(/diverged/);
    expect(failure!.where).toMatch(/W1, in hidden layer 1|sums z|output layer/);
    expect(failure!.advice).toMatch(/smaller learning rate, such as 0\.1\b/); // what SGD usually takes
    const { checkpoints } = diverging.takeReport();
    expect(checkpoints.length).toBeGreaterThan(0);
    for (const { parameters, step } of checkpoints) {
      expect(step).toBeLessThanOrEqual(failure!.step);
      expect(parameters.every(Number.isFinite)).toBe(true);
    }
    diverging.run('on');
    expect(diverging.state).toBe('failed');
  });

  test('shows the loss up to the batch before the one that failed', () => {
    const linear = {
      ...configurationWith({ batchSize: 1, learningRate: 0.01 }),
      network: linearNetwork,
    };
    const trainer = runTo(new Trainer(2, dataset, linear, createKernelsFor), 'epoch');
    trainer.configure({ ...linear.hyperparameters, learningRate: 10 });
    trainer.run('on');
    while (trainer.state === 'training') trainer.advance();
    expect(trainer.state).toBe('failed');
    expect(trainer.takeReport().points.at(-1)!.step).toBe(trainer.step);
  });
});
