import { describe, expect, it } from 'vitest';
import { neuronAt } from './focus';
import { blockOf, pictureGeometry } from './geometry';
import { type MoveKey, moved } from './move';

const geometry = pictureGeometry({
  sizes: [784, 64, 16, 10],
  tiled: (layer) => layer === 1,
  only: null,
  width: 564,
  height: 200,
  pixelRatio: 1,
});
const { columns, shown } = blockOf(geometry, 1)!;
const press = (from: [number, number], key: MoveKey) => {
  const to = moved(geometry, neuronAt(...from), key)!;
  return [to.layer, to.neuron];
};

describe('moved', () => {
  it('begins with the first neuron, or the last for End', () => {
    expect(moved(geometry, null, 'ArrowDown')).toEqual(neuronAt(1, 0));
    expect(moved(geometry, null, 'End')).toEqual(neuronAt(1, shown - 1));
  });

  it('goes to the neuron beside, and stays at the edges', () => {
    expect(press([1, 0], 'ArrowRight')).toEqual([1, 1]);
    expect(press([1, 0], 'ArrowDown')).toEqual([1, columns]);
    expect(press([1, columns], 'ArrowUp')).toEqual([1, 0]);
    expect(press([1, 0], 'ArrowUp')).toEqual([1, 0]);
    expect(press([1, 0], 'ArrowLeft')).toEqual([1, 0]);
    expect(press([3, 9], 'ArrowDown')).toEqual([3, 9]);
    expect(press([3, 9], 'ArrowRight')).toEqual([3, 9]);
  });

  it('goes over the edge of a layer to the next', () => {
    expect(press([1, columns - 1], 'ArrowRight')[0]).toBe(2);
    expect(press([3, 0], 'ArrowLeft')[0]).toBe(2);
  });

  it('goes to the first and the last that is shown', () => {
    expect(press([1, 3], 'End')).toEqual([1, shown - 1]);
    expect(press([1, 3], 'Home')).toEqual([1, 0]);
  });

  it('reaches every neuron that is shown', () => {
    const seen = new Set<string>();
    const queue = [neuronAt(1, 0)];
    for (let next = queue.pop(); next; next = queue.pop()) {
      const name = `${next.layer} ${next.neuron}`;
      if (seen.has(name)) continue;
      seen.add(name);
      for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const) {
        queue.push(moved(geometry, next, key)!);
      }
    }
    expect(seen.size).toBe(geometry.blocks.reduce((sum, block) => sum + block.shown, 0));
  });
});
