import { expose } from 'comlink';
import type { KernelFiles } from '../engine/kernels';
import relaxedUrl from '../engine/kernels/wasm/build/relaxed.wasm?url';
import sharedRelaxedUrl from '../engine/kernels/wasm/build/relaxed-shared.wasm?url';
import simdUrl from '../engine/kernels/wasm/build/simd.wasm?url';
import sharedSimdUrl from '../engine/kernels/wasm/build/simd-shared.wasm?url';
import type { Helper } from '../engine/kernels/wasm/team';
import { createSession } from './session';

/** The compiled kernels; undefined when they cannot be fetched, for training works without. */
async function fetchKernels(): Promise<KernelFiles | undefined> {
  const fetched = async (url: string) => {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url}: HTTP status ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
  try {
    const own = [fetched(simdUrl), fetched(relaxedUrl)] as const;
    if (!self.crossOriginIsolated) {
      const [simd, relaxed] = await Promise.all(own);
      return { simd, relaxed };
    }
    const urls = [fetched(sharedSimdUrl), fetched(sharedRelaxedUrl)] as const;
    const [simd, relaxed, sharedSimd, sharedRelaxed] = await Promise.all([...own, ...urls]);
    return { simd, relaxed, shared: { simd: sharedSimd, relaxed: sharedRelaxed } };
  } catch {
    return undefined; // the page says which kernels run, so a person sees that these do not
  }
}

/** More threads than this would wait for each other longer than they work. */
const MOST_HELPERS = 7;

/** A worker for each further processor, where threads can share memory. */
function startHelpers(): Helper[] {
  if (!self.crossOriginIsolated) return [];
  const count = Math.min(navigator.hardwareConcurrency - 1, MOST_HELPERS);
  return Array.from(
    { length: count },
    () => new Worker(new URL('./kernel-helper.ts', import.meta.url), { type: 'module' }),
  );
}

expose(createSession(fetchKernels(), startHelpers()));
