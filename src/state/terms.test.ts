import { describe, expect, test } from 'vitest';
import { type ActivationName, activations } from '../engine/activations';
import { withDefaults } from '../engine/choices';
import { initialisers } from '../engine/initialisers';
import { createReferenceKernels } from '../engine/kernels/reference';
import { pieceNamed, viewOf } from '../engine/layout';
import { type LossName, losses } from '../engine/losses';
import { createNetwork } from '../engine/networks';
import { optimizers } from '../engine/optimizers';
import { createRandom } from '../engine/random';
import type { NetworkSpecification } from '../engine/specification';
import { checkGradient } from './gradient-check';
import { type FrozenStep, freezeStep } from './microscope';
import { parameterAt, parameterIn, parameterOn, strongestPath, withUnit } from './selection';
import { stagesOf } from './stages';
import { rowOf, type Sum, shorten, sumOf } from './terms';

function frozen(
  activation: ActivationName = 'tanh',
  loss: LossName = 'crossEntropy',
  B = 3,
  hidden: readonly number[] = [9, 6],
): FrozenStep {
  const specification: NetworkSpecification = {
    inputs: 20,
    hidden: hidden.map((neurons) => ({ neurons, activation })),
    outputs: 10,
    loss,
  };
  const network = createNetwork('dynamic', specification, createReferenceKernels(), 1);
  network.initialise(withDefaults(initialisers, 'xavier'), 6);
  const random = createRandom(8);
  return freezeStep({
    mode: 'dynamic',
    specification,
    parameters: Float32Array.from(network.parameters, (value) => value + random.normal() / 20),
    memory: null,
    x: Float32Array.from({ length: B * 20 }, () => (random.uniform() < 0.4 ? 0 : random.uniform())),
    labels: Uint8Array.from({ length: B }, () => random.integer(10)),
    settings: {
      optimizer: withDefaults(optimizers, 'sgd'),
      learningRate: 0.1,
      weightDecay: 0,
      clipNorm: 0,
      time: 1,
    },
  });
}

const asShown = (sum: Sum, most: number): number => {
  const { largest, rest } = shorten(sum, most);
  return largest.reduce((total, { value }) => total + value, 0) + rest.value + (sum.bias ?? 0);
};

/** Single precision keeps about seven digits of each summand. */
const expectSame = (sum: Sum, most: number) => {
  const size = sum.terms.reduce((total, { value }) => total + Math.abs(value), 0);
  expect(Math.abs(asShown(sum, most) - sum.total)).toBeLessThanOrEqual(2e-6 * size + 1e-9);
};

const activationNames = Object.keys(activations) as ActivationName[];
const lossNames = Object.keys(losses) as LossName[];

for (const activation of activationNames) {
  for (const loss of lossNames) {
    describe(`with ${activation} and ${loss}`, () => {
      const step = frozen(activation, loss);
      const paths = [0, 1, 2].flatMap((example) => {
        const path = strongestPath(step, example);
        return [path, withUnit(withUnit(path, 1, 2), 2, 3), withUnit(path, 3, 0)];
      });

      test('the terms that are shown, and the rest, come to what the engine has', () => {
        let sums = 0;
        for (const stage of stagesOf(step.specification)) {
          for (const path of paths) {
            const sum = sumOf(step, stage, path);
            if (!sum) continue;
            sums += 1;
            for (const most of [1, 4, 1000]) expectSame(sum, most);
          }
        }
        expect(sums).toBeGreaterThan(80);
      });

      test('the terms of each gradient come to what central differences find', () => {
        for (const stage of stagesOf(step.specification)) {
          if (stage.kind !== 'weightGradient' && stage.kind !== 'biasGradient') continue;
          for (const path of paths) {
            const sum = sumOf(step, stage, path)!;
            const check = checkGradient(step, parameterIn(step, stage, path).index);
            if (check.kink) continue;
            expect(asShown(sum, 2)).toBeCloseTo(check.differences, 5);
          }
        }
      });
    });
  }
}

test('softmax is e to the logit by the sum that is shown', () => {
  const step = frozen();
  const path = strongestPath(step, 1);
  const sum = sumOf(step, { kind: 'output', layer: 3 }, path)!;
  const p = rowOf(step.layers.at(-1)!.a, step, 1);
  sum.terms.forEach(({ value }, k) => {
    expect(value / sum.total).toBeCloseTo(p[k]!, 6);
  });
});

for (const bias of [900, -900]) {
  test(`softmax stays a number with logits around ${bias}`, () => {
    const step = frozen();
    const z = step.layers.at(-1)!.z;
    z.forEach((value, i) => {
      z[i] = value + bias;
    });
    const sum = sumOf(step, { kind: 'output', layer: 3 }, strongestPath(step, 1))!;
    const p = rowOf(step.layers.at(-1)!.a, step, 1);
    sum.terms.forEach(({ value }, k) => {
      expect(value / sum.total).toBeCloseTo(p[k]!, 4); // logits this large have four digits less
    });
  });
}

