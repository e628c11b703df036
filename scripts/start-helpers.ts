import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Helper } from '../src/engine/kernels/wasm/team';

const tsxFolder = dirname(createRequire(import.meta.url).resolve('tsx/package.json'));
const tsx = pathToFileURL(join(tsxFolder, 'dist/esm/api/index.mjs')).href;
const helper = pathToFileURL(fileURLToPath(new URL('kernel-helper.ts', import.meta.url))).href;

/** Node 20 starts threads from JavaScript only, and this is enough of it to go on in TypeScript. */
const code = `import(${JSON.stringify(tsx)}).then(({ register }) => {
  register();
  return import(${JSON.stringify(helper)});
});`;

/** Threads of Node that share the kernels' work. They do not keep the process from ending. */
export function startHelpers(count: number): (Helper & Pick<Worker, 'terminate'>)[] {
  return Array.from({ length: count }, () => {
    const worker = new Worker(code, { eval: true, execArgv: [] });
    worker.unref();
    return worker;
  });
}
