import { describe, expect, test } from 'vitest';
import { withDefaults } from '../engine/choices';
import { initialisers } from '../engine/initialisers';
import { checkConfiguration, presets, type RunConfiguration } from '../training/configuration';
import type { Evaluation, LayerStatistics, TrainingPoint } from '../training/protocol';
import { epochsTo, exerciseNames, exercises, type Facts } from './exercises';
import { noFigures } from './facts';
import { emptyHistory } from './live';

const evaluation = (epoch: number, loss: number, accuracy: number): Evaluation => ({
  split: 'validation',
  whole: true,
  step: 100 * epoch,
  progress: epoch,
  loss,
  accuracy,
});
const point = (step: number, loss: number): TrainingPoint => ({
  step,
  progress: step / 100,
  loss,
  accuracy: 0.5,
});
const layer = (neurons: number, dead: number | null, alike = false): LayerStatistics => ({
  neurons,
  weights: null,
  activations: null,
  gradients: null,
  images: 300,
  dead,
  saturated: null,
  alike,
});

interface Given {
  readonly applied?: RunConfiguration;
  readonly runState?: Facts['state']['runState'];
  readonly step?: number;
  readonly moment?: number;
  readonly validation?: readonly Evaluation[];
  readonly test?: number;
  readonly points?: readonly TrainingPoint[];
  readonly layers?: readonly LayerStatistics[];
}

function facts({ validation = [], points = [], layers, ...given }: Given): Facts {
  const test = given.test === undefined ? null : evaluation(1, 1, given.test);
  return {
    state: {
      applied: given.applied ?? presets.static.configuration,
      runState: given.runState ?? 'training',
      status: { ...noFigures, step: given.step ?? 1 },
      moment: given.moment ?? null,
      validation: validation.at(-1) ?? null,
      test,
    },
    history: { ...emptyHistory(1), validation, points },
    layers: layers ?? null,
  };
}

const reached = (name: (typeof exerciseNames)[number], given: Given) =>
  exercises[name].check(facts(given)).reached;

describe('the exercises', () => {
  test.each(exerciseNames)(
    '%s begins from a run that can be made, with no goal reached',
    (name) => {
      const { setup, goals, check } = exercises[name];
      checkConfiguration(setup);
      const standing = check(facts({ applied: setup, step: 0 }));
      expect(standing.reached).toEqual(Array.from({ length: goals }, () => false));
    },
  );

  test('diverge: the run fails, or the loss doubles', () => {
    expect(reached('diverge', { points: [point(1, 2.3), point(2, 2.5)] })).toEqual([false]);
    expect(reached('diverge', { points: [point(1, 2.3), point(2, 9), point(3, 2)] })).toEqual([
      true,
    ]);
    expect(reached('diverge', { runState: 'failed' })).toEqual([true]);
  });

  test('fewest epochs: 97 % at all, and after the first', () => {
    const slow = [evaluation(1, 1, 0.95), evaluation(2, 1, 0.971), evaluation(3, 1, 0.98)];
    expect(epochsTo(0.97, { ...emptyHistory(1), validation: slow })).toBe(2);
    expect(reached('fewestEpochs', { validation: slow })).toEqual([true, false]);
    expect(reached('fewestEpochs', { validation: slow.slice(2) })).toEqual([true, false]);
    expect(reached('fewestEpochs', { validation: [evaluation(1, 1, 0.97)] })).toEqual([true, true]);
  });

  test('nothing hidden: 92 % of the test images, without hidden layers', () => {
    const applied = presets.noHiddenLayer.configuration;
    expect(reached('nothingHidden', { applied, test: 0.923 })).toEqual([true]);
    expect(reached('nothingHidden', { applied, test: 0.919 })).toEqual([false]);
    expect(reached('nothingHidden', { test: 0.98 })).toEqual([false]);
  });

  test('overfitting: the validation loss has risen, and one has gone back to its lowest', () => {
    const validation = [evaluation(1, 0.5, 0.8), evaluation(2, 0.3, 0.9), evaluation(3, 0.34, 0.9)];
    expect(reached('overfitting', { validation: validation.slice(0, 2) })).toEqual([false, false]);
    expect(reached('overfitting', { validation })).toEqual([true, false]);
    expect(reached('overfitting', { validation, moment: 190 })).toEqual([true, true]);
    expect(reached('overfitting', { validation, moment: 100 })).toEqual([true, false]);
  });

  test('zero weights: all neurons alike, then others that learn', () => {
    const applied = exercises.zeroWeights.setup;
    const he = { ...applied, initialiser: withDefaults(initialisers, 'he') };
    const good = [evaluation(1, 0.3, 0.93)];
    expect(reached('zeroWeights', { applied, layers: [layer(16, 0, true)] })).toEqual([
      true,
      false,
    ]);
    expect(reached('zeroWeights', { applied, layers: [layer(16, 0)] })).toEqual([false, false]);
    expect(
      reached('zeroWeights', { applied: he, layers: [layer(16, 0)], validation: good }),
    ).toEqual([false, true]);
  });

  test('dying ReLUs: half of them dead, then hardly any and 90 % right', () => {
    const dead = [layer(64, 40), layer(64, 30), layer(10, null)];
    const alive = [layer(64, 1), layer(64, 2), layer(10, null)];
    const good = [evaluation(1, 0.3, 0.93)];
    expect(reached('dyingReLUs', { layers: dead, validation: good })).toEqual([true, false]);
    expect(reached('dyingReLUs', { layers: alive, validation: good })).toEqual([false, true]);
    expect(reached('dyingReLUs', { layers: alive })).toEqual([false, false]);
    const tanh = [layer(64, null), layer(64, null), layer(10, null)];
    expect(reached('dyingReLUs', { layers: tanh, validation: good })).toEqual([false, true]);
  });
});
