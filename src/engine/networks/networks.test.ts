import { describe, expect, test } from 'vitest';
import { type ActivationName, activations } from '../activations';
import { withDefaults } from '../choices';
import { initialisers } from '../initialisers';
import { createReferenceKernels } from '../kernels/reference';
import { type LossName, losses } from '../losses';
import { type OptimizerName, optimizers } from '../optimizers';
import { createRandom } from '../random';
import type { NetworkSpecification } from '../specification';
import { createNetwork } from '.';
import type { Mode } from './modes';
import { type Batch, createBatch, type Dropout, type Network } from './network';

const activationNames = Object.keys(activations) as ActivationName[];
const lossNames = Object.keys(losses) as LossName[];
const optimizerNames = Object.keys(optimizers) as OptimizerName[];

function specification(
  sizes: readonly number[],
  activation: ActivationName = 'relu',
  loss: LossName = 'crossEntropy',
): NetworkSpecification {
  return {
    inputs: sizes[0]!,
    hidden: sizes.slice(1, -1).map((neurons) => ({ neurons, activation })),
    outputs: sizes.at(-1)!,
    loss,
  };
}

/** Random images with many zero pixels, like MNIST's, and random labels. */
function fillBatch(batch: Batch, size: number, spec: NetworkSpecification, seed: number): void {
  const random = createRandom(seed, 77);
  batch.size = size;
  for (let i = 0; i < size * spec.inputs; i++) {
    batch.x[i] = random.uniform() < 0.6 ? 0 : random.uniform();
  }
  for (let e = 0; e < size; e++) batch.labels[e] = random.integer(spec.outputs);
}

function build(mode: Mode, spec: NetworkSpecification, capacity: number, double = false) {
  const kernels = createReferenceKernels(double ? 'double' : 'single');
  const network = createNetwork(mode, spec, kernels, capacity);
  const batch = createBatch(kernels, capacity, spec.inputs);
  const meanLoss = (dropout?: Dropout): number => {
    const p = network.forward(batch, dropout);
    const z = network.layers.at(-1)!.preActivation;
    const sum = kernels.lossSum(p, z, batch.labels, spec.loss, batch.size, spec.outputs);
    return sum / batch.size;
  };
  return { network, batch, meanLoss, kernels };
}

interface Regime {
  readonly optimizer?: OptimizerName;
  readonly dropout?: number;
  readonly weightDecay?: number;
  readonly clipNorm?: number;
}

/** Trains for some steps on batches of changing size and returns the network. */
function trained(
  mode: Mode,
  spec: NetworkSpecification,
  steps: number,
  { optimizer = 'sgd', dropout = 0, weightDecay = 0, clipNorm = 0 }: Regime = {},
): Network {
  const { network, batch } = build(mode, spec, 4);
  network.initialise(withDefaults(initialisers, 'he'), 5);
  for (let time = 1; time <= steps; time++) {
    fillBatch(batch, 1 + (time % 4), spec, time);
    network.forward(batch, dropout > 0 ? { rate: dropout, key: time } : undefined);
    network.backward(batch);
    network.update({
      optimizer: withDefaults(optimizers, optimizer),
      learningRate: optimizers[optimizer].learningRate / 10,
      weightDecay,
      clipNorm,
      time,
    });
  }
  return network;
}

function expectSameBits(one: Network, other: Network): void {
  const bytes = (network: Network) =>
    Buffer.from(
      network.parameters.buffer,
      network.parameters.byteOffset,
      network.parameters.byteLength,
    );
  expect(one.parameters.every((value) => Number.isFinite(value))).toBe(true);
  expect(bytes(one).equals(bytes(other))).toBe(true);
}

