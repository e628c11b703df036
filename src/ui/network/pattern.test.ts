import { describe, expect, it } from 'vitest';
import { parameterLayout } from '../../engine/layout';
import { patternInto } from './pattern';

const layout = parameterLayout({
  inputs: 3,
  hidden: [
    { neurons: 2, activation: 'relu' },
    { neurons: 2, activation: 'relu' },
  ],
  outputs: 2,
  loss: 'crossEntropy',
});

// W1 = [1 2; 3 4; 5 6], W2 = [1 0; 2 1], W3 = [1 -1; 0 2], with biases between that do not count.
const parameters = Float32Array.of(1, 2, 3, 4, 5, 6, 9, 9, 1, 0, 2, 1, 9, 9, 1, -1, 0, 2, 9, 9);

const pattern = (layer: number, neuron: number) => {
  const into = new Float32Array(3);
  patternInto(into, parameters, layout, layer, neuron);
  return [...into];
};

describe('patternInto', () => {
  it('is the weights themselves in the first layer', () => {
    expect(pattern(1, 0)).toEqual([1, 3, 5]);
    expect(pattern(1, 1)).toEqual([2, 4, 6]);
  });

  it('is the column of the product of the matrices in deeper ones', () => {
    // W1·W2 = [5 2; 11 4; 17 6]; W1·W2·W3 = [5 -1; 11 -3; 17 -5]
    expect(pattern(2, 0)).toEqual([5, 11, 17]);
    expect(pattern(2, 1)).toEqual([2, 4, 6]);
    expect(pattern(3, 1)).toEqual([-1, -3, -5]);
  });
});
