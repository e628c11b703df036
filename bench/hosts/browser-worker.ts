import plainUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threadedUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import { loadMnist } from '../../src/data/load-mnist';
import relaxedKernelsUrl from '../../src/engine/kernels/wasm/build/relaxed.wasm?url';
import simdKernelsUrl from '../../src/engine/kernels/wasm/build/simd.wasm?url';
import { createDesk, type Question } from '../desk';

const fetched = async (url: string) => new Uint8Array(await (await fetch(url)).arrayBuffer());

const desk = createDesk({
  readMnist: () => loadMnist({ baseUrl: new URL('/', self.location.href).href }),
  readKernels: async () => ({
    simd: await fetched(simdKernelsUrl),
    relaxed: await fetched(relaxedKernelsUrl),
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
