import { describe, expect, it } from 'vitest';
import { blockOf, inputMiddle, neuronMiddle, pictureGeometry } from './geometry';
import { pickLink, pickNeuron } from './pick';

const geometry = pictureGeometry({
  sizes: [784, 64, 16, 10],
  tiled: (layer) => layer === 1,
  only: null,
  width: 564,
  height: 200,
  pixelRatio: 1,
});

describe('pickNeuron', () => {
  it('finds every neuron that is shown by its middle', () => {
    for (const block of geometry.blocks) {
      for (let neuron = 0; neuron < block.shown; neuron++) {
        expect(pickNeuron(geometry, neuronMiddle(block, neuron))).toEqual({
          layer: block.layer,
          neuron,
          input: null,
        });
      }
    }
  });

  it('finds none on the image and between the layers', () => {
    expect(pickNeuron(geometry, { x: 5, y: 100 })).toBeNull();
    const { box } = blockOf(geometry, 2)!;
    expect(pickNeuron(geometry, { x: box.x - 20, y: 100 })).toBeNull();
  });
});

describe('pickLink', () => {
  /** Neuron 1 of layer 2 has links from neurons 0 and 3; all others from neuron 0. */
  const sources = new Int32Array(32);
  sources[3] = 3;
  const links = [
    { perNeuron: 1, sources: new Int32Array(0) },
    { perNeuron: 2, sources },
  ];
  const to = neuronMiddle(blockOf(geometry, 2)!, 1);
  const from = inputMiddle(geometry, 2, 3)!;
  const between = (share: number) => ({
    x: from.x + share * (to.x - from.x),
    y: from.y + share * (to.y - from.y),
  });

  it('finds a link by a point on it', () => {
    expect(pickLink(geometry, links, between(0.8))).toEqual({ layer: 2, neuron: 1, input: 3 });
  });

  it('finds none where none is near', () => {
    expect(pickLink(geometry, links, { x: to.x + 60, y: to.y })).toBeNull();
    expect(pickLink(geometry, [], between(0.8))).toBeNull();
  });
});
