import { describe, expect, it } from 'vitest';
import { colourRanges, extent, squaresInto } from './ranges';

/** Two layers: (2, 2) weights, then (2, 1). */
const first = Float32Array.of(0.1, 0.2, -0.1, -0.2);
const second = Float32Array.of(0.4, -0.4);

const layers = [
  { weights: first, neurons: 2 },
  { weights: second, neurons: 1 },
].map(({ weights, neurons }) => {
  const squares = new Float64Array(neurons).fill(9); // what was there before does not count
  squaresInto(squares, weights);
  return { inputs: 2, squares };
});

describe('colourRanges', () => {
  it('gives each neuron three root mean squares of its own', () => {
    const [one, two] = colourRanges(layers, 'unit');
    expect(one![0]).toBeCloseTo(0.3, 6);
    expect(one![1]).toBeCloseTo(0.6, 6);
    expect(two![0]).toBeCloseTo(1.2, 6);
  });

  it('gives a layer one range, between those of its neurons', () => {
    const [one, two] = colourRanges(layers, 'layer');
    expect(one![0]).toBeCloseTo(3 * Math.sqrt(0.025), 6);
    expect(one![1]).toBe(one![0]);
    expect(two![0]).toBeCloseTo(1.2, 6);
  });

  it('gives the network one range, over all its weights alike', () => {
    const ranges = colourRanges(layers, 'network').flatMap((range) => [...range]);
    expect(new Set(ranges).size).toBe(1);
    expect(ranges[0]).toBeCloseTo(3 * Math.sqrt((0.1 + 0.32) / 6), 6);
  });
});

describe('extent', () => {
  it('goes from the narrowest to the widest', () => {
    expect(extent([0.2, 0.1, 0.3])).toEqual({ least: 0.1, most: 0.3 });
  });
});
