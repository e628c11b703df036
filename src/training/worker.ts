import { expose } from 'comlink';
import type { KernelFiles } from '../engine/kernels';
import relaxedUrl from '../engine/kernels/wasm/build/relaxed.wasm?url';
import simdUrl from '../engine/kernels/wasm/build/simd.wasm?url';
import { createSession } from './session';

/** The compiled kernels; undefined when they cannot be fetched, for training works without. */
async function fetchKernels(): Promise<KernelFiles | undefined> {
  const fetched = async (url: string) => {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url}: HTTP status ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
  try {
    const [simd, relaxed] = await Promise.all([fetched(simdUrl), fetched(relaxedUrl)]);
    return { simd, relaxed };
  } catch {
    return undefined; // the page says which kernels run, so a person sees that these do not
  }
}

expose(createSession(fetchKernels()));
