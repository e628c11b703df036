import { type Assignment, help } from '../engine/kernels/wasm/team';

/* One of the threads that share the kernels' work: it sleeps until it is given a memory. */
self.addEventListener('message', (event: MessageEvent<Assignment>) => help(event.data));
