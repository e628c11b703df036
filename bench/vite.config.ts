import { defineConfig } from 'vite';
import { buildKernels } from '../scripts/build-kernels.ts';
import { BENCH, BENCH_PAGES } from './hosts/folders.ts';

/** The page in whose worker the contestants are measured. */
export default defineConfig({
  root: BENCH,
  base: './',
  plugins: [{ name: 'kernels', config: buildKernels }],
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    outDir: BENCH_PAGES,
    emptyOutDir: true,
    assetsInlineLimit: 0, // a compiled kernel is fetched, as it is by the page
    chunkSizeWarningLimit: 2000,
  },
});
