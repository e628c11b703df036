import { expect, test } from 'vitest';
import type { NetworkSpecification } from '../engine/specification';
import { activatedBy, layersIn, phaseOf, sameStage, stagesOf, weightsIn } from './stages';

const network = (neurons: readonly number[]): NetworkSpecification => ({
  inputs: 784,
  hidden: neurons.map((count) => ({ neurons: count, activation: 'relu' })),
  outputs: 10,
  loss: 'crossEntropy',
});

const names = (neurons: readonly number[]) =>
  stagesOf(network(neurons)).map(({ kind, layer }) => `${kind} ${layer}`);

test('a step goes forward through each layer, back through each, and then moves all', () => {
  expect(names([16])).toEqual([
    'input 0',
    'dense 1',
    'activation 1',
    'dense 2',
    'output 2',
    'loss 2',
    'outputDelta 2',
    'weightGradient 2',
    'biasGradient 2',
    'inputDelta 1',
    'activationDelta 1',
    'weightGradient 1',
    'biasGradient 1',
    'update 0',
  ]);
});

test('a network without a hidden layer passes nothing back', () => {
  expect(names([])).toEqual([
    'input 0',
    'dense 1',
    'output 1',
    'loss 1',
    'outputDelta 1',
    'weightGradient 1',
    'biasGradient 1',
    'update 0',
  ]);
});

test('each hidden layer adds six stages, all different', () => {
  const stages = stagesOf(network([8, 8, 8]));
  expect(stages).toHaveLength(8 + 3 * 6);
  expect(stages.every((one, i) => stages.findIndex((it) => sameStage(it, one)) === i)).toBe(true);
});

test('the phases come one after the other', () => {
  const phases = stagesOf(network([8, 8])).map(phaseOf);
  expect(phases.join(' ')).toMatch(/^(forward )+(backward )+update$/);
});

test('a stage touches the layers on both sides of the weights that it uses', () => {
  for (const stage of stagesOf(network([8, 8, 8]))) {
    for (const layer of weightsIn(stage, 4)) {
      expect(layersIn(stage, 4)).toEqual(expect.arrayContaining([layer - 1, layer]));
    }
  }
  expect(weightsIn({ kind: 'inputDelta', layer: 1 }, 4)).toEqual([2]);
  expect(layersIn({ kind: 'activation', layer: 2 }, 4)).toEqual([2]);
  expect(layersIn({ kind: 'update', layer: 0 }, 2)).toEqual([0, 1, 2]);
});

test('forward, one layer after the other has its activations; backward all have', () => {
  const counts = stagesOf(network([8, 8])).map((stage) => activatedBy(stage, 3));
  expect(counts.slice(0, 8)).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
  expect(new Set(counts.slice(8))).toEqual(new Set([3]));
});
