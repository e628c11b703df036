import { describe, expect, it } from 'vitest';
import type { NetworkSpecification } from '../../engine/specification';
import { chipsOf } from './chips';

const network = (...neurons: number[]): NetworkSpecification => ({
  inputs: 784,
  hidden: neurons.map((count) => ({ neurons: count, activation: 'relu' })),
  outputs: 10,
  loss: 'crossEntropy',
});

describe('chipsOf', () => {
  it('describes each layer of a network that is not deep, alike or not', () => {
    const chips = chipsOf(network(64, 64));
    expect(chips.map(({ name }) => name)).toEqual(['Input', 'Hidden 1', 'Hidden 2', 'Output']);
    expect(chips.map(({ parameters }) => parameters)).toEqual([null, 50_240, 4_160, 650]);
  });

  it('puts alike neighbours of a deep network together, and loses no parameter', () => {
    const chips = chipsOf(network(1024, 64, 64, 64, 32, 32));
    expect(chips.map(({ name, size }) => `${name}: ${size}`)).toEqual([
      'Input: 784',
      'Hidden 1: 1,024',
      'Hidden 2 to 4: 3 × 64',
      'Hidden 5 to 6: 2 × 32',
      'Output: 10',
    ]);
    const sum = chips.reduce((total, { parameters }) => total + (parameters ?? 0), 0);
    expect(sum).toBe(803_840 + 65_600 + 4_160 + 4_160 + 2_080 + 1_056 + 330);
  });
});