describe('the three networks', () => {
  const small = [12, 7, 5, 4];

  for (const activation of activationNames) {
    for (const loss of lossNames) {
      test(`dynamic and one array agree to the bit with ${activation} and ${loss}, for every optimiser`, () => {
        for (const optimizer of optimizerNames) {
          const spec = specification(small, activation, loss);
          expectSameBits(
            trained('dynamic', spec, 200, { optimizer }),
            trained('flat', spec, 200, { optimizer }),
          );
        }
      });
    }
  }

  const fixed = [784, 128, 64, 10];
  const cases = [
    ...activationNames.map((activation) => ({ activation })),
    ...lossNames.map((loss) => ({ loss })),
    ...optimizerNames.map((optimizer) => ({ optimizer })),
    { dropout: 0.3, weightDecay: 0.01, clipNorm: 0.5 },
    { optimizer: 'adamw', dropout: 0.3, weightDecay: 0.01 },
  ] as readonly (Regime & { activation?: ActivationName; loss?: LossName })[];
  for (const { activation, loss, ...regime } of cases) {
    const name = JSON.stringify({ activation, loss, ...regime });
    test(`all three agree to the bit after 20 steps in the static shape: ${name}`, () => {
      const spec = specification(fixed, activation, loss);
      const network = trained('static', spec, 20, regime);
      expectSameBits(network, trained('dynamic', spec, 20, regime));
      expectSameBits(network, trained('flat', spec, 20, regime));
    });
  }

  test('dynamic and one array agree to the bit from no hidden layer to ten, 1 to 1,024 neurons', () => {
    const shapes = [
      [12, 4],
      [12, 1, 4],
      [12, 1024, 4],
      [12, 9, 8, 7, 6, 5, 4, 5, 6, 7, 8, 4],
    ];
    for (const shape of shapes) {
      const regime = { optimizer: 'adam', dropout: 0.2, weightDecay: 0.01, clipNorm: 1 } as const;
      const spec = specification(shape, 'leakyRelu');
      expectSameBits(trained('dynamic', spec, 40, regime), trained('flat', spec, 40, regime));
    }
  });

  test('the static network refuses another shape and says what to use', () => {
    expect(() => build('static', specification([784, 100, 64, 10]), 1)).toThrow(
      /784 → 128 → 64 → 10, but 784 → 100 → 64 → 10 came: use the dynamic network/,
    );
  });

  for (const mode of ['static', 'dynamic', 'flat'] as const) {
    const spec = specification(fixed);

    test(`initialise begins anew: no bias nor memory of an earlier training is left (${mode})`, () => {
      const network = trained(mode, spec, 3, { optimizer: 'adam' });
      expect(network.memory.every((remembered) => remembered.some((value) => value !== 0))).toBe(
        true,
      );
      network.initialise(withDefaults(initialisers, 'he'), 8);
      const fresh = build(mode, spec, 4).network;
      fresh.initialise(withDefaults(initialisers, 'he'), 8);
      expectSameBits(network, fresh);
      expect(network.memory.every((remembered) => remembered.every((value) => value === 0))).toBe(
        true,
      );
    });

    test(`the weights of a layer are drawn for its inputs (${mode})`, () => {
      const { network } = build(mode, spec, 1);
      network.initialise(withDefaults(initialisers, 'he'), 5);
      const { offset, length } = network.layout.pieces[0]!;
      let squares = 0;
      for (const w of network.parameters.subarray(offset, offset + length)) squares += w * w;
      expect(Math.sqrt(squares / length)).toBeCloseTo(Math.sqrt(2 / 784), 3);
    });

    test(`an update clips the gradients (${mode})`, () => {
      const { network, batch } = build(mode, spec, 4);
      network.initialise(withDefaults(initialisers, 'he'), 5);
      fillBatch(batch, 4, spec, 6);
      network.forward(batch);
      network.backward(batch);
      const norm = () => Math.hypot(...network.gradients);
      const before = norm();
      network.update({
        optimizer: withDefaults(optimizers, 'sgd'),
        learningRate: 0,
        weightDecay: 0,
        clipNorm: before / 4,
        time: 1,
      });
      expect(norm() / before).toBeCloseTo(1 / 4, 5);
    });

    test(`AdamW shrinks the weights before it moves them (${mode})`, () => {
      // With these, shrinking takes all of W, and the move is left alone; the other way round both go.
      const { network, batch } = build(mode, spec, 4);
      network.initialise(withDefaults(initialisers, 'he'), 5);
      fillBatch(batch, 4, spec, 6);
      network.forward(batch);
      network.backward(batch);
      const step = { learningRate: 0.1, clipNorm: 0, time: 1 } as const;
      const optimizer = withDefaults(optimizers, 'adamw');
      network.update({ optimizer, weightDecay: 10, ...step });
      const { offset, length } = network.layout.pieces[0]!;
      const largest = Math.max(...network.parameters.slice(offset, offset + length).map(Math.abs));
      expect(largest).toBeCloseTo(0.1, 3); // Adam's first step is the learning rate
    });

    test(`dropout silences other neurons in each layer (${mode})`, () => {
      const { network, batch } = build(mode, specification(fixed, 'sigmoid'), 4);
      network.initialise(withDefaults(initialisers, 'xavier'), 5);
      fillBatch(batch, 4, spec, 6);
      network.forward(batch, { rate: 0.5, key: 3 });
      network.backward(batch);
      // No δ comes back to a neuron that is silent.
      const silent = ({ delta }: Network['layers'][number]) =>
        Array.from(delta.subarray(0, 64), (value) => value === 0);
      const [first, second] = network.layers.map(silent);
      expect(first).not.toEqual(second);
      expect(first!.filter(Boolean).length).toBeGreaterThan(16);
    });

    test(`a batch that is too large is refused, as is an empty one (${mode})`, () => {
      const { network, batch } = build(mode, spec, 4);
      for (const size of [0, 5]) {
        batch.size = size;
        expect(() => network.forward(batch)).toThrow(
          new RegExp(`takes batches of 1 to 4 examples, but ${size} came`),
        );
      }
    });
  }

  test('another seed gives other weights, the same seed the very same', () => {
    const start = (seed: number) => {
      const { network } = build('dynamic', specification(small), 1);
      network.initialise(withDefaults(initialisers, 'xavier'), seed);
      return [...network.parameters];
    };
    expect(start(3)).toEqual(start(3));
    expect(start(3)).not.toEqual(start(4));
  });
});

