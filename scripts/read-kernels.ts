import { readFile } from 'node:fs/promises';
import type { KernelFiles } from '../src/engine/kernels';
import { buildKernels } from './build-kernels';

/** The compiled kernels, built first if need be. */
export async function readKernels(): Promise<KernelFiles> {
  await buildKernels();
  const read = async (name: string) =>
    new Uint8Array(
      await readFile(new URL(`../src/engine/kernels/wasm/build/${name}`, import.meta.url)),
    );
  return {
    simd: await read('simd.wasm'),
    relaxed: await read('relaxed.wasm'),
    shared: { simd: await read('simd-shared.wasm'), relaxed: await read('relaxed-shared.wasm') },
  };
}
