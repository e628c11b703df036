import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { buildKernels } from './scripts/build-kernels.ts';
import { sourceTokens } from './scripts/source-tokens.ts';

/** The AssemblyScript kernels are built whenever the page or the tests are. */
const kernels = { name: 'kernels', config: buildKernels };

/** What lets the page share memory between threads; `public/isolation-worker.js` has the same. */
const headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

export default defineConfig({
  base: './',
  plugins: [kernels, sourceTokens, react()],
  worker: { format: 'es' },
  server: { headers },
  preview: { headers },
  build: {
    target: 'es2023',
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      // What the page begins with is one file, or what views share with it would be fifty.
      output: { codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] } },
    },
  },
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
    environment: 'node',
    testTimeout: 60_000, // a busy machine is no failure
    maxWorkers: '100%', // one processor less, as usual, would be half of two
  },
});
