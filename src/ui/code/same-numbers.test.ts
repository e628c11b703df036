import { expect, test } from 'vitest';
import { withDefaults } from '../../engine/choices';
import { parameterLayout } from '../../engine/layout';
import { optimizers } from '../../engine/optimizers';
import { createRandom } from '../../engine/random';
import { freezeStep } from '../../state/microscope';
import { presets } from '../../training/configuration';
import { compareNetworks, firstDifference, fittingModes } from './same-numbers';

function frozen() {
  const specification = presets.static.configuration.network;
  const random = createRandom(3);
  const parameters = Float32Array.from(
    { length: parameterLayout(specification).length },
    () => 0.05 * random.normal(),
  );
  return freezeStep({
    mode: 'static',
    specification,
    parameters,
    memory: new Float32Array(2 * parameters.length).fill(1e-4),
    x: Float32Array.from({ length: 2 * 784 }, () => Math.max(0, random.normal())),
    labels: Uint8Array.of(3, 8),
    settings: {
      optimizer: withDefaults(optimizers, 'adam'),
      learningRate: 0.001,
      weightDecay: 0,
      clipNorm: 0,
      time: 5,
    },
  });
}

test('the three networks make the same step, bit for bit, and a changed bit is found', async () => {
  const step = frozen();
  expect(await compareNetworks(step)).toEqual({
    modes: ['static', 'dynamic', 'flat'],
    parameters: 109_386,
    firstDifference: null,
  });
  const changed = { ...step, after: step.after.with(7, step.after[7]! * (1 + 2 ** -23)) };
  expect((await compareNetworks(changed)).firstDifference).toBe(7);
});

test('zero is not minus zero, and arrays of different lengths differ', () => {
  expect(firstDifference(Float32Array.of(1, 0), Float32Array.of(1, -0))).toBe(1);
  expect(firstDifference(Float32Array.of(1), Float32Array.of(1, 2))).toBe(1);
  expect(firstDifference(Float32Array.of(1, 2), Float32Array.of(1, 2))).toBeNull();
});

test('the static network has one shape', () => {
  expect(fittingModes([784, 128, 64, 10])).toEqual(['static', 'dynamic', 'flat']);
  expect(fittingModes([784, 10])).toEqual(['dynamic', 'flat']);
});
