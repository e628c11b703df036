import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createRandom, type Random } from '../../random';
import { createWasmKernels, roomFor } from './wasm';

const simd = new Uint8Array(readFileSync(new URL('./build/simd.wasm', import.meta.url)));

const numbers = (random: Random, length: number, share: number): number[] =>
  Array.from({ length }, () => (random.uniform() < share ? random.normal() : 0));

describe('the WebAssembly kernels', () => {
  const create = () => createWasmKernels(simd, 100_000, 'WebAssembly SIMD');

  test('give the same bits whether zeros are skipped or not', () => {
    // Two of these four rows are looked at to tell how dense x is: all full, or all sparse.
    const outputs = (density: 'full' | 'empty') => {
      const kernels = create();
      const random = createRandom(3);
      const x = kernels.allocate(8 * 40);
      x.set(numbers(random, x.length, 0.3));
      for (const row of [0, 2, 4, 6]) x.fill(density === 'full' ? 1 : 0, row * 40, row * 40 + 40);
      const W = kernels.allocate(40 * 9);
      W.set(numbers(createRandom(1), W.length, 1));
      const y = kernels.allocate(8 * 9);
      kernels.denseForward(y, x, W, kernels.allocate(9), 8, 40, 9);
      return [1, 3, 5, 7].flatMap((row) => [...y.subarray(row * 9, row * 9 + 9)]);
    };
    expect(outputs('full')).toEqual(outputs('empty'));
  });

  test('refuse an array that is not theirs', () => {
    expect(() => create().scale(new Float32Array(4), 2, 4)).toThrow(
      /not of these kernels: make arrays with their `allocate`/,
    );
  });

  test('find memory wherever their loads run past the end of the last array', () => {
    for (let width = 1; width <= 70; width++) {
      const counts = { y: 3 * 5, W: 5 * width, b: 5, x: 3 * width };
      const used = Object.values(counts).reduce((sum, count) => sum + roomFor(4 * count), 0);
      // The memory comes in pages: fill the last one.
      const room = 10 * 65_536 - 64 - 0x60000 - 256;
      const kernels = createWasmKernels(simd, room, 'full');
      kernels.allocateBytes(room - (room % 64) - used);
      const [y, W, b, x] = Object.values(counts).map((count) => kernels.allocate(count));
      kernels.denseForward(y!, x!, W!, b!, 3, width, 5);
      kernels.weightGradient(W!, x!, y!, 3, width, 5);
      kernels.inputGradient(x!, y!, W!, 3, width, 5);
    }
  });

  test('say so when the room is used up', () => {
    const kernels = create();
    kernels.allocate(20_000);
    expect(() => kernels.allocate(5_001)).toThrow(
      /room for 100000 bytes of arrays, of which 20000 are left, and 20004 were asked for/,
    );
  });
});
