import plainUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threadedUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import { loadMnist } from '../../src/data/load-mnist';
import relaxedKernelsUrl from '../../src/engine/kernels/wasm/build/relaxed.wasm?url';
import simdKernelsUrl from '../../src/engine/kernels/wasm/build/simd.wasm?url';
import sharedKernelsUrl from '../../src/engine/kernels/wasm/build/simd-shared.wasm?url';
import { createDesk, type Question } from '../desk';

const fetched = async (url: string) => new Uint8Array(await (await fetch(url)).arrayBuffer());

const desk = createDesk({
  readMnist: () => loadMnist({ baseUrl: new URL('/', self.location.href).href }),
  readKernels: async () => ({
    simd: await fetched(simdKernelsUrl),
    relaxed: await fetched(relaxedKernelsUrl),
    shared: { simd: await fetched(sharedKernelsUrl) },
  }),
  startHelpers: (count) =>
    Array.from({ length: self.crossOriginIsolated ? count : 0 }, () => {
      const helper = new URL('../../src/training/kernel-helper.ts', import.meta.url);
      return new Worker(helper, { type: 'module' });
    }),
  tensorflowFiles: async () => ({
    'tfjs-backend-wasm.wasm': plainUrl,
    'tfjs-backend-wasm-simd.wasm': simdUrl,
    'tfjs-backend-wasm-threaded-simd.wasm': threadedUrl,
  }),
});

self.onmessage = async ({ data }: MessageEvent<Question>) => {
  self.postMessage(await desk(data));
};
