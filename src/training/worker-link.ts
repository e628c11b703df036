import { type Remote, wrap } from 'comlink';
import { parameterLayout } from '../engine/layout';
import type { RunConfiguration } from './configuration';
import { MEASURED_IMAGES } from './layer-statistics';
import type { TrainingWorker } from './protocol';

/** The worker stopped by itself: out of memory, or ended by the browser. */
export class WorkerDiedError extends Error {
  override readonly name = 'WorkerDiedError';
}

/** How often the worker is asked whether it still lives, and how many silences are never too many. */
const HEARTBEAT_MS = 1_000;
const LEAST_PATIENCE = 12;
/** Operations a second of plain loops on a slow phone; on a laptop they do some five times as many. */
const SLOWEST_RATE = 2e8;

/**
 * How many heartbeats a worker may miss while it trains such a run: it answers between its steps,
 * and one step of a large network on a large batch takes long in plain loops. Each weight takes
 * six operations an image: a multiplication and an addition forward, for the gradient, and for δ.
 * With small batches the longest work is to measure the layers, which only goes forward.
 */
export function patienceFor(run: RunConfiguration | null): number {
  if (run === null) return LEAST_PATIENCE;
  const images = Math.max(run.hyperparameters.batchSize, MEASURED_IMAGES / 3);
  const operations = 6 * parameterLayout(run.network).length * images;
  return LEAST_PATIENCE + Math.ceil((1000 * operations) / SLOWEST_RATE / HEARTBEAT_MS);
}

/** A worker that is known to live. */
export interface WorkerLink {
  /** As the call, but rejects with a WorkerDiedError if the worker dies before it answers. */
  call<T>(make: (remote: Remote<TrainingWorker>) => Promise<T>): Promise<T>;
}

/**
 * Starts a worker and watches over it.
 *
 * Comlink waits for ever for a worker that is gone, so every call races against its death: an
 * error that nobody caught, a message that cannot be read, or silence after a heartbeat (a browser
 * short of memory ends a worker without a word). Silences are counted in heartbeats and not in
 * seconds: a laptop that wakes from sleep has missed hours, but only one heartbeat.
 *
 * @param running what the worker trains, for large steps take their time
 */
export function linkWorker(
  createWorker: () => Worker,
  onDeath: (error: WorkerDiedError) => void,
  running: () => RunConfiguration | null,
): WorkerLink {
  const worker = createWorker();
  const remote = wrap<TrainingWorker>(worker);
  let reject!: (error: WorkerDiedError) => void;
  const death = new Promise<never>((_resolve, rejectDeath) => {
    reject = rejectDeath;
  });
  death.catch(() => undefined); // whoever races against it hears of it; alone it is no error

  let silences = 0;
  let asked = false;
  const heartbeat = setInterval(() => {
    if (asked) silences += 1;
    if (silences > patienceFor(running())) die('it does not answer');
    if (asked) return;
    asked = true;
    void remote.alive().then(() => {
      asked = false;
      silences = 0;
    });
  }, HEARTBEAT_MS);

  let dead = false;
  const die = (reason: string): void => {
    if (dead) return;
    dead = true;
    clearInterval(heartbeat);
    worker.terminate();
    const error = new WorkerDiedError(
      `The training worker stopped: ${reason.replace(/\.+$/, '')}.`,
    );
    reject(error);
    onDeath(error);
  };
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    die(event.message || 'it could not be loaded');
  });
  worker.addEventListener('messageerror', () => die('it sent a message that cannot be read'));

  return {
    call: (make) => Promise.race([make(remote), death]),
  };
}
