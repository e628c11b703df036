import fc from 'fast-check';
import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { withDefaults } from '../../engine/choices';
import { type LossName, losses } from '../../engine/losses';
import { optimizers } from '../../engine/optimizers';
import { type FrozenStep, freezeStep } from '../../state/microscope';
import type { Selection } from '../../state/selection';
import { derivationOf } from './derivation';
import { equationOf } from './equation';
import { sides } from './read-latex';

const CLASSES = 10;

/** A step of a network without hidden layers, whose image e has the logits of row e. */
function stepOn(loss: LossName, logits: readonly (readonly number[])[], labels: readonly number[]) {
  const B = logits.length;
  return freezeStep({
    mode: 'dynamic',
    specification: { inputs: B, hidden: [], outputs: CLASSES, loss },
    parameters: Float32Array.from([...logits.flat(), ...Array(CLASSES).fill(0)]),
    memory: null,
    x: Float32Array.from({ length: B * B }, (_, i) => (i % (B + 1) === 0 ? 1 : 0)),
    labels: Uint8Array.from(labels),
    settings: {
      optimizer: withDefaults(optimizers, 'sgd'),
      learningRate: 0.1,
      weightDecay: 0,
      clipNorm: 0,
      time: 1,
    },
  });
}

const selectionOf = (example: number, k: number): Selection => ({
  example,
  units: [example, k],
  parameter: { layer: 1, kind: 'weights' },
});

/** The outputs, and the slopes of the image's loss, in double precision; the engine is not asked. */
function slopesOf(loss: LossName, logits: readonly number[], c: number, k: number) {
  const z = logits.map(Math.fround);
  const powers = z.map((value) => Math.exp(value));
  const S = powers.reduce((sum, power) => sum + power, 0);
  const p = z.map((value, j) =>
    loss === 'squaredErrorSigmoid' ? 1 / (1 + Math.exp(-value)) : powers[j]! / S,
  );
  const t = p.map((_, j) => (j === c ? 1 : 0));
  const squared = p.reduce((sum, value, j) => sum + (value - t[j]!) ** 2 / 2, 0);
  const viaEvery = p.reduce(
    (sum, value, j) => sum + (value - t[j]!) * value * ((j === k ? 1 : 0) - p[k]!),
    0,
  );
  const error = p[k]! - t[k]!;
  const own = p[k]! * (1 - p[k]!);
  return {
    loss: -Math.log(p[c]!),
    lossSlope: -1 / p[c]!,
    softmax: p[c]! * (t[k]! - p[k]!),
    cancel: (-1 / p[c]!) * (p[c]! * (t[k]! - p[k]!)),
    squared,
    squaredSlope: error,
    squaredSlopes: error,
    sigmoid: own,
    softmaxAll: own,
    chain: error * own,
    chainSum: viaEvery,
  };
}

const names = Object.keys(losses) as LossName[];
const more = (count: number) => `${count} more`;

/** The X-ray's own line of δ. */
const shownDelta = (step: FrozenStep, selection: Selection): string =>
  equationOf(step, { kind: 'outputDelta', layer: 1 }, selection, more).numbers[0]!;

const lastNumber = (latex: string): string => latex.split(' = ').at(-1)!;

describe.each(names)('the derivation of δ with %s', (loss) => {
  const logit = fc.double({ min: -12, max: 12, noNaN: true });
  const image = fc.record({
    logits: fc.array(logit, { minLength: CLASSES, maxLength: CLASSES }),
    c: fc.integer({ min: 0, max: CLASSES - 1 }),
  });
  const images = fc.array(image, { minLength: 1, maxLength: 3 });

  test('holds in each of its lines, and ends with the δ of the engine', () => {
    const anyDigit = fc.integer({ min: 0, max: CLASSES - 1 });
    fc.assert(
      fc.property(images, anyDigit, fc.nat(2), (batch, digit, some) => {
        const example = some % batch.length;
        const { logits, c } = batch[example]!;
        const step = stepOn(
          loss,
          batch.map((one) => one.logits),
          batch.map((one) => one.c),
        );
        for (const k of [digit, c]) {
          const selection = selectionOf(example, k);
          const expected = slopesOf(loss, logits, c, k);
          const delta = step.layers[0]!.delta[example * CLASSES + k]!;
          const steps = derivationOf(step, selection, more);
          for (const { name, numbers } of steps) {
            if (name === 'underflow') throw new Error('No output is 0 here.');
            const value = name === 'mean' ? delta : expected[name];
            // Up to three numbers of four digits are multiplied; outputs are of single precision.
            for (const side of sides(numbers!)) {
              expect(Math.abs(side - value), `${numbers} is ${value}`).toBeLessThanOrEqual(
                3e-3 * Math.abs(value) + 2e-7,
              );
            }
          }
          const last = steps.at(-1)!.numbers!;
          expect(lastNumber(last)).toBe(lastNumber(shownDelta(step, selection)));
          expect(Math.abs(sides(last).at(-1)! - delta)).toBeLessThanOrEqual(5e-4 * Math.abs(delta));
        }
      }),
      { numRuns: 200 },
    );
  });

  test.each([1, 2])('is of formulas that KaTeX can set, with %i images', (B) => {
    const logits = Array.from({ length: B }, () =>
      Array.from({ length: CLASSES }, (_, k) => k / 3),
    );
    const step = stepOn(
      loss,
      logits,
      logits.map(() => 7),
    );
    for (const { formula, numbers } of derivationOf(step, selectionOf(B - 1, 3), more)) {
      for (const latex of [...formula, numbers!]) {
        const options = { throwOnError: true, strict: false, trust: true } as const;
        expect(() => katex.renderToString(latex, options), latex).not.toThrow();
      }
    }
  });
});

test('where the output of the true digit is 0, nothing is divided by it', () => {
  const logits = [Array.from({ length: CLASSES }, (_, k) => (k === 3 ? 200 : 0))];
  const step = stepOn('crossEntropy', logits, [7]);
  const steps = derivationOf(step, selectionOf(0, 3), more);
  expect(steps.map(({ name }) => name)).toEqual(['loss', 'underflow', 'softmax', 'cancel']);
  expect(steps[1]!.numbers).toBeNull();
  expect(sides(steps[3]!.numbers!)).toEqual([1, 1]);
});
