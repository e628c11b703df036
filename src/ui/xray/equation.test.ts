import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { type ActivationName, activations } from '../../engine/activations';
import { withDefaults } from '../../engine/choices';
import { initialisers } from '../../engine/initialisers';
import { createReferenceKernels } from '../../engine/kernels/reference';
import { type LossName, losses } from '../../engine/losses';
import { createNetwork } from '../../engine/networks';
import { type OptimizerName, optimizers } from '../../engine/optimizers';
import { createRandom } from '../../engine/random';
import type { NetworkSpecification } from '../../engine/specification';
import { type FrozenStep, freezeStep } from '../../state/microscope';
import { strongestPath, withUnit } from '../../state/selection';
import { type Stage, stagesOf } from '../../state/stages';
import { equationOf } from './equation';
import { sides, sizeOf } from './read-latex';

interface Choice {
  readonly activation?: ActivationName;
  readonly loss?: LossName;
  readonly optimizer?: OptimizerName;
  readonly B?: number;
  readonly weightDecay?: number;
  readonly clipNorm?: number;
}

function frozen(choice: Choice): FrozenStep {
  const { activation = 'tanh', loss = 'crossEntropy', optimizer = 'sgd', B = 1 } = choice;
  const specification: NetworkSpecification = {
    inputs: 20,
    hidden: [9, 6].map((neurons) => ({ neurons, activation })),
    outputs: 10,
    loss,
  };
  const network = createNetwork('dynamic', specification, createReferenceKernels(), 1);
  network.initialise(withDefaults(initialisers, 'xavier'), 6);
  const random = createRandom(8);
  const { length } = network.layout;
  return freezeStep({
    mode: 'dynamic',
    specification,
    parameters: Float32Array.from(network.parameters, (value) => value + random.normal() / 20),
    // m of either sign, then v, which is a mean of squares.
    memory: Float32Array.from({ length: 2 * length }, (_, i) =>
      i < length ? random.normal() / 100 : random.uniform() / 1000,
    ),
    x: Float32Array.from({ length: B * 20 }, () => (random.uniform() < 0.4 ? 0 : random.uniform())),
    labels: Uint8Array.from({ length: B }, () => random.integer(10)),
    settings: {
      optimizer: withDefaults(optimizers, optimizer),
      learningRate: optimizers[optimizer].learningRate,
      weightDecay: choice.weightDecay ?? 0,
      clipNorm: choice.clipNorm ?? 0,
      time: 5,
    },
  });
}

function expectTrue(latex: string): void {
  const values = sides(latex);
  const result = values.at(-1)!;
  expect(values.length, latex).toBeGreaterThan(0);
  for (const value of values) {
    // Each figure is right to half a unit of its fourth digit, and there are up to a few dozen.
    const tolerance = 4e-3 * Math.max(Math.abs(result), Math.abs(value)) + 1e-3 * sizeOf(latex);
    expect(Math.abs(value - result), latex).toBeLessThanOrEqual(tolerance);
  }
}

const more = (count: number) => `${count} more`;

function expectAllTrue(step: FrozenStep): void {
  for (const example of [0, step.B - 1]) {
    const path = strongestPath(step, example);
    for (const selection of [path, withUnit(withUnit(path, 1, 4), 3, 7)]) {
      for (const stage of stagesOf(step.specification)) {
        const { formula, numbers } = equationOf(step, stage, selection, more);
        for (const latex of [...formula, ...numbers]) {
          const options = { throwOnError: true, strict: false, trust: true } as const;
          expect(() => katex.renderToString(latex, options), latex).not.toThrow();
        }
        for (const latex of numbers) expectTrue(latex);
      }
    }
  }
}

describe('every equation with numbers in it is true', () => {
  for (const activation of Object.keys(activations) as ActivationName[]) {
    for (const loss of Object.keys(losses) as LossName[]) {
      for (const B of [1, 3]) {
        test(`with ${activation}, ${loss} and ${B} images`, () => {
          expectAllTrue(frozen({ activation, loss, B }));
        });
      }
    }
  }

  for (const optimizer of Object.keys(optimizers) as OptimizerName[]) {
    for (const weightDecay of [0, 0.1]) {
      for (const clipNorm of [0, 0.3]) {
        test(`with ${optimizer}, weight decay ${weightDecay} and clipping at ${clipNorm}`, () => {
          expectAllTrue(frozen({ optimizer, weightDecay, clipNorm }));
        });
      }
    }
  }
});

/** The step with other biases of the outputs. */
function withOutputBias(step: FrozenStep, more: (k: number) => number): FrozenStep {
  const { layout, specification, settings, x, labels } = step;
  const bias = layout.pieces.findLast(({ kind }) => kind === 'bias')!;
  const parameters = Float32Array.from(step.before);
  for (let k = 0; k < bias.length; k++) parameters[bias.offset + k]! += more(k);
  return freezeStep({
    mode: 'dynamic',
    specification,
    parameters,
    memory: null,
    x,
    labels,
    settings,
  });
}

for (const bias of [900, -900]) {
  test(`softmax is true with logits around ${bias}, whose powers are no numbers`, () => {
    const step = withOutputBias(frozen({}), () => bias);
    const path = strongestPath(step, 0);
    const { formula, numbers, parts } = equationOf(step, { kind: 'output', layer: 3 }, path, more);
    expect(formula[0]).toContain(String.raw`\max z`);
    expectTrue(numbers[0]!);
    expect(parts.find(({ mark }) => mark === 'rest')!.value).toBeGreaterThanOrEqual(1);
  });
}

test('a calculator finds the same where the network is nearly sure', () => {
  const step = frozen({});
  const path = strongestPath(step, 0);
  const label = step.labels[0]!;
  // The bias of the true digit makes the network take the image for it.
  const sure = withOutputBias(step, (k) => (k === label ? 7 : 0));
  const numbersOf = (kind: Stage['kind']) =>
    equationOf(sure, { kind, layer: 3 }, withUnit(path, 3, label), more).numbers[0]!;
  for (const kind of ['output', 'loss', 'outputDelta'] as const) {
    const latex = numbersOf(kind);
    const values = sides(latex);
    for (const value of values) {
      expect(Math.abs(value / values.at(-1)! - 1), latex).toBeLessThan(5e-4);
    }
  }
  const p = sure.layers.at(-1)!.a[label]!;
  expect(p).toBeGreaterThan(0.99);
  expect(numbersOf('outputDelta')).toContain(p.toFixed(6));
});

test('a symbol and the numbers in its place bear the same mark', () => {
  const step = frozen({});
  const path = strongestPath(step, 0);
  const marks = (latex: readonly string[]) =>
    new Set([...latex.join(' ').matchAll(/mark=(\w+)/g)].map(([, mark]) => mark));
  for (const stage of stagesOf(step.specification)) {
    const { formula, numbers, parts } = equationOf(step, stage, path, more);
    const named = new Set([...marks(formula), ...marks(numbers)]);
    for (const { mark } of parts) expect(named, `${stage.kind}: ${mark}`).toContain(mark);
  }
});
