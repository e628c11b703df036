import { describe, expect, it } from 'vitest';
import { createRandom } from '../../engine/random';
import { LINKS, strongestInputs } from './links';

describe('strongestInputs', () => {
  it('finds exactly the strongest 24 of each neuron, by magnitude', () => {
    const neurons = 7;
    const inputs = 200;
    const random = createRandom(1);
    const weights = Float32Array.from({ length: inputs * neurons }, () => random.uniform() - 0.5);
    for (let neuron = 0; neuron < neurons; neuron++) {
      const magnitude = (input: number) => Math.abs(weights[input * neurons + neuron]!);
      const expected = Array.from({ length: inputs }, (_, input) => input)
        .sort((a, b) => magnitude(b) - magnitude(a))
        .slice(0, LINKS);
      const links = new Int32Array(LINKS);
      expect(strongestInputs(weights, neurons, neuron, links)).toBe(LINKS);
      expect([...links]).toEqual(expected);
    }
  });

  it('takes all where there are fewer, and writes where it is told to', () => {
    const links = new Int32Array(5).fill(-1);
    expect(strongestInputs(Float32Array.of(0.1, -3, 2), 1, 0, links, 2)).toBe(3);
    expect([...links]).toEqual([-1, -1, 1, 2, 0]);
  });

  it('keeps to the first of weights that are alike', () => {
    const links = new Int32Array(LINKS);
    strongestInputs(new Float32Array(100), 1, 0, links);
    expect([...links]).toEqual(Array.from({ length: LINKS }, (_, input) => input));
  });
});
