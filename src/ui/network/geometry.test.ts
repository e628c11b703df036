import { describe, expect, it } from 'vitest';
import {
  type Box,
  blockOf,
  type Geometry,
  neuronBox,
  neuronMiddle,
  pictureGeometry,
  pixelMiddle,
  type Room,
} from './geometry';

const rooms = [
  { width: 326, height: 300, pixelRatio: 3 },
  { width: 564, height: 190, pixelRatio: 1 },
  { width: 620, height: 420, pixelRatio: 1.25 },
  { width: 950, height: 500, pixelRatio: 2 },
];

const stacks: Record<string, number[]> = {
  'no hidden layer': [784, 10],
  'one neuron': [784, 1, 10],
  'the static network': [784, 128, 64, 10],
  'two wide layers': [784, 512, 512, 10],
  'the widest layer': [784, 1024, 10],
  'ten layers': [784, ...Array.from({ length: 10 }, () => 64), 10],
  'ten layers of all sizes': [784, 1024, 1, 512, 2, 256, 16, 128, 10, 64, 1024, 10],
};

const first = (layer: number) => layer === 1;
const all = () => true;

function boxes({ image, blocks }: Geometry): Box[] {
  const neurons = blocks.flatMap((block) =>
    Array.from({ length: block.shown }, (_, neuron) => neuronBox(block, neuron)!),
  );
  return image ? [image, ...neurons] : neurons;
}

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('pictureGeometry', () => {
  for (const [name, sizes] of Object.entries(stacks)) {
    it(`fits ${name} into every room, and nothing lies on anything else`, () => {
      for (const room of rooms) {
        for (const tiled of [first, all]) {
          const geometry = pictureGeometry({ sizes, tiled, only: null, ...room });
          expect(geometry.blocks.map(({ layer }) => layer)).toEqual(
            sizes.slice(1).map((_, k) => k + 1),
          );
          expect(geometry.blocks.at(-1)!.shown).toBe(10); // what it says must not be cut off
          const placed = boxes(geometry);
          const outside = placed.filter(
            ({ x, y, width, height }) =>
              !(width > 3 && x >= 0 && y >= 0) ||
              x + width > room.width + 1 ||
              y + height > room.height + 1,
          );
          expect(outside).toEqual([]);
          const overlapping = placed.filter((box, k) =>
            placed.some((other, l) => l > k && overlap(box, other)),
          );
          expect(overlapping).toEqual([]);
        }
      }
    });
  }

  const static128: Room = { sizes: [784, 128, 64, 10], tiled: first, only: null, ...rooms[1]! };

  it('shows all of a layer that fits, and of a wide one as many as are readable', () => {
    const { blocks } = pictureGeometry(static128);
    expect(blocks[0]!.shown).toBeGreaterThanOrEqual(12);
    expect(blocks[0]!.shown).toBeLessThan(128);
    expect(blocks[0]!.size).toBe(28);
    expect(blocks[1]!.shown).toBe(64);
    expect(blocks[2]!).toMatchObject({ shown: 10, columns: 1 });
  });

  it('draws tiles with whole pixels of the screen', () => {
    for (const room of rooms) {
      const { blocks } = pictureGeometry({ ...static128, ...room, sizes: [784, 16, 10] });
      expect((blocks[0]!.size * room.pixelRatio) % 28).toBeCloseTo(0, 9);
    }
  });

  it('makes ten templates large where no layer is hidden', () => {
    const { blocks } = pictureGeometry({ ...static128, sizes: [784, 10] });
    expect(blocks).toHaveLength(1);
    expect(blocks[0]!.size).toBeGreaterThanOrEqual(56);
    expect(blocks[0]!.shown).toBe(10);
  });

  it('shows all neurons of one layer, as high as that may be', () => {
    for (const tiled of [first, all]) {
      const geometry = pictureGeometry({
        ...static128,
        sizes: [784, 64, 1024, 10],
        tiled,
        only: 2,
      });
      expect(geometry.image).toBeNull();
      expect(geometry.blocks).toHaveLength(1);
      expect(geometry.blocks[0]).toMatchObject({ layer: 2, shown: 1024 });
      const { box } = geometry.blocks[0]!;
      expect(box.y + box.height).toBeLessThanOrEqual(geometry.height);
    }
  });
});

describe('neuronMiddle', () => {
  it('is the dots beneath the layer for a neuron that is not shown', () => {
    const room = { sizes: [784, 512, 10], tiled: first, only: null, ...rooms[1]! };
    const block = blockOf(pictureGeometry(room), 1)!;
    const { y } = neuronMiddle(block, 511);
    expect(neuronBox(block, 511)).toBeNull();
    expect(y).toBeGreaterThan(block.box.y + block.box.height);
    expect(y).toBeLessThan(room.height);
  });
});

describe('pixelMiddle', () => {
  it('finds the pixels row by row', () => {
    const image = { x: 10, y: 20, width: 56, height: 56 };
    expect(pixelMiddle(image, 0)).toEqual({ x: 11, y: 21 });
    expect(pixelMiddle(image, 27)).toEqual({ x: 65, y: 21 });
    expect(pixelMiddle(image, 28)).toEqual({ x: 11, y: 23 });
  });
});
