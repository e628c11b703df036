import { fileURLToPath } from 'node:url';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export const ROOT = folder('../..');
export const BENCH = folder('..');
/** What the benchmark pages are served with beside themselves; filled when first needed. */
export const MNIST = folder('../public/data/mnist');
export const BENCH_PAGES = folder('../dist/bench');
export const REAL_PAGE = folder('../dist/page');
export const RESULTS = folder('../results');
