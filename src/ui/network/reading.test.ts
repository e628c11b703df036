import { describe, expect, it } from 'vitest';
import { parameterLayout } from '../../engine/layout';
import type { NetworkSpecification } from '../../engine/specification';
import type { Activations, Weights } from '../../state/live';
import { noImage } from '../../state/live';
import { linkIndex, readLink, readNeuron } from './reading';

const specification: NetworkSpecification = {
  inputs: 3,
  hidden: [{ neurons: 2, activation: 'relu' }],
  outputs: 2,
  loss: 'crossEntropy',
};
// W1 = [1 2; 3 4; -5 6], b1 = [7 8], W2 = [9 10; 11 12], b2 = [13 14]
const weights: Weights = {
  specification,
  layout: parameterLayout(specification),
  parameters: Float32Array.of(1, 2, 3, 4, -5, 6, 7, 8, 9, 10, 11, 12, 13, 14),
  from: 'run',
  runId: 1,
  step: 1,
  progress: 0,
};
const activations: Activations = {
  image: { ...noImage, pixels: Uint8Array.of(255, 0, 51) },
  weights,
  layers: [
    { preActivation: Float32Array.of(7, 11), activation: Float32Array.of(7, 0.5) },
    { preActivation: Float32Array.of(1, 2), activation: Float32Array.of(0.25, 0.75) },
  ],
};

describe('readNeuron', () => {
  it('reads bias, sum and activation, and the inputs by what they add', () => {
    const reading = readNeuron(weights, activations, { layer: 1, neuron: 0 }, 2);
    expect(reading).toMatchObject({ bias: 7, preActivation: 7, activation: 7 });
    expect(reading.inputs.map(({ input }) => input)).toEqual([0, 2]);
    expect(reading.inputs[0]).toEqual({ input: 0, weight: 1, value: 1, contribution: 1 });
    expect(reading.inputs[1]!.contribution).toBeCloseTo(-1, 6);
  });

  it('takes the activations before as inputs of a deeper layer', () => {
    const { inputs, bias } = readNeuron(weights, activations, { layer: 2, neuron: 1 }, 9);
    expect(bias).toBe(14);
    expect(inputs.map(({ contribution }) => contribution)).toEqual([70, 6]);
  });

  it('goes by the weights alone while there is no image', () => {
    const { inputs, activation } = readNeuron(weights, null, { layer: 1, neuron: 0 }, 1);
    expect(activation).toBeNull();
    expect(inputs).toEqual([{ input: 2, weight: -5, value: null, contribution: null }]);
  });
});

describe('readLink', () => {
  const link = { layer: 2, neuron: 0, input: 1 };

  it('knows the gradient and the change of the link that is looked at, and of no other', () => {
    const index = linkIndex(weights.layout, link);
    expect(index).toBe(10);
    const known = { input: 1, weight: 11, value: 0.5, contribution: 5.5 };
    const lookedAt = { index, gradient: -3, update: 0.3 };
    const { gradient, update } = lookedAt;
    expect(readLink(weights, activations, lookedAt, link)).toEqual({ ...known, gradient, update });
    const other = readLink(weights, activations, { ...lookedAt, index: 11 }, link);
    expect(other).toEqual({ ...known, gradient: null, update: null });
  });
});