test('a short sum has the largest terms first and counts the others', () => {
  const terms = [0, -3, 0, 2, 0, 0.5].map((value, from) => ({ from, factors: [value], value }));
  const { largest, rest } = shorten({ terms, chosen: null, bias: null, total: -0.5 }, 2);
  expect(largest.map(({ from }) => from)).toEqual([1, 3]);
  expect(rest).toEqual({ count: 4, zeros: 3, value: 0.5 });
});

test('the term that is pointed at stands in a short sum, however small it is', () => {
  const terms = [0.1, -3, 0, 2, 0, 0.5].map((value, from) => ({ from, factors: [value], value }));
  const shown = (chosen: number) => {
    const { largest, rest } = shorten({ terms, chosen, bias: null, total: -0.4 }, 2);
    return [largest.map(({ from }) => from), rest.count, rest.value];
  };
  expect(shown(3)).toEqual([[1, 3], 4, 0.6]);
  expect(shown(5)).toEqual([[1, 5], 4, 2.1]);
  expect(shown(2)).toEqual([[1, 2], 4, 2.6]);
});

test('zeros are never among the largest, unless there is nothing else', () => {
  const zeros = [0, 0, 0].map((value, from) => ({ from, factors: [value], value }));
  expect(shorten({ terms: zeros, chosen: null, bias: null, total: 0 }, 2).largest).toHaveLength(1);
  const one = [{ from: 3, factors: [1], value: 1 }, ...zeros];
  expect(shorten({ terms: one, chosen: null, bias: null, total: 1 }, 3).largest).toHaveLength(1);
});

describe('the path', () => {
  test('goes to the true class through units that are not silent', () => {
    const step = frozen('relu');
    for (const example of [0, 1, 2]) {
      const { units } = strongestPath(step, example);
      expect(units).toHaveLength(4);
      expect(units.at(-1)).toBe(step.labels[example]);
      expect(step.x[example * 20 + units[0]!]).toBeGreaterThan(0);
    }
  });

  test('goes through the unit of each layer that adds most, of either sign', () => {
    const step = frozen('tanh');
    for (const example of [0, 1, 2]) {
      const { units } = strongestPath(step, example);
      for (const layer of [1, 2, 3]) {
        const W = viewOf(step.before, pieceNamed(step.layout, `W${layer}`));
        const a = rowOf(layer === 1 ? step.x : step.layers[layer - 2]!.a, step, example);
        const neurons = step.sizes[layer]!;
        const sizeOf = (i: number) => Math.abs(a[i]! * W[i * neurons + units[layer]!]!);
        let most = 0;
        for (let i = 0; i < a.length; i++) most = Math.max(most, sizeOf(i));
        expect(sizeOf(units[layer - 1]!)).toBe(most);
      }
    }
  });

  test('that leads to any place in the one big array leads back to it', () => {
    const step = frozen();
    for (let index = 0; index < step.before.length; index++) {
      const parameter = parameterAt(step, index);
      const { layer, kind, from, to } = parameter;
      expect(to).toBeLessThan(step.sizes[layer]!);
      const units = step.sizes.map((_, l) => (l === layer ? to : from));
      const path = { ...strongestPath(step, 0), units };
      expect(parameterOn(step, path, kind, layer)).toEqual(parameter);
      expect(parameter.index).toBe(index);
    }
  });

  test('leads to the place of its weights and biases in the one big array', () => {
    const step = frozen();
    const path = { ...strongestPath(step, 0), units: [5, 4, 3, 2] };
    const { pieces } = step.layout;
    expect(parameterOn(step, path, 'weights', 2).index).toBe(pieces[2]!.offset + 4 * 6 + 3);
    expect(parameterOn(step, path, 'bias', 3).index).toBe(pieces[5]!.offset + 2);
    for (const kind of ['weights', 'bias'] as const) {
      const parameter = parameterOn(step, path, kind, 2);
      expect(parameterAt(step, parameter.index)).toEqual(parameter);
    }
    const through = parameterIn(step, { kind: 'inputDelta', layer: 1 }, path);
    expect(through).toMatchObject({ layer: 2, from: 4, to: 3 });
  });

  test('works without a hidden layer', () => {
    const step = frozen('relu', 'crossEntropy', 1, []);
    const { units } = strongestPath(step, 0);
    expect(units).toHaveLength(2);
    expectSame(sumOf(step, { kind: 'dense', layer: 1 }, strongestPath(step, 0))!, 3);
  });
});