/** ∂L/∂θ_i by central differences: (L(θ_i + h) − L(θ_i − h)) / 2h, in double precision. */
function centralDifference(network: Network, index: number, loss: () => number, h = 1e-5): number {
  const value = network.parameters[index]!;
  network.parameters[index] = value + h;
  const above = loss();
  network.parameters[index] = value - h;
  const below = loss();
  network.parameters[index] = value;
  return (above - below) / (2 * h);
}

/** ‖backpropagation − differences‖ / (‖backpropagation‖ + ‖differences‖), the worst over pieces. */
function gradientError(
  mode: Mode,
  spec: NetworkSpecification,
  {
    dropout,
    weightDecay = 0,
    sample = 1,
  }: { dropout?: Dropout; weightDecay?: number; sample?: number } = {},
): number {
  const { network, batch, meanLoss } = build(mode, spec, 5, true);
  network.initialise(withDefaults(initialisers, 'xavier'), 11);
  const random = createRandom(12);
  for (const piece of network.layout.pieces) {
    if (piece.kind === 'bias') {
      for (let i = 0; i < piece.length; i++)
        network.parameters[piece.offset + i] = random.normal() / 4;
    }
  }
  fillBatch(batch, 5, spec, 13);
  const penalty = () => {
    let sum = 0;
    for (const { kind, offset, length } of network.layout.pieces) {
      if (kind === 'weights') {
        for (let i = offset; i < offset + length; i++) sum += network.parameters[i]! ** 2;
      }
    }
    return (weightDecay / 2) * sum;
  };
  const loss = () => meanLoss(dropout) + penalty();
  loss();
  network.backward(batch);
  if (weightDecay > 0) {
    // An update with a learning rate of 0 leaves the parameters and completes the gradients.
    network.update({
      optimizer: withDefaults(optimizers, 'sgd'),
      learningRate: 0,
      weightDecay,
      clipNorm: 0,
      time: 1,
    });
  }
  const gradients = network.gradients.slice();
  let worst = 0;
  for (const { offset, length } of network.layout.pieces) {
    let difference = 0;
    let size = 0;
    for (let i = offset; i < offset + length; i += sample) {
      const expected = centralDifference(network, i, loss);
      difference += (gradients[i]! - expected) ** 2;
      size += gradients[i]! ** 2 + expected ** 2;
    }
    if (size > 0) worst = Math.max(worst, Math.sqrt(difference / size));
  }
  return worst;
}

