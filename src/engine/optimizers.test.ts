import { describe, expect, test } from 'vitest';
import { withDefaults } from './choices';
import { createReferenceKernels } from './kernels/reference';
import { clipGradients, decayWeights, weightDecayOf } from './networks/update';
import { type OptimizerName, optimizers } from './optimizers';

/**
 * Runs the optimiser on one parameter that starts at 1, with the gradients given, and returns the
 * parameter after each update.
 */
function path(
  name: OptimizerName,
  learningRate: number,
  gradients: readonly number[],
  changes: Readonly<Record<string, number>> = {},
): number[] {
  const parameters = { ...withDefaults(optimizers, name).parameters, ...changes };
  const theta = new Float64Array([1]);
  const m = new Float64Array(1);
  const v = new Float64Array(1);
  return gradients.map((gradient, index) => {
    const g = new Float64Array([gradient]);
    optimizers[name].update(theta, m, v, g, { learningRate, time: index + 1, parameters }, 1);
    return theta[0]!;
  });
}

function expectPath(actual: readonly number[], expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((value, index) => {
    expect(value).toBeCloseTo(expected[index]!, 12);
  });
}

/*
 * Each expectation is worked by hand from the paper, in its own notation, for the gradients
 * 0.5, −1, 2 and a first parameter of 1.
 */
const gradients = [0.5, -1, 2];

describe('optimisers against their papers, three steps worked by hand', () => {
  test('SGD', () => {
    // 1 − 0.1·0.5 = 0.95;  0.95 + 0.1·1 = 1.05;  1.05 − 0.1·2 = 0.85
    expectPath(path('sgd', 0.1, gradients), [0.95, 1.05, 0.85]);
  });

  test('momentum: v ← μv − ηg, θ ← θ + v', () => {
    // v: −0.05;  0.9·(−0.05) + 0.1 = 0.055;  0.9·0.055 − 0.2 = −0.1505
    expectPath(path('momentum', 0.1, gradients), [0.95, 1.005, 0.8545]);
  });

  test('Nesterov: the array holds the look-ahead point θ + μv of the paper', () => {
    // The paper's own v and θ, fed with the gradients at the look-ahead point:
    // v: −0.05, 0.055, −0.1505;  θ: 0.95, 1.005, 0.8545
    // θ + 0.9·v: 0.905;  1.0545;  0.71905
    expectPath(path('nesterov', 0.1, gradients), [0.905, 1.0545, 0.71905]);
  });

  test('RMSprop: v ← ρv + (1−ρ)g², θ ← θ − ηg/√v', () => {
    // v: 0.1·0.25 = 0.025;  0.0225 + 0.1 = 0.1225;  0.11025 + 0.4 = 0.51025
    // √v: 0.15811388300841897, 0.35, 0.71431785641965
    const expected = [
      1 - 0.05 / 0.15811388300841897,
      1 - 0.05 / 0.15811388300841897 + 0.1 / 0.35,
      1 - 0.05 / 0.15811388300841897 + 0.1 / 0.35 - 0.2 / 0.7143178564196754,
    ];
    expectPath(path('rmsprop', 0.1, gradients, { epsilon: 0 }), expected);
    expectPath(path('rmsprop', 0.1, [0.5], { epsilon: 0.1 }), [1 - 0.05 / 0.258113883008419]);
  });

  test('Adam: both moments divided by their bias corrections', () => {
    // t = 1: m = 0.05, v = 0.00025; m̂ = 0.05/0.1 = 0.5, v̂ = 0.00025/0.001 = 0.25: step 0.1·0.5/0.5
    // t = 2: m = 0.045 − 0.1 = −0.055, v = 0.00024975 + 0.001 = 0.00124975;
    //        m̂ = −0.055/0.19, v̂ = 0.00124975/0.001999
    // t = 3: m = −0.0495 + 0.2 = 0.1505, v = 0.00124850025 + 0.004 = 0.00524850025;
    //        m̂ = 0.1505/0.271, v̂ = 0.00524850025/0.002997001
    const first = 0.9;
    const second = first + (0.1 * (0.055 / 0.19)) / Math.sqrt(0.00124975 / 0.001999);
    const third = second - (0.1 * (0.1505 / 0.271)) / Math.sqrt(0.00524850025 / 0.002997001);
    expectPath(path('adam', 0.1, gradients, { epsilon: 0 }), [first, second, third]);
    expectPath(path('adam', 0.1, [0.5], { epsilon: 0.5 }), [1 - (0.1 * 0.5) / (0.5 + 0.5)]);
  });

  test("Adam's first step is the learning rate, whatever the size of the gradient", () => {
    for (const gradient of [1e-3, 1, 1e3]) {
      expect(path('adam', 0.1, [gradient])[0]).toBeCloseTo(0.9, 5);
    }
  });

  test('AdamW: the weight shrinks by ηλ of itself, and its gradient is left alone', () => {
    const kernels = createReferenceKernels('double');
    const settings = {
      optimizer: withDefaults(optimizers, 'adamw'),
      learningRate: 0.1,
      weightDecay: 0.2,
      clipNorm: 0,
      time: 1,
    };
    const W = new Float64Array([1]);
    const m = new Float64Array(1);
    const v = new Float64Array(1);
    const expected = [0.98 - 0.1]; // t = 1: (1 − 0.02)·1, then Adam's step of 0.1
    const step2 = (0.1 * (0.055 / 0.19)) / Math.sqrt(0.00124975 / 0.001999);
    expected.push(0.98 * expected[0]! + step2);
    const step3 = (0.1 * (0.1505 / 0.271)) / Math.sqrt(0.00524850025 / 0.002997001);
    expected.push(0.98 * expected[1]! - step3);
    gradients.forEach((gradient, index) => {
      const g = new Float64Array([gradient]);
      decayWeights(kernels, W, g, settings);
      expect(g[0]).toBe(gradient);
      const parameters = { ...settings.optimizer.parameters, epsilon: 0 };
      const step = { learningRate: 0.1, time: index + 1, parameters };
      kernels.update(W, m, v, g, 'adamw', step, 1);
      expect(W[0]).toBeCloseTo(expected[index]!, 12);
    });
  });
});

