import { describe, expect, it } from 'vitest';
import { parameterLayout } from '../../engine/layout';
import { createRandom } from '../../engine/random';
import { pictureGeometry } from './geometry';
import { patternInto } from './pattern';
import { createPatterns } from './patterns';

const layout = parameterLayout({
  inputs: 784,
  hidden: [
    { neurons: 12, activation: 'relu' },
    { neurons: 6, activation: 'relu' },
  ],
  outputs: 10,
  loss: 'crossEntropy',
});
const room = { tiled: () => true, only: null, width: 564, height: 300, pixelRatio: 1 };
const { blocks } = pictureGeometry({ ...room, sizes: layout.sizes });
const random = createRandom(1);
const parameters = Float32Array.from({ length: layout.length }, () => random.normal());

describe('createPatterns', () => {
  it('comes to the pattern of every deeper neuron, a few at a time', () => {
    const patterns = createPatterns(layout, blocks);
    while (!patterns.refresh(parameters));
    for (const [layer, neuron] of [
      [2, 0],
      [2, 5],
      [3, 9],
    ] as const) {
      const expected = new Float32Array(784);
      patternInto(expected, parameters, layout, layer, neuron);
      expect(patterns.of(layer, neuron, 'unit')!.values).toEqual(expected);
    }
    expect(patterns.of(1, 0, 'unit')).toBeNull();
  });

  it('has one range for a layer, or one for each neuron', () => {
    const patterns = createPatterns(layout, blocks);
    while (!patterns.refresh(parameters));
    const ranges = (over: 'unit' | 'layer') =>
      new Set([0, 1, 2].map((neuron) => patterns.of(2, neuron, over)!.range)).size;
    expect(ranges('layer')).toBe(1);
    expect(ranges('unit')).toBe(3);
  });

  it('has all to do again for other parameters', () => {
    const patterns = createPatterns(layout, blocks);
    while (!patterns.refresh(parameters));
    const before = Float32Array.from(patterns.of(3, 0, 'unit')!.values);
    const other = parameters.map((value) => 2 * value);
    while (!patterns.refresh(other));
    expect(patterns.of(3, 0, 'unit')!.values[400]).toBeCloseTo(8 * before[400]!, 1);
  });
});
