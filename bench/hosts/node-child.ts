import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { readKernels } from '../../scripts/read-kernels';
import { readMnist } from '../../scripts/read-mnist';
import { startHelpers } from '../../scripts/start-helpers';
import { createDesk, type Question } from '../desk';
import { MNIST } from './folders';

const TENSORFLOW_FILES = [
  'tfjs-backend-wasm.wasm',
  'tfjs-backend-wasm-simd.wasm',
  'tfjs-backend-wasm-threaded-simd.wasm',
];

const desk = createDesk({
  readMnist: () => readMnist(MNIST, { validationCount: 0 }),
  readKernels,
  startHelpers,
  tensorflowFiles: async () => {
    const main = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm');
    return Object.fromEntries(TENSORFLOW_FILES.map((name) => [name, `${dirname(main)}/${name}`]));
  },
});

process.on('message', async (question: Question) => {
  process.send!(await desk(question));
});
