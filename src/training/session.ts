import { transfer } from 'comlink';
import type { Dataset, DatasetName } from '../data/dataset';
import { loadDataset } from '../data/sources';
import { createKernels, type KernelFiles } from '../engine/kernels';
import type { KernelChoice } from '../engine/kernels/kernel-choices';
import type { Kernels } from '../engine/kernels/kernels';
import type { Helper } from '../engine/kernels/wasm/team';
import { createExaminer, imageAt } from './examination';
import { leftBehind } from './held-images';
import { createPace } from './pace';
import type { Frame, Inspected, LayerStatistics, LookedAt, TrainingWorker } from './protocol';
import { createThreadTuner, type ThreadTuner } from './thread-tuner';
import { Trainer } from './trainer';
import { watchingAtFirst } from './watching';

/** How long training holds the thread before it looks for messages. */
const SLICE_MS = 12;
/** Frames come at most fifteen times a second: what they move takes time from training. */
const FRAME_MS = 66;
/** All snapshots of the weights together are no more than this many bytes a second. */
const SNAPSHOT_BYTES_PER_SECOND = 20e6;
/** The statistics of the layers come at most twice a second, and take at most 1 % of the time. */
const STATISTICS_MS = 500;
const STATISTICS_SHARE = 0.01;
/** How often the speed is measured: for the first time soon, then so that it does not flicker. */
const FIRST_SPEED_MS = 40;
const SPEED_MS = 250;

type Listener = (frame: Frame) => unknown;

/**
 * Lets the messages that wait be handled, by a hop through a channel: unlike a timer's, its delay
 * does not grow to 4 ms when it is used again and again.
 */
function hopThroughChannel(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
}

/** Ends the worker with an error that nobody catches: the page notices, and starts another. */
function fallOver(error: unknown): void {
  setTimeout(() => {
    throw error;
  });
}

const describeKernels = ({ label, threads: { used } }: Kernels): string =>
  used > 1 ? `${label}, ${used} threads` : label;

/** How fast it goes, before anything has been trained. */
const standstill = () => ({ ms: 0, examples: 0, perSecond: 0 });

/**
 * The training session that lives in the worker: it answers the page's calls, trains in slices
 * between them, and posts frames, never a second one before the first is answered.
 *
 * @param kernelFiles the compiled kernels; undefined where there are none, and plain loops do
 * @param helpers threads that share the kernels' work
 * @param nextTask resolves once the messages that wait have been handled
 */
