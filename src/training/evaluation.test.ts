import { describe, expect, test } from 'vitest';
import type { Dataset, Examples } from '../data/dataset';
import { generateExamples } from '../data/generated';
import { evaluationsDue } from './evaluation';

const examples: Examples = generateExamples(20, 1, 0, 0);
const dataset: Dataset = {
  name: 'generated',
  training: examples,
  validation: examples,
  test: examples,
};

const PER_EPOCH = 100;

/** What is due after each step of so many epochs. */
function dueIn(epochs: number) {
  return Array.from({ length: epochs * PER_EPOCH }, (_, i) => {
    const step = i + 1;
    const moment = { step, progress: step / PER_EPOCH };
    const ends = step % PER_EPOCH === 0;
    const last = step === epochs * PER_EPOCH;
    return {
      step,
      splits: evaluationsDue(dataset, moment, PER_EPOCH, ends, last).map((one) => one.split),
    };
  });
}

const epochsWith = (epochs: number, split: string) =>
  dueIn(epochs)
    .filter(({ step, splits }) => step % PER_EPOCH === 0 && splits.includes(split as 'test'))
    .map(({ step }) => step / PER_EPOCH);

describe('what is due', () => {
  test('all validation images after every epoch', () => {
    expect(epochsWith(70, 'validation')).toEqual(Array.from({ length: 70 }, (_, k) => k + 1));
  });

  test('the test images after each of the first 17 epochs, then twelve times an octave, and at the end', () => {
    const epochs = epochsWith(70, 'test');
    expect(epochs.slice(0, 17)).toEqual(Array.from({ length: 17 }, (_, k) => k + 1));
    expect(epochs.slice(17, 30)).toEqual([19, 20, 21, 22, 23, 25, 26, 28, 30, 32, 33, 35, 38]);
    expect(epochs.at(-1)).toBe(70);
  });

  test('some validation images ten times an epoch at first, and fewer later', () => {
    const due = dueIn(40).filter(({ step, splits }) => step % PER_EPOCH !== 0 && splits.length > 0);
    const inEpoch = (epoch: number) =>
      due.filter(({ step }) => Math.ceil(step / PER_EPOCH) === epoch).length;
    expect(inEpoch(1)).toBeGreaterThan(9);
    expect([2, 3, 4, 5, 6].map(inEpoch)).toEqual([9, 9, 9, 9, 9]);
    expect(inEpoch(20)).toBeLessThan(5);
    expect(inEpoch(40)).toBeGreaterThan(0);
  });
});
