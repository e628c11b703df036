import { expect, test } from 'vitest';
import { withDefaults } from '../../engine/choices';
import { parameterLayout } from '../../engine/layout';
import { optimizers } from '../../engine/optimizers';
import { freezeStep } from '../../state/microscope';
import { presets } from '../../training/configuration';
import { litPieces, stripsOf } from './strips';

const specification = presets.small.configuration.network;
const layout = parameterLayout(specification);
const step = freezeStep({
  mode: 'dynamic',
  specification,
  parameters: new Float32Array(layout.length).fill(0.01),
  memory: null,
  x: new Float32Array(784).fill(0.5),
  labels: Uint8Array.of(4),
  settings: {
    optimizer: withDefaults(optimizers, 'momentum'),
    learningRate: 0.1,
    weightDecay: 0,
    clipNorm: 0,
    time: 1,
  },
});

test('a stage lights the pieces that it reads or writes', () => {
  const lit = (strip: Parameters<typeof litPieces>[0], kind: 'dense' | 'weightGradient') => [
    ...litPieces(strip, step, { kind, layer: 2 }),
  ];
  expect(lit('parameters', 'dense')).toEqual(['W2', 'b2']);
  expect(lit('gradients', 'dense')).toEqual([]);
  expect(lit('gradients', 'weightGradient')).toEqual(['W2']);
  const update = { kind: 'update', layer: 0 } as const;
  expect(litPieces('m', step, update).size).toBe(6);
  expect(litPieces('v', step, update).size).toBe(0); // momentum has one memory
  expect([...litPieces('parameters', step, { kind: 'inputDelta', layer: 1 })]).toEqual(['W2']);
});

test('gradients fill up as they are worked out, and the update changes parameters and memory', () => {
  const { offset } = layout.pieces.find(({ name }) => name === 'b3')!;
  const before = stripsOf(step, { kind: 'weightGradient', layer: 3 });
  const then = stripsOf(step, { kind: 'biasGradient', layer: 3 });
  expect(before.gradients[offset]).toBe(0);
  expect(then.gradients[offset]).toBe(step.gradients[offset]);
  expect(then.gradients[0]).toBe(0);
  expect(then.parameters).toBe(step.before);
  const last = stripsOf(step, { kind: 'update', layer: 0 });
  expect(last.parameters).toBe(step.after);
  expect(last.m).toBe(step.memoryAfter![0]);
});
