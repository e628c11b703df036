declare module 'comlink/dist/esm/node-adapter.mjs' {
  import type { MessagePort } from 'node:worker_threads';
  import type { Endpoint } from 'comlink';

  /** Makes a port of Node look to Comlink like one of the browser. */
  export default function nodeEndpoint(port: MessagePort): Endpoint;
}
