import { proxy } from 'comlink';
import type { DataProgress } from '../data/sources';
import type { KernelChoice } from '../engine/kernels/kernel-choices';
import type { Hyperparameters, RunConfiguration } from './configuration';
import type {
  Checkpoint,
  DataRequest,
  DatasetSummary,
  Extent,
  Frame,
  LabelledImage,
} from './protocol';
import { linkWorker, type WorkerLink } from './worker-link';

/** What the page can show: nothing while hidden; weights only when something draws them. */
interface Watching {
  readonly visible: boolean;
  readonly weights: boolean;
}

/** The page's end of the training session. Every call rejects with a clear Error, never hangs. */
export interface TrainingClient {
  load(request: DataRequest, onProgress: DataProgress): Promise<DatasetSummary>;
  /** Builds a network; resolves with the run's id, which all its frames bear. */
  start(configuration: RunConfiguration, checkpoint?: Checkpoint): Promise<number>;
  run(extent: Extent): Promise<void>;
  pause(): Promise<void>;
  configure(hyperparameters: Hyperparameters): Promise<void>;
  watch(watching: Watching): Promise<void>;
  useKernels(choice: KernelChoice): Promise<void>;
  setPace(imagesPerSecond: number | null): Promise<void>;
  testImage(index: number): Promise<LabelledImage>;
  /** Ends the worker. */
  close(): void;
}

export interface TrainingClientOptions {
  readonly createWorker: () => Worker;
  /** Frames of the current run; those of older runs are dropped. */
  readonly onFrame: (frame: Frame) => void;
  /** The worker died, and a new one has gone on from the checkpoint of that step. */
  readonly onRestart: (step: number) => void;
  /** The worker died again and again, or could not be brought back. */
  readonly onGiveUp: (error: Error) => void;
}

/** A worker that dies so often without a step in between is not started again. */
const MOST_RESTARTS = 3;

/** What it takes to bring a run back. */
interface Run {
  configuration: RunConfiguration;
  checkpoint: Checkpoint | null;
  training: boolean;
}

/** Starts a worker, talks to it, and replaces it when it dies. */
export function createTrainingClient(options: TrainingClientOptions): TrainingClient {
  let link: WorkerLink = connect();
  let data: DataRequest | null = null;
  let run: Run | null = null;
  let runId = 0;
  let runsStarted = 0;
  let watching: Watching = { visible: true, weights: true };
  let kernels: KernelChoice = 'simd';
  let pace: number | null = null;
  let restarts = 0;

  function connect(): WorkerLink {
    const newLink = linkWorker(options.createWorker, (error) => {
      void revive(error);
    });
    // The worker sends no further frame until this one has returned.
    const onFrame = (frame: Frame): void => {
      if (newLink !== link || frame.runId !== runId) return;
      if (frame.step > (run?.checkpoint?.step ?? 0)) restarts = 0;
      if (run) {
        run.checkpoint = frame.checkpoints.at(-1) ?? run.checkpoint;
        run.training = frame.state === 'training';
      }
      options.onFrame(frame);
    };
    newLink.call((remote) => remote.connect(proxy(onFrame))).catch(() => undefined); // see revive
    return newLink;
  }

  /** Starts a new worker and brings it to where the old one's last checkpoint stood. */
  async function revive(error: Error): Promise<void> {
    restarts += 1;
    if (restarts > MOST_RESTARTS) {
      options.onGiveUp(error);
      return;
    }
    link = connect();
    if (!data || !run) return; // the call that was under way has been rejected: nothing is lost
    const request = data;
    const { configuration, checkpoint, training } = run;
    try {
      await link.call((remote) => remote.watch(watching));
      await link.call((remote) => remote.useKernels(kernels));
      await link.call((remote) => remote.setPace(pace));
      await link.call((remote) =>
        remote.load(
          request,
          proxy(() => undefined),
        ),
      );
      await link.call((remote) => remote.start(runId, configuration, checkpoint));
      options.onRestart(checkpoint?.step ?? 0);
      if (training) await link.call((remote) => remote.run('on'));
    } catch (failure) {
      // A worker that dies while it is brought back has already called revive again.
      if (!(failure instanceof Error && failure.name === 'WorkerDiedError')) {
        options.onGiveUp(failure instanceof Error ? failure : new Error(String(failure)));
      }
    }
  }

  return {
    load: async (request, onProgress) => {
      const summary = await link.call((remote) => remote.load(request, proxy(onProgress)));
      data = request;
      return summary;
    },
    start: async (configuration, checkpoint) => {
      const before = { runId, run };
      runId = ++runsStarted;
      run = { configuration, checkpoint: checkpoint ?? null, training: false };
      try {
        await link.call((remote) => remote.start(runId, configuration, checkpoint ?? null));
        return runId;
      } catch (error) {
        ({ runId, run } = before); // the worker has kept the run that it had
        throw error;
      }
    },
    run: (extent) => link.call((remote) => remote.run(extent)),
    pause: () => link.call((remote) => remote.pause()),
    configure: (hyperparameters) => {
      if (run) run.configuration = { ...run.configuration, hyperparameters };
      return link.call((remote) => remote.configure(hyperparameters));
    },
    watch: (newWatching) => {
      watching = newWatching;
      return link.call((remote) => remote.watch(newWatching));
    },
    useKernels: (choice) => {
      kernels = choice;
      return link.call((remote) => remote.useKernels(choice));
    },
    setPace: (imagesPerSecond) => {
      pace = imagesPerSecond;
      return link.call((remote) => remote.setPace(imagesPerSecond));
    },
    testImage: (index) => link.call((remote) => remote.testImage(index)),
    close: () => link.close(),
  };
}
