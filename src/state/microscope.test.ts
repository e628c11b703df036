import { describe, expect, test, vi } from 'vitest';
import { type ActivationName, activations } from '../engine/activations';
import { withDefaults } from '../engine/choices';
import { initialisers } from '../engine/initialisers';
import { createReferenceKernels } from '../engine/kernels/reference';
import { pieceNamed, viewOf } from '../engine/layout';
import { type LossName, losses } from '../engine/losses';
import { createNetwork } from '../engine/networks';
import { createBatch } from '../engine/networks/network';
import { type OptimizerName, optimizers } from '../engine/optimizers';
import { createRandom } from '../engine/random';
import type { NetworkSpecification } from '../engine/specification';
import { checkGradient, partsOfCheck, randomParameters, summaryOf } from './gradient-check';
import {
  freezeStep,
  freezeStepInParts,
  outcomeOf,
  requestOf,
  type StepRequest,
} from './microscope';
import { inSlices } from './slices';

interface Choice {
  readonly hidden?: readonly number[];
  readonly activation?: ActivationName;
  readonly loss?: LossName;
  readonly optimizer?: OptimizerName;
  readonly B?: number;
}

function request({
  hidden = [7, 6],
  activation = 'tanh',
  loss = 'crossEntropy',
  optimizer = 'sgd',
  B = 1,
}: Choice = {}): StepRequest {
  const specification: NetworkSpecification = {
    inputs: 12,
    hidden: hidden.map((neurons) => ({ neurons, activation })),
    outputs: 10,
    loss,
  };
  const network = createNetwork('dynamic', specification, createReferenceKernels(), 1);
  network.initialise(withDefaults(initialisers, 'xavier'), 3);
  const random = createRandom(4);
  const x = Float32Array.from({ length: B * 12 }, () =>
    random.uniform() < 0.5 ? 0 : random.uniform(),
  );
  return {
    mode: 'dynamic',
    specification,
    parameters: Float32Array.from(network.parameters, (value) => value + random.normal() / 20),
    memory: Float32Array.from({ length: 2 * network.layout.length }, () => random.uniform() / 50),
    x,
    labels: Uint8Array.from({ length: B }, () => random.integer(10)),
    settings: {
      optimizer: withDefaults(optimizers, optimizer),
      learningRate: optimizers[optimizer].learningRate,
      weightDecay: 0.01,
      clipNorm: 0.5,
      time: 7,
    },
  };
}

describe('a frozen step', () => {
  for (const optimizer of Object.keys(optimizers) as OptimizerName[]) {
    test(`is what the engine does, to the bit, with ${optimizer}`, () => {
      const asked = request({ optimizer, B: 5 });
      const step = freezeStep(asked);

      const kernels = createReferenceKernels();
      const network = createNetwork('dynamic', asked.specification, kernels, 5);
      const { length } = network.layout;
      network.parameters.set(asked.parameters);
      if (optimizers[optimizer].memories > 0) {
        network.memory[0].set(asked.memory!.subarray(0, length));
        network.memory[1].set(asked.memory!.subarray(length));
      }
      const batch = createBatch(kernels, 5, 12);
      batch.x.set(asked.x);
      batch.labels.set(asked.labels);
      batch.size = 5;
      const p = network.forward(batch);
      const z = network.layers.at(-1)!.preActivation;
      const sum = kernels.lossSum(p, z, batch.labels, 'crossEntropy', 5, 10);
      network.backward(batch);
      expect(step.gradients).toEqual(network.gradients);
      network.update(asked.settings);

      expect(step.loss.mean).toBeCloseTo(sum / 5, 14);
      expect(step.applied).toEqual(network.gradients);
      expect(step.after).toEqual(network.parameters);
      expect(step.before).toEqual(asked.parameters);
      if (optimizers[optimizer].memories > 0) {
        expect(step.memoryBefore![0]).toEqual(asked.memory!.subarray(0, length));
        expect(step.memoryAfter).toEqual([...network.memory]);
      } else {
        expect(step.memoryAfter).toBeNull();
      }
      network.layers.forEach((layer, index) => {
        expect(step.layers[index]!.z).toEqual(layer.preActivation);
        expect(step.layers[index]!.a).toEqual(layer.activation);
        expect(step.layers[index]!.delta).toEqual(layer.delta);
      });
    });
  }

  test('can be made again from itself', () => {
    for (const optimizer of ['sgd', 'adam'] as const) {
      const step = freezeStep(request({ optimizer, B: 3 }));
      expect(freezeStep(requestOf(step))).toEqual(step);
    }
  });

  test('leaves the parameters that it was given as they are', () => {
    const asked = request();
    const given = asked.parameters.slice();
    const { before, after } = freezeStep(asked);
    expect(asked.parameters).toEqual(given);
    expect(before).toEqual(given);
    expect(after).not.toEqual(given);
  });

  test('is the same when it is made a little at a time', async () => {
    const asked = request({ optimizer: 'adam', B: 3 });
    expect(await freezeStepInParts(asked)).toEqual(freezeStep(asked));
  });

  for (const activation of Object.keys(activations) as ActivationName[]) {
    test(`has δ = ∂L/∂a ⊙ φ′(z) in its hidden layers, with ${activation}`, () => {
      const { layers } = freezeStep(request({ activation, B: 2 }));
      const { derivative } = activations[activation];
      for (const { z, a, da, delta } of layers.slice(0, -1)) {
        const expected = da!.map((value, i) => value * derivative(z[i]!, a[i]!));
        expect(delta).toEqual(expected);
      }
      expect(layers.at(-1)!.da).toBeNull();
    });
  }

  test('has the loss of each image, and their mean', () => {
    const { loss, layers, labels } = freezeStep(request({ B: 4 }));
    const p = layers.at(-1)!.a;
    labels.forEach((label, e) => {
      expect(loss.each[e]).toBeCloseTo(-Math.log(p[e * 10 + label]!), 6);
    });
    expect(loss.mean).toBeCloseTo(loss.each.reduce((sum, one) => sum + one, 0) / 4, 12);
  });

  test('on one image makes that image less of a loss', () => {
    const step = freezeStep(request());
    expect(outcomeOf(step, step.before).outputs).toEqual(step.layers.at(-1)!.a);
    expect(outcomeOf(step, step.after).loss.mean).toBeLessThan(step.loss.mean);
  });
});

