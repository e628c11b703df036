import { MessageChannel } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import type { TrainingWorker } from './protocol';

/** A session that does as a test says, and for the rest nothing. */
export type Session = Partial<Record<keyof TrainingWorker, (...given: never[]) => unknown>>;

/** What a Worker is to the page, with a session behind real Comlink, that can be ended from outside. */
export class Thread {
  readonly #ports = new MessageChannel();
  readonly #endpoint = nodeEndpoint(this.#ports.port2);
  readonly #whenDead: ((event: { message: string; preventDefault(): void }) => void)[] = [];

  constructor(session: Session) {
    const nothing = () => undefined;
    const names = ['connect', 'load', 'start', 'run', 'pause', 'configure', 'watch'] as const;
    const quiet = Object.fromEntries(names.map((name) => [name, nothing]));
    const rest = { useKernels: nothing, setPace: nothing, alive: nothing };
    expose({ ...quiet, ...rest, ...session }, nodeEndpoint(this.#ports.port1));
  }

  die(): void {
    for (const tell of this.#whenDead) tell({ message: 'out of memory', preventDefault() {} });
  }

  postMessage(message: unknown, transfer?: Transferable[]): void {
    this.#endpoint.postMessage(message, transfer);
  }
  addEventListener(type: string, listener: never): void {
    if (type === 'message') this.#endpoint.addEventListener(type, listener);
    if (type === 'error') this.#whenDead.push(listener);
  }
  removeEventListener(type: string, listener: never): void {
    this.#endpoint.removeEventListener(type, listener);
  }
  terminate(): void {
    this.#ports.port1.close();
  }
}