export function createSession(
  kernelFiles: Promise<KernelFiles | undefined>,
  helpers: readonly Helper[] = [],
  nextTask: () => Promise<void> = hopThroughChannel(),
): TrainingWorker {
  const datasets = new Map<DatasetName, Dataset>();
  const pace = createPace();
  let tuned: { readonly kernels: Kernels; readonly tuner: ThreadTuner } | null = null;
  let files: KernelFiles | undefined;
  let choice: KernelChoice = 'simd';
  let current: DatasetName | null = null;
  let trainer: Trainer | null = null;
  let looping = false;
  let listener: Listener | null = null;
  let watching = watchingAtFirst;

  let frameUnderWay = false;
  let frameWanted = false;
  let lastFrameAt = -Infinity;
  let lastSnapshotAt = -Infinity;
  let nextStatisticsAt = -Infinity;
  let lastStatisticsMs = 0;
  let trainedMs = 0;
  let speed = standstill();

  /** How many threads are fastest is found out anew with other kernels. */
  function tunerFor(kernels: Kernels): ThreadTuner {
    if (tuned?.kernels !== kernels) {
      tuned = { kernels, tuner: createThreadTuner(kernels.threads.most) };
    }
    return tuned.tuner;
  }

  /** Trains for a slice, or as much as the pace allows. */
  function work(active: Trainer): void {
    const tuner = tunerFor(active.kernels);
    active.kernels.threads.used = tuner.next();
    let examples = 0;
    let evaluationMs = 0;
    const begin = performance.now();
    let now = begin;
    while (active.state === 'training' && now - begin < SLICE_MS && pace.allows(now)) {
      const before = active.examplesSeen;
      active.advance();
      const trained = active.examplesSeen - before;
      examples += trained;
      pace.spend(trained);
      const since = now;
      now = performance.now();
      if (trained === 0) evaluationMs += now - since;
    }
    // Images a second are those of training: evaluations neither count nor cost.
    speed.examples += examples;
    speed.ms -= evaluationMs;
    if (examples > 0) tuner.measured(examples, now - begin - evaluationMs);
  }

  /** Counts the time that has passed in training. */
  function clock(since: number): number {
    const now = performance.now();
    trainedMs += now - since;
    speed.ms += now - since;
    return now;
  }

  /** Works out how fast it goes: where the pace holds it back, each batch with the wait behind it. */
  function measureSpeed(): void {
    if (speed.ms < (speed.perSecond === 0 ? FIRST_SPEED_MS : SPEED_MS)) return;
    // A blend with the figure before, about that of the last second; the first counts by itself.
    const measured = (1000 * speed.examples) / speed.ms;
    const perSecond = speed.perSecond === 0 ? measured : (3 * speed.perSecond + measured) / 4;
    speed = { ms: 0, examples: 0, perSecond };
  }

  async function loop(): Promise<void> {
    if (looping) return;
    looping = true;
    let since = performance.now();
    while (trainer?.state === 'training') {
      since = clock(since);
      if (pace.allows(since)) measureSpeed();
      work(trainer);
      since = clock(since);
      if (since - lastFrameAt >= FRAME_MS) postFrame();
      if (pace.allows(since)) await nextTask();
      else await new Promise((resolve) => setTimeout(resolve, SLICE_MS));
    }
    looping = false;
    speed = standstill();
    postFrame();
  }

  /** Posts how things stand, now or as soon as the frame before has been answered. */
  function postFrame(): void {
    if (!listener || !trainer) return;
    // A hidden page shows nothing, but it keeps what a run can be brought back from, and its end.
    const news = trainer.hasCheckpoint || trainer.state !== 'training';
    if (!watching.visible && !news) return;
    if (frameUnderWay) {
      frameWanted = true;
      return;
    }
    frameUnderWay = true;
    frameWanted = false;
    lastFrameAt = performance.now();
    const frame = frameOf(trainer);
    const buffers = frame.checkpoints.flatMap(({ parameters, memory }) =>
      memory ? [parameters.buffer, memory.buffer] : [parameters.buffer],
    );
    if (frame.snapshot) buffers.push(frame.snapshot.buffer);
    if (frame.inspected) buffers.push(frame.inspected.values.buffer);
    Promise.resolve(listener(transfer(frame, buffers))).then(frameAnswered, frameAnswered);
  }

  function frameAnswered(): void {
    frameUnderWay = false;
    // While training the loop posts the next one; at rest nobody else would.
    if (frameWanted && !looping) postFrame();
  }

  function frameOf(active: Trainer): Frame {
    const { runId, state, step, epoch, progress, plannedEpochs, learningRate, failure } = active;
    const snapshot = snapshotOf(active);
    return {
      runId,
      state,
      step,
      epoch,
      progress,
      plannedEpochs,
      learningRate,
      failure,
      kernels: describeKernels(active.kernels),
      seconds: trainedMs / 1000,
      samplesPerSecond: state === 'training' ? speed.perSecond : 0,
      snapshot,
      norms: active.movement?.norms ?? null,
      inspected: snapshot && inspectedOf(active),
      parameter: parameterOf(active),
      batchImage: snapshot && firstOfBatch(active),
      statistics: statisticsOf(active),
      ...active.takeReport(snapshot !== null),
    };
  }

  /** A copy of the weights; while training, a large network's come less often. */
  function snapshotOf({ state, network: { parameters } }: Trainer): Float32Array | null {
    const now = performance.now();
    const spacing = (1000 * parameters.byteLength) / SNAPSHOT_BYTES_PER_SECOND;
    const due = state !== 'training' || now - lastSnapshotAt >= spacing;
    if (!watching.visible || !due) return null;
    lastSnapshotAt = now;
    return Float32Array.from(parameters);
  }

  function inspectedOf({ movement }: Trainer): Inspected | null {
    const { quantity } = watching;
    if (quantity === 'weights' || !movement) return null;
    const values = quantity === 'gradients' ? movement.gradients : movement.update;
    return { quantity, values: Float32Array.from(values) };
  }

  function parameterOf({ movement }: Trainer): LookedAt | null {
    const { parameter: index } = watching;
    const gradient = index === null ? undefined : movement?.gradients[index];
    if (index === null || gradient === undefined || !movement) return null;
    return { index, gradient, update: movement.update[index]! };
  }

  function statisticsOf(active: Trainer): LayerStatistics[] | null {
    const began = performance.now();
    const due = active.state !== 'training' || began >= nextStatisticsAt;
    if (!watching.visible || !watching.statistics || !due) return null;
    const statistics = active.measureLayers();
    const cost = performance.now() - began;
    // The shorter of two counts: the first one, or one that a busy machine held up, is no measure.
    const usual = Math.min(cost, lastStatisticsMs);
    nextStatisticsAt = began + Math.max(STATISTICS_MS, usual / STATISTICS_SHARE);
    lastStatisticsMs = cost;
    return statistics;
  }

  /** From its own images: others may be loaded already for the run that follows. */
  const firstOfBatch = ({ firstOfBatch: place, dataset }: Trainer) =>
    place === null ? null : imageAt(dataset.training, place);

  const kernelsWith = (room: number, sharedBy = helpers, wanted = choice) =>
    createKernels(
      files ? { room, files, choice: wanted, helpers: sharedBy } : { room, choice: wanted },
    );
  /** Looking is quick: it leaves the other threads to training. */
  const examiner = createExaminer((room) => kernelsWith(room, []), nextTask);

  function requireTrainer(): Trainer {
    if (!trainer) throw new Error('There is no network yet: call start before this.');
    return trainer;
  }

  function requireDataset(): Dataset {
    const dataset = current && datasets.get(current);
    if (!dataset) throw new Error('No data set is loaded yet: call load before this.');
    return dataset;
  }

  /** Lets go of the copy of the images that the trainer has taken into a memory of its own. */
  function keepOneCopy({ dataset }: Trainer): void {
    datasets.set(dataset.name, dataset);
  }

  /** Sends away a trainer that another takes the place of; other images than its own move out. */
  function letGo(old: Trainer, { dataset }: Trainer): void {
    old.release();
    const left = leftBehind(old.dataset, dataset);
    if (left) datasets.set(left.name, left);
  }

  return {
    connect(newListener) {
      listener = newListener;
    },

    async load(request, onProgress) {
      files = await kernelFiles;
      const known = datasets.get(request.name);
      const dataset = known ?? (await loadDataset(request, onProgress));
      datasets.set(request.name, dataset);
      current = request.name;
      const { name, training, validation, test } = dataset;
      return {
        name,
        training: training.count,
        validation: validation.count,
        test: test.count,
      };
    },

    start(runId, configuration, checkpoint) {
      const { name } = configuration.data;
      const dataset = datasets.get(name);
      if (!dataset)
        throw new Error(`The data set ${name} is not loaded yet: call load before start.`);
      const newTrainer = new Trainer(runId, dataset, configuration, kernelsWith, checkpoint);
      current = name;
      keepOneCopy(newTrainer);
      if (trainer) letGo(trainer, newTrainer);
      trainer = newTrainer;
      trainedMs = 0;
      speed = standstill();
      postFrame();
    },

    run(extent) {
      requireTrainer().run(extent);
      loop().catch(fallOver);
    },

    pause() {
      requireTrainer().pause();
      if (!looping) postFrame();
    },

    configure(hyperparameters) {
      const active = requireTrainer();
      active.configure(hyperparameters);
      keepOneCopy(active);
      if (!looping) postFrame();
    },

    watch(newWatching) {
      watching = newWatching;
      if (!looping) postFrame();
    },

    useKernels(newChoice) {
      trainer?.useKernels((room) => kernelsWith(room, helpers, newChoice));
      choice = newChoice; // the old ones stay where the new ones find no memory
      if (trainer) keepOneCopy(trainer);
      speed = standstill();
      if (!looping) postFrame();
    },

    setPace(imagesPerSecond) {
      pace.limitTo(imagesPerSecond, performance.now());
      speed = standstill();
    },

    alive() {},

    images(split, places) {
      const examples = requireDataset()[split];
      return places.map((place) => imageAt(examples, place));
    },

    examine: (request) => examiner.examine(request, requireDataset()),
    favourites: (request) => examiner.favourites(request, requireDataset()),
    measureLayers: (network) => examiner.measureLayers(network, requireDataset()),
  };
}
