import { describe, expect, test } from 'vitest';
import { withDefaults } from './choices';
import { type InitialiserName, initialisers } from './initialisers';
import { createRandom } from './random';

function moments(name: InitialiserName): { mean: number; deviation: number; largest: number } {
  const random = createRandom(4);
  const { parameters } = withDefaults(initialisers, name);
  const count = 100_000;
  let [sum, squares, largest] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const weight = initialisers[name].draw(random, 200, 100, parameters);
    sum += weight;
    squares += weight * weight;
    largest = Math.max(largest, Math.abs(weight));
  }
  return { mean: sum / count, deviation: Math.sqrt(squares / count), largest };
}

describe('initialisers, for a layer of 200 inputs and 100 neurons', () => {
  test('He has a standard deviation of √(2/I)', () => {
    const { mean, deviation } = moments('he');
    expect(mean).toBeCloseTo(0, 2);
    expect(deviation / Math.sqrt(2 / 200)).toBeCloseTo(1, 1);
  });

  test('Xavier fills ±√(6/(I + O)) evenly', () => {
    const { deviation, largest } = moments('xavier');
    const limit = Math.sqrt(6 / 300);
    expect(largest).toBeLessThanOrEqual(limit);
    expect(largest).toBeGreaterThan(0.999 * limit);
    expect((deviation * Math.sqrt(3)) / limit).toBeCloseTo(1, 1);
  });

  test('normal, uniform and zero keep to their parameters', () => {
    expect(moments('normal').deviation).toBeCloseTo(0.05, 3);
    expect(moments('uniform').largest).toBeLessThanOrEqual(0.05);
    expect(moments('uniform').largest).toBeGreaterThan(0.0499);
    expect(moments('zero').largest).toBe(0);
  });
});
