import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createKernels, type KernelFiles } from '.';
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

  /** A byte of the constant 1/255 in `gather`, changed. */
  function computingWrongly(right: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
    const wrong = right.slice();
    const [a, b, c, d] = new Uint8Array(Float32Array.of(257 / 65536).buffer);
    const place = wrong.findIndex(
      (byte, i) => byte === a && wrong[i + 1] === b && wrong[i + 2] === c && wrong[i + 3] === d,
    );
    expect(place).toBeGreaterThan(0);
    wrong[place + 2] = c! ^ 0x40;
    expect(webAssembly?.validate(wrong)).toBe(true);
    return wrong;
  }

  test('falls back to plain loops when the self-test finds another result', () => {
    const files = { simd: computingWrongly(simd) };
    expect(createKernels({ room: 1000, files }).label).toBe('plain loops');
  });

  test('does without threads when the self-test finds another result in the file for them', () => {
    const helpers = [{ postMessage: () => undefined }];
    const shared = { simd: compiled('simd-shared') };
    const threads = (files: KernelFiles) => createKernels({ room: 1000, files, helpers }).threads;
    expect(threads({ simd, shared }).most).toBe(2);
    expect(threads({ simd, shared: { simd: computingWrongly(shared.simd) } }).most).toBe(1);
  });

  test('has exactly the room that was asked for', () => {
    const kernels = createKernels({ room: 3 * roomFor(4 * 1000), files });
    for (let i = 0; i < 3; i++) expect(kernels.allocate(1000)).toHaveLength(1000);
  });
});