const hiddenSizes = [7, 6, 5];
/** Below 1e-6 where φ is smooth; kinks may fall between θ − h and θ + h. */
const tolerance = (activation: ActivationName): number =>
  activation === 'relu' || activation === 'leakyRelu' ? 1e-4 : 1e-6;

describe('backward is the gradient of forward', () => {
  for (const activation of activationNames) {
    for (const loss of lossNames) {
      test(`by central differences, with ${activation} and ${loss}, 0 to 3 hidden layers`, () => {
        for (let depth = 0; depth <= 3; depth++) {
          const spec = specification([9, ...hiddenSizes.slice(0, depth), 4], activation, loss);
          expect(gradientError('dynamic', spec)).toBeLessThan(tolerance(activation));
          expect(gradientError('flat', spec)).toBeLessThan(tolerance(activation));
        }
      });
    }
    test(`by central differences, with ${activation}, in the static network`, () => {
      const spec = specification([784, 128, 64, 10], activation);
      expect(gradientError('static', spec, { sample: 997 })).toBeLessThan(tolerance(activation));
    });
    test(`by central differences, with ${activation}, dropout and weight decay`, () => {
      const options = { dropout: { rate: 0.4, key: 9 }, weightDecay: 0.1 };
      const spec = specification([9, ...hiddenSizes, 4], activation);
      expect(gradientError('dynamic', spec, options)).toBeLessThan(tolerance(activation));
      expect(gradientError('flat', spec, options)).toBeLessThan(tolerance(activation));
      const fixed = specification([784, 128, 64, 10], activation);
      const error = gradientError('static', fixed, { ...options, sample: 997 });
      expect(error).toBeLessThan(tolerance(activation));
    });
  }
});

describe('a batch', () => {
  const spec = specification([9, 6, 4], 'tanh');

  for (const mode of ['dynamic', 'flat'] as const) {
    test(`has as its gradient the mean of its examples' gradients (${mode})`, () => {
      const { network, batch, kernels } = build(mode, spec, 5, true);
      network.initialise(withDefaults(initialisers, 'xavier'), 2);
      fillBatch(batch, 5, spec, 3);
      network.forward(batch);
      network.backward(batch);
      const together = network.gradients.slice();
      const mean = new Float64Array(together.length);
      for (let e = 0; e < 5; e++) {
        const one = createBatch(kernels, 1, spec.inputs);
        one.size = 1;
        one.x.set(batch.x.subarray(e * spec.inputs, (e + 1) * spec.inputs));
        one.labels[0] = batch.labels[e]!;
        network.forward(one);
        network.backward(one);
        for (let i = 0; i < mean.length; i++) mean[i]! += network.gradients[i]! / 5;
      }
      for (let i = 0; i < mean.length; i++) expect(together[i]).toBeCloseTo(mean[i]!, 14);
    });

    test(`that is small leaks nothing of a larger one before it (${mode})`, () => {
      const gradientsOfSmall = (before: boolean) => {
        const { network, batch } = build(mode, spec, 5);
        network.initialise(withDefaults(initialisers, 'xavier'), 2);
        if (before) {
          fillBatch(batch, 5, spec, 3);
          network.forward(batch, { rate: 0.5, key: 1 });
          network.backward(batch);
        }
        fillBatch(batch, 2, spec, 4);
        network.forward(batch);
        network.backward(batch);
        return [...network.gradients];
      };
      expect(gradientsOfSmall(true)).toEqual(gradientsOfSmall(false));
    });
  }
});