describe('checking a gradient', () => {
  test('is not disturbed by another check that is under way', async () => {
    const step = freezeStep(request({ B: 4 }));
    const alone = [3, 40].map((index) => checkGradient(step, index));
    const together = await Promise.all(
      [3, 40].map((index) => inSlices(partsOfCheck(step, index), undefined, 0)),
    );
    expect(together).toEqual(alone);
  });

  for (const activation of Object.keys(activations) as ActivationName[]) {
    for (const loss of Object.keys(losses) as LossName[]) {
      test(`finds backpropagation right for every parameter, with ${activation} and ${loss}`, () => {
        const step = freezeStep(request({ activation, loss, B: 2 }));
        for (let index = 0; index < step.before.length; index++) {
          const check = checkGradient(step, index);
          if (!check.kink) expect(check.relativeError).toBeLessThan(1e-4);
          // What the page shows is this, in single precision.
          expect(step.gradients[index]).toBeCloseTo(check.backpropagation, 6);
        }
      });
    }
  }

  test('takes a smaller distance where a ReLU bends nearby', () => {
    const asked = request({ hidden: [3], activation: 'relu' });
    const step = freezeStep(asked);
    const b1 = pieceNamed(step.layout, 'b1');
    // The bias that puts the first neuron three millionths above its bend.
    const parameters = asked.parameters.slice();
    viewOf(parameters, b1)[0] = 0;
    const resting = freezeStep({ ...asked, parameters }).layers[0]!.z[0]!;
    viewOf(parameters, b1)[0] = 3e-6 - resting;
    const near = freezeStep({ ...asked, parameters });
    const check = checkGradient(near, b1.offset);
    expect(check.h).toBeLessThan(1e-5);
    expect(check.kink).toBe(false);
    expect(check.relativeError).toBeLessThan(1e-4);
  });

  test('finds a wrong gradient wrong', () => {
    // As if somebody had forgotten the derivative of the activation: δ = ∂L/∂a.
    const step = freezeStep(request({ activation: 'sigmoid' }));
    const b1 = pieceNamed(step.layout, 'b1');
    const wrong = step.layers[0]!.da![2]!;
    const { differences } = checkGradient(step, b1.offset + 2);
    expect(Math.abs(wrong - differences) / Math.abs(differences)).toBeGreaterThan(0.5);
  });

  test('at random takes the first place of each piece as well as the last', () => {
    const step = freezeStep(request());
    const { pieces } = step.layout;
    const random = vi.spyOn(Math, 'random');
    const drawn = (number: number) => {
      random.mockReturnValue(number);
      return randomParameters(step, pieces.length);
    };
    const places = [drawn(0), drawn(0.99)];
    random.mockRestore();
    expect(places).toEqual([
      pieces.map(({ offset }) => offset),
      pieces.map(({ offset, length }) => offset + length - 1),
    ]);
  });

  test('at random takes parameters of every layer, and finds the worst', () => {
    const step = freezeStep(request({ activation: 'relu' }));
    const places = randomParameters(step, 60);
    for (const { offset, length } of step.layout.pieces) {
      expect(places.filter((i) => i >= offset && i < offset + length)).toHaveLength(10);
    }
    const checks = places.map((index) => checkGradient(step, index));
    const { worst, zeros, kinks, differing } = summaryOf(checks);
    expect(differing).toBe(0);
    const wrong = { ...checks[0]!, kink: false, relativeError: 0.1 };
    expect(summaryOf([...checks, wrong]).differing).toBe(1);
    expect(worst!.relativeError).toBeLessThan(1e-4);
    expect(zeros).toBeGreaterThan(0);
    const smooth = checks.filter(({ kink }) => !kink);
    expect(smooth).toHaveLength(60 - kinks);
    for (const { relativeError } of smooth) {
      expect(relativeError).toBeLessThanOrEqual(worst!.relativeError);
    }
  });
});
