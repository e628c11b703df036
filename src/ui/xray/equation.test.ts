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

/** The group in braces that begins there, and where it ends. */
function group(latex: string, start: number): { inner: string; end: number } {
  let depth = 0;
  for (let i = start; i < latex.length; i++) {
    if (latex[i] === '{') depth += 1;
    if (latex[i] === '}') depth -= 1;
    if (depth === 0) return { inner: latex.slice(start + 1, i), end: i + 1 };
  }
  throw new Error(`A brace stays open in ${latex.slice(start)}`);
}

/** Replaces a command and its groups by what `make` makes of them, the innermost last. */
function replaced(
  latex: string,
  command: string,
  groups: number,
  make: (...g: string[]) => string,
) {
  let text = latex;
  for (let at = text.indexOf(command); at >= 0; at = text.indexOf(command)) {
    const found: string[] = [];
    let end = at + command.length;
    for (let k = 0; k < groups; k++) {
      const one = group(text, end);
      found.push(one.inner);
      end = one.end;
    }
    text = text.slice(0, at) + make(...found) + text.slice(end);
  }
  return text;
}

/** The number that a piece of LaTeX stands for, read as a person reads it. */
function evaluate(latex: string): number {
  let text = replaced(latex, String.raw`\htmlData`, 2, (_mark, inner) => inner!);
  text = text.replaceAll(/_\{\\text\{[^}]*\}\}/g, '');
  text = replaced(text, String.raw`\underbrace`, 1, (inner) => `(${inner})`);
  text = replaced(text, String.raw`\tfrac{1}`, 1, (below) => `(1/(${below}))*`);
  text = text.replaceAll(String.raw`\tfrac12 \cdot`, '0.5*');
  text = replaced(text, String.raw`\frac`, 2, (above, below) => `((${above})/(${below}))`);
  text = replaced(text, String.raw`\sqrt`, 1, (inner) => `Math.sqrt(${inner})`);
  text = replaced(text, 'e^', 1, (power) => `Math.exp(${power})`);
  text = text.replaceAll(/\^\{(-?\d+)\}/g, '**($1)').replaceAll('^2', '**2');
  text = text.replaceAll(String.raw`\max`, 'Math.max').replaceAll(String.raw`\cdot`, '*');
  text = text.replace(/\\(tanh|ln) (\(?-?[\d.]+\)?)/, (_, name, value) =>
    name === 'ln' ? `Math.log(${value})` : `Math.tanh(${value})`,
  );
  text = text.replaceAll(/\\big|\\ /g, '').replace(/([\d.]) \(/g, '$1*(');
  expect(text, latex).toMatch(/^(?:Math\.\w+|[\d.+\-*/(), ])+$/);
  return new Function(`return (${text});`)() as number;
}

/** The sides of an equation with numbers in it; what stands first is the symbol. */
const sides = (latex: string): number[] => latex.split(' = ').slice(1).map(evaluate);

/** The size of what is added up: rounding to four digits is relative to that. */
const sizeOf = (latex: string): number =>
  Math.max(
    ...[...latex.matchAll(/(?<![\d.^{])\d+\.\d+/g)].map(([number]) => Number(number)),
    1e-12,
  );

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
