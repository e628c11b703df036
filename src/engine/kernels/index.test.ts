import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createKernels } from '.';
import { roomFor } from './room';
import { webAssembly } from './wasm/web-assembly';

const compiled = (name: string) =>
  new Uint8Array(readFileSync(new URL(`./wasm/build/${name}.wasm`, import.meta.url)));
const simd = compiled('simd');
const relaxed = compiled('relaxed');

describe('createKernels', () => {
  const files = { simd, relaxed };

  test('runs SIMD where there is WebAssembly, and says so', () => {
    expect(createKernels({ room: 1000, files }).label).toBe('WebAssembly SIMD');
  });

  test('falls back to plain loops without compiled kernels, or when they are asked for', () => {
    expect(createKernels({ room: 1000 }).label).toBe('plain loops');
    expect(createKernels({ room: 1000, files, choice: 'plain' }).label).toBe('plain loops');
  });

  test('takes the plain SIMD where relaxed does not run', () => {
    const broken = { simd, relaxed: Uint8Array.of(0, 1, 2) };
    expect(createKernels({ room: 1000, files: broken, choice: 'relaxed' }).label).toBe(
      'WebAssembly SIMD',
    );
  });

  test('falls back to plain loops when the memory cannot be had', () => {
    expect(createKernels({ room: 1e15, files }).label).toBe('plain loops');
  });

  test('falls back to plain loops when the self-test finds another result', () => {
    // A byte of the constant 1/255 in `gather`, changed.
    const wrong = simd.slice();
    const [a, b, c, d] = new Uint8Array(Float32Array.of(257 / 65536).buffer);
    const place = wrong.findIndex(
      (byte, i) => byte === a && wrong[i + 1] === b && wrong[i + 2] === c && wrong[i + 3] === d,
    );
    expect(place).toBeGreaterThan(0);
    wrong[place + 2] = c! ^ 0x40;
    expect(webAssembly?.validate(wrong)).toBe(true);
    expect(createKernels({ room: 1000, files: { simd: wrong } }).label).toBe('plain loops');
  });

  test('has exactly the room that was asked for', () => {
    const kernels = createKernels({ room: 3 * roomFor(4 * 1000), files });
    for (let i = 0; i < 3; i++) expect(kernels.allocate(1000)).toHaveLength(1000);
  });
});
