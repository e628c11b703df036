import { proxy, type Remote } from 'comlink';
import type { DataProgress, DatasetRequest } from '../data/sources';
import type { KernelChoice } from '../engine/kernels/kernel-choices';
import type { Hyperparameters, RunConfiguration } from './configuration';
import type {
  Checkpoint,
  DatasetSummary,
  Examination,
  ExaminationRequest,
  Extent,
  Favourite,
  FavouritesRequest,
  Frame,
  GivenNetwork,
  LabelledImage,
  LayerStatistics,
  Split,
  TrainingWorker,
  Watching,
} from './protocol';
import { watchingAtFirst } from './watching';
import { linkWorker, WorkerDiedError, type WorkerLink } from './worker-link';

/** The page's end of the training session. Every call rejects with a clear Error, never hangs. */
export interface TrainingClient {
  load(request: DatasetRequest, onProgress: DataProgress): Promise<DatasetSummary>;
  /** Builds a network; its frames may come before this resolves. */
  start(configuration: RunConfiguration, checkpoint?: Checkpoint): Promise<void>;
  run(extent: Extent): Promise<void>;
  pause(): Promise<void>;
  configure(hyperparameters: Hyperparameters): Promise<void>;
  /** What the worker's run is trained by; null before there is one. */
  configuration(): RunConfiguration | null;
  watch(watching: Watching): Promise<void>;
  useKernels(choice: KernelChoice): Promise<void>;
  setPace(imagesPerSecond: number | null): Promise<void>;
  images(split: Split, places: readonly number[]): Promise<LabelledImage[]>;
  examine(request: ExaminationRequest): Promise<Examination>;
  favourites(request: FavouritesRequest): Promise<Favourite[]>;
  measureLayers(network: GivenNetwork): Promise<LayerStatistics[]>;
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

/** A worker that dies so often with no new checkpoint in between is not started again, … */
const MOST_RESTARTS = 3;
/** … unless so much time has passed since the last death that this one has another reason. */
const FORGIVEN_MS = 10 * 60_000;

/** Steps made, and epochs completed. */
type Standing = Pick<Frame, 'step' | 'epoch'>;

/** What it takes to bring a run back. */
interface Run {
  readonly id: number;
  configuration: RunConfiguration;
  checkpoint: Checkpoint | null;
  /** How far it is being trained; null while it is not. */
  extent: Extent | null;
  /** Where it stood last. */
  at: Standing;
  /** Where it stood when it was asked to go so far. */
  from: Standing;
}

/** How far the new worker has to go: the old one may have died while it measured the end of it. */
function whatIsLeft({ checkpoint, from }: Run, extent: Extent): Extent {
  if (extent === 'on') return 'rest';
  const { step, epoch } = checkpoint ?? { step: 0, epoch: 0 };
  const there = extent === 'step' ? step > from.step : extent === 'epoch' && epoch > from.epoch;
  return there ? 'evaluations' : extent;
}

/** Starts a worker, talks to it, and replaces it when it dies. */
export function createTrainingClient(options: TrainingClientOptions): TrainingClient {
  let link: WorkerLink = connect();
  let data: DatasetRequest | null = null;
  let run: Run | null = null;
  let runsStarted = 0;
  let watching = watchingAtFirst;
  let kernels: KernelChoice = 'simd';
  let pace: number | null = null;
  let restarts = 0;
  let lastDeathAt = -Infinity;
  /** Whether a new worker has the run that the old one trained, and is still to be told to go on. */
  let toGoOn = false;
  /** Resolves once the worker is as everybody thinks it is: calls wait while it is brought back. */
  let ready: Promise<void> = Promise.resolve();
  /** Resolves once the start under way has succeeded or failed, and `run` says which. */
  let starting: Promise<unknown> = Promise.resolve();

  function connect(): WorkerLink {
    const onDeath = (error: WorkerDiedError): void => {
      if (newLink !== link) return;
      ready = revive(error);
      ready.catch(() => undefined); // whoever waits for it hears of it
    };
    const running = () => run?.configuration ?? null;
    const newLink = linkWorker(options.createWorker, onDeath, running);
    // The worker sends no further frame until this one has returned.
    const onFrame = (frame: Frame): void => {
      if (newLink !== link || !run || frame.runId !== run.id) return;
      run.at = { step: frame.step, epoch: frame.epoch };
      const checkpoint = frame.checkpoints.at(-1);
      if (checkpoint) {
        // Who always dies at the same place after the same checkpoint gets no further.
        if (run.checkpoint && checkpoint.step > run.checkpoint.step) restarts = 0;
        run.checkpoint = checkpoint;
      }
      // To the page a run that is brought back has never stopped: it may be paused all the time.
      const asItIs = !toGoOn || run.extent === null;
      if (frame.state === 'training') run.extent ??= 'on';
      else if (asItIs) run.extent = null;
      try {
        options.onFrame(asItIs ? frame : { ...frame, state: 'training' });
      } catch (error) {
        reportError(error); // the worker could do nothing about it
      }
    };
    newLink.call((remote) => remote.connect(proxy(onFrame))).catch(() => undefined); // see revive
    return newLink;
  }

  /** Starts a new worker and brings it to where the old one's last checkpoint stood. */
  async function revive(error: Error): Promise<void> {
    const now = performance.now();
    restarts = now - lastDeathAt > FORGIVEN_MS ? 1 : restarts + 1;
    lastDeathAt = now;
    if (restarts > MOST_RESTARTS) {
      options.onGiveUp(error);
      throw error;
    }
    await starting; // its call has just been rejected, and `run` is what it was before
    link = connect();
    try {
      await restore(link);
    } catch (failure) {
      // A worker that dies while it is brought back has called revive again already.
      if (failure instanceof WorkerDiedError) return await ready;
      options.onGiveUp(failure instanceof Error ? failure : new Error(String(failure)));
      throw failure;
    }
  }

  /** Tells a new worker all that the old one had been told. */
  async function restore({ call }: WorkerLink): Promise<void> {
    await call((remote) => remote.watch(watching));
    await call((remote) => remote.useKernels(kernels));
    await call((remote) => remote.setPace(pace));
    const load = async (request: DatasetRequest): Promise<void> => {
      await call((remote) =>
        remote.load(
          request,
          proxy(() => undefined),
        ),
      );
    };
    const loaded = data;
    if (loaded && run) await load({ ...loaded, name: run.configuration.data.name });
    if (run) {
      const { id, configuration, checkpoint } = run;
      toGoOn = true;
      options.onRestart(checkpoint?.step ?? 0); // its frames come before the answer
      await call((remote) => remote.start(id, configuration, checkpoint));
    }
    // Other images may have been asked for since.
    if (loaded && loaded.name !== run?.configuration.data.name) await load(loaded);
    toGoOn = false;
    const extent = run?.extent && whatIsLeft(run, run.extent);
    if (extent) await call((remote) => remote.run(extent));
  }

  /** Calls the worker, once it is there. */
  async function call<T>(make: (remote: Remote<TrainingWorker>) => Promise<T>): Promise<T> {
    await ready;
    return await link.call(make);
  }

  /** As `call`, for what is remembered: a worker that takes the place of one that died is told it. */
  async function tell(make: (remote: Remote<TrainingWorker>) => Promise<void>): Promise<void> {
    try {
      await call(make);
    } catch (error) {
      if (!(error instanceof WorkerDiedError)) throw error;
      await ready;
    }
  }

  async function start(configuration: RunConfiguration, checkpoint?: Checkpoint): Promise<void> {
    await ready;
    const before = run;
    const id = ++runsStarted;
    const at = checkpoint ?? { step: 0, epoch: 0 };
    run = { id, configuration, checkpoint: checkpoint ?? null, extent: null, at, from: at };
    const started = link.call((remote) => remote.start(id, configuration, checkpoint ?? null));
    starting = started.catch(() => {
      run = before; // the worker has kept the run that it had
    });
    await starting;
    await started;
  }

  return {
    load: async (request, onProgress) => {
      const summary = await call((remote) => remote.load(request, proxy(onProgress)));
      data = request;
      return summary;
    },
    start,
    run: (extent) =>
      tell((remote) => {
        // Not before: a worker that is brought back would go as far, too.
        if (run) Object.assign(run, { extent, from: run.at });
        return remote.run(extent);
      }),
    pause: () => {
      if (run) run.extent = null;
      return tell((remote) => remote.pause());
    },
    configure: async (hyperparameters) => {
      const changed = run;
      const before = run?.configuration;
      if (run) run.configuration = { ...run.configuration, hyperparameters };
      try {
        await tell((remote) => remote.configure(hyperparameters));
      } catch (error) {
        // The worker has kept what it had.
        if (changed && before) changed.configuration = before;
        throw error;
      }
    },
    configuration: () => run?.configuration ?? null,
    watch: (newWatching) => {
      watching = newWatching;
      return tell((remote) => remote.watch(newWatching));
    },
    useKernels: async (choice) => {
      const before = kernels;
      kernels = choice;
      try {
        await tell((remote) => remote.useKernels(choice));
      } catch (error) {
        kernels = before;
        throw error;
      }
    },
    setPace: (imagesPerSecond) => {
      pace = imagesPerSecond;
      return tell((remote) => remote.setPace(imagesPerSecond));
    },
    images: (split, places) => call((remote) => remote.images(split, places)),
    examine: (request) => call((remote) => remote.examine(request)),
    favourites: (request) => call((remote) => remote.favourites(request)),
    measureLayers: (network) => call((remote) => remote.measureLayers(network)),
  };
}
