import { describe, expect, test } from 'vitest';
import { type ActivationName, activations } from './activations';

describe('activations', () => {
  test('their values and slopes at −2, −0.5, 0.5 and 2', () => {
    const at = (name: ActivationName) =>
      [-2, -0.5, 0.5, 2].map((z) => {
        const a = activations[name].apply(z);
        return [a + 0, activations[name].derivative(z, a)]; // + 0 makes −0 into 0
      });
    expect(at('relu')).toEqual([
      [0, 0],
      [0, 0],
      [0.5, 1],
      [2, 1],
    ]);
    expect(at('leakyRelu')).toEqual([
      [-0.02, 0.01],
      [-0.005, 0.01],
      [0.5, 1],
      [2, 1],
    ]);
    expect(at('linear')).toEqual([
      [-2, 1],
      [-0.5, 1],
      [0.5, 1],
      [2, 1],
    ]);
    const [, , half] = at('tanh');
    expect(half![0]).toBeCloseTo(0.46211715726, 10);
    expect(half![1]).toBeCloseTo(0.78644773296, 10);
    const [, , , two] = at('sigmoid');
    expect(two![0]).toBeCloseTo(0.88079707798, 10);
    expect(two![1]).toBeCloseTo(0.1049935854, 10);
  });

  test('NaN goes through every activation, so that divergence is seen', () => {
    for (const { apply } of Object.values(activations)) expect(apply(NaN)).toBeNaN();
  });
});
