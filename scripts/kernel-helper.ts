import { parentPort } from 'node:worker_threads';
import { help } from '../src/engine/kernels/wasm/team';

/* One of the threads that share the kernels' work, in Node. */
parentPort!.on('message', help);