describe('what happens to gradients before the optimiser', () => {
  const kernels = createReferenceKernels('double');

  test('weight decay adds λ·W to the gradient', () => {
    const g = new Float64Array([0.5, -1]);
    const settings = {
      optimizer: withDefaults(optimizers, 'sgd'),
      learningRate: 0.1,
      weightDecay: 0.2,
      clipNorm: 0,
      time: 1,
    };
    decayWeights(kernels, new Float64Array([3, -4]), g, settings);
    expect([...g]).toEqual([0.5 + 0.2 * 3, -1 - 0.2 * 4]);
  });

  test('only AdamW shrinks the weights by themselves', () => {
    const names = Object.keys(optimizers) as OptimizerName[];
    expect(Object.fromEntries(names.map((name) => [name, weightDecayOf(name)]))).toEqual({
      sgd: 'in the gradient',
      momentum: 'in the gradient',
      nesterov: 'in the gradient',
      rmsprop: 'in the gradient',
      adam: 'in the gradient',
      adamw: 'by itself',
    });
  });

  test('clipping scales a gradient that is too long to the limit, and leaves a shorter one', () => {
    const long = new Float64Array([3, -4]);
    clipGradients(kernels, long, 1);
    expect(long[0]).toBeCloseTo(0.6, 14);
    expect(long[1]).toBeCloseTo(-0.8, 14);
    const short = new Float64Array([3, -4]);
    clipGradients(kernels, short, 6);
    expect([...short]).toEqual([3, -4]);
    const free = new Float64Array([3, -4]);
    clipGradients(kernels, free, 0);
    expect([...free]).toEqual([3, -4]);
  });
});
