import { describe, expect, test } from 'vitest';
import { createReferenceKernels } from '../engine/kernels/reference';
import { createNetwork } from '../engine/networks';
import { createBatch } from '../engine/networks/network';
import {
  columnsAreAlike,
  deadNeurons,
  measureLayers,
  notice,
  saturatedShare,
  see,
} from './layer-statistics';

describe('dead neurons', () => {
  test('are those that fire for no image of any batch', () => {
    const noticed = notice(3, 'relu');
    see(noticed, Float32Array.of(0, 0.1, 0, 0, 0.2, 0), 2);
    expect(deadNeurons(noticed)).toBe(2);
    see(noticed, Float32Array.of(0, 0, 5, 9, 9, 9), 1); // of which the second row is no image
    expect(deadNeurons(noticed)).toBe(1);
  });

  test('are counted of ReLU alone', () => {
    for (const name of ['leakyRelu', 'sigmoid', 'tanh', 'linear', null] as const) {
      const noticed = notice(1, name);
      see(noticed, Float32Array.of(0), 1);
      expect(deadNeurons(noticed)).toBeNull();
    }
  });
});

test('an activation is saturated where its function is nearly flat', () => {
  expect(saturatedShare('sigmoid', Float32Array.of(0.5, 0.02, 0.98, 0.01))).toBe(0.25);
  expect(saturatedShare('sigmoid', Float32Array.of(0.001, 0.999))).toBe(1);
  expect(saturatedShare('tanh', Float32Array.of(0, -0.99, 0.99, 0.9))).toBe(0.5);
  expect(saturatedShare('relu', Float32Array.of(0))).toBeNull();
});

test('neurons are alike when all columns are the same', () => {
  expect(columnsAreAlike(Float32Array.of(1, 1, 2, 2), 2)).toBe(true);
  expect(columnsAreAlike(Float32Array.of(1, 1, 2, 3), 2)).toBe(false);
  expect(columnsAreAlike(Float32Array.of(1, 2), 1)).toBe(false); // one neuron is like no other
});

describe('the layers of a network', () => {
  const examples = {
    count: 4,
    images: new Uint8Array(4 * 784).fill(255),
    labels: Uint8Array.of(0, 1, 2, 3),
  };
  const kernels = createReferenceKernels();
  const networkOf = (hidden: { neurons: number; activation: 'relu' | 'tanh' }[]) =>
    createNetwork(
      'dynamic',
      { inputs: 784, outputs: 10, loss: 'crossEntropy', hidden },
      kernels,
      100,
    );
  const batch = createBatch(kernels, 100, 784);

  test('are measured from the first to the output', () => {
    const network = networkOf([
      { neurons: 3, activation: 'relu' },
      { neurons: 2, activation: 'tanh' },
    ]);
    const bias = network.layout.pieces.find(({ name }) => name === 'b1')!;
    network.parameters[bias.offset] = 7; // the first neuron fires for every image, the others never
    const [first, second, output] = measureLayers(network, batch, kernels, examples, false);
    expect(first).toMatchObject({ neurons: 3, images: 4, dead: 2, saturated: null, alike: true });
    expect(first!.activations).toMatchObject({ count: 12, zeros: 8, most: 7, to: 10 });
    expect(first!.weights).toMatchObject({ count: 784 * 3, zeros: 784 * 3 });
    expect(first!.gradients).toBeNull();
    expect(second).toMatchObject({ neurons: 2, dead: null, saturated: 0 });
    expect(output).toMatchObject({ neurons: 10, dead: null, saturated: null });
    expect(output!.activations?.mean).toBeCloseTo(0.1);
  });

  test('may be one alone, and have gradients once there are some', () => {
    const network = networkOf([]);
    network.gradients[0] = -2;
    const [output, ...others] = measureLayers(network, batch, kernels, examples, true);
    expect(others).toEqual([]);
    expect(output!.gradients).toMatchObject({ from: -2, to: 2, least: -2, count: 7840 });
  });
});
