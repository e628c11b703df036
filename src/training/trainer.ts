import { type Dataset, type Examples, PIXELS, shareOf, sliceExamples } from '../data/dataset';
import type { Kernels } from '../engine/kernels/kernels';
import { batchRoom, networkRoom } from '../engine/kernels/room';
import { createNetwork } from '../engine/networks';
import { type Batch, createBatch, type Network } from '../engine/networks/network';
import type { OptimizerName } from '../engine/optimizers';
import { createRandom, shuffle, streamKey } from '../engine/random';
import {
  CHECKPOINTS_PER_OCTAVE,
  checkCheckpoint,
  isLogSpaced,
  numbersOf,
  restoreNumbers,
} from './checkpoints';
import type { Hyperparameters, RunConfiguration } from './configuration';
import { checkConfiguration, checkHyperparameters, learningRateAt } from './configuration';
import { describeDivergence, hasFiniteParameters } from './divergence';
import {
  assess,
  continueEvaluation,
  countCorrect,
  EVALUATION_BATCH,
  type EvaluationJob,
  evaluateAll,
  evaluateSome,
  evaluationsDue,
} from './evaluation';
import { holdImages, imagesRoom } from './held-images';
import { measureLayers } from './layer-statistics';
import { type Movement, measureMovement } from './movement';
import { Plan } from './plan';
import type { Checkpoint, Extent, Failure, LayerStatistics, Moment, RunState } from './protocol';
import { News, type Report } from './report';

/** The streams of the seed: each epoch's order and each step's dropout draw from their own. */
const ORDER_STREAM = 1;
const DROPOUT_STREAM = 2;

/**
 * A network, its data, and where its training stands. It does a little at a time (`advance`) and
 * knows nothing of workers, pages or clocks, so it runs in Node as well; what it does depends on
 * its configuration alone, never on when it is asked.
 */
export class Trainer {
  readonly configuration: RunConfiguration;
  readonly runId: number;
  #dataset: Dataset;
  /** The share of the training images that is used. */
  #training!: Examples;
  #createKernels: (room: number) => Kernels;
  #hyperparameters: Hyperparameters;
  #kernels!: Kernels;
  #network!: Network;
  #batch!: Batch;

  #state: RunState = 'idle';
  readonly #plan: Plan;
  #failure: Failure | null = null;

  #step = 0;
  #epoch = 0;
  /** How many examples of the epoch have been used. */
  #cursor = 0;
  #memoryOf: OptimizerName; // the optimiser whose memory the network holds
  #optimizerTime = 0; // how many updates it has made: Adam's t
  /** The order in which the epoch visits the examples. */
  readonly #order: Uint32Array;

  readonly #news = new News();
  #jobs: EvaluationJob[] = [];
  #movement: Movement | null = null;
  #movementWanted = true;
  /** The step of the newest checkpoint. */
  #lastKept = -1;
  /** The place of the last batch's first example among the training images. */
  #firstOfBatch: number | null = null;

  /**
   * @param dataset all that there is to train on and to evaluate with
   * @param createKernels makes kernels with room for that many bytes
   * @param checkpoint where to go on from; without one, the seed's initial weights
   * @throws RangeError when the configuration cannot be run
   */
  constructor(
    runId: number,
    dataset: Dataset,
    configuration: RunConfiguration,
    createKernels: (room: number) => Kernels,
    checkpoint: Checkpoint | null = null,
  ) {
    checkConfiguration(configuration);
    if (checkpoint) checkCheckpoint(checkpoint, configuration, dataset.training.count);
    this.runId = runId;
    this.configuration = configuration;
    this.#dataset = dataset;
    this.#createKernels = createKernels;
    this.#hyperparameters = configuration.hyperparameters;
    this.#memoryOf = configuration.hyperparameters.optimizer.name;
    this.#plan = new Plan(configuration.hyperparameters);
    this.#build(this.#hyperparameters.batchSize);
    this.#order = new Uint32Array(this.#training.count);
    if (checkpoint) {
      this.#restore(checkpoint);
    } else {
      this.#network.initialise(configuration.initialiser, configuration.seed);
      this.#keepCheckpoint();
      this.#jobs.push(...evaluateSome(this.#dataset, this.#moment()));
    }
    this.#shuffle();
  }

  get state(): RunState {
    return this.#state;
  }
  get failure(): Failure | null {
    return this.#failure;
  }
  get network(): Network {
    return this.#network;
  }
  /** The data set, its images in the memory of the kernels: no other copy need be kept. */
  get dataset(): Dataset {
    return this.#dataset;
  }
  get kernels(): Kernels {
    return this.#kernels;
  }
  get step(): number {
    return this.#step;
  }
  get epoch(): number {
    return this.#epoch;
  }
  /** The epoch at whose end training stops by itself; null when it runs on. */
  get plannedEpochs(): number | null {
    return this.#plan.end;
  }
  /** Epochs trained so far, with their fraction. */
  get progress(): number {
    return this.#epoch + this.#cursor / this.#training.count;
  }
  /** η, after the schedule. */
  get learningRate(): number {
    return learningRateAt(this.progress, this.#hyperparameters);
  }

  /** Starts to train; a run that has reached its planned end goes `on` for as many epochs again. */
  run(extent: Extent): void {
    if (this.#state === 'failed') return;
    const standing = this.#standing();
    const measured = this.#state === 'done' || this.#jobs.length === 0;
    if (extent === 'on' && measured && this.#plan.isOver(standing)) {
      this.#plan.set(this.#epoch + this.#hyperparameters.epochs, false, standing);
    }
    this.#plan.ask(extent, standing);
    if (extent === 'evaluations' && this.#jobs.length === 0) return;
    this.#state = 'training';
  }

  pause(): void {
    if (this.#state !== 'training') return;
    this.#news.curve.finishPoint(this.#step, this.progress);
    if (this.#lastKept !== this.#step) this.#keepCheckpoint();
    this.#state = 'paused';
  }

  /**
   * Applies hyperparameters from the next step on, with which another optimiser begins anew.
   *
   * @throws RangeError when one is out of range, or there is no memory for such a batch; the old ones
   * then stay
   */
  configure(hyperparameters: Hyperparameters): void {
    checkHyperparameters(hyperparameters);
    const { epochs, runOn, batchSize } = hyperparameters;
    if (batchSize > this.#network.capacity) this.#build(batchSize);
    const old = this.#hyperparameters;
    this.#hyperparameters = hyperparameters;
    if (epochs !== old.epochs || runOn !== old.runOn) {
      const standing = this.#standing();
      this.#plan.set(epochs, runOn, standing);
      if (this.#state === 'done' && !this.#plan.isOver(standing)) this.#state = 'paused';
    }
  }

  /** Goes on with other kernels, from the very same weights; with the old ones if it throws. */
  useKernels(createKernels: (room: number) => Kernels): void {
    this.#build(this.#hyperparameters.batchSize, createKernels);
    this.#createKernels = createKernels;
  }

  /** Sends away the threads of its kernels, once it is no longer used. */
  release(): void {
    this.#kernels.release();
  }

  /** Does the next little thing: a step of training, or a batch of an evaluation under way. */
  advance(): void {
    if (this.#state !== 'training') return;
    const job = this.#jobs[0];
    if (job) {
      const evaluation = continueEvaluation(job, this.#network, this.#batch, this.#kernels);
      if (evaluation) {
        this.#news.evaluations.push(evaluation);
        this.#jobs.shift();
        if (Number.isFinite(evaluation.loss)) this.#stopIfThere();
        else this.#fail();
      }
      return;
    }
    this.#trainStep();
    this.#stopIfThere();
  }

  /** Whether there is a checkpoint that has not been reported yet. */
  get hasCheckpoint(): boolean {
    return this.#news.checkpoints.length > 0;
  }
  /** How the last measured update moved the parameters; null until one has been measured. */
  get movement(): Movement | null {
    return this.#movement;
  }
  /** The place of the last batch's first example among the training images; null before one. */
  get firstOfBatch(): number | null {
    return this.#firstOfBatch;
  }

  /**
   * Everything that has happened since the last report.
   *
   * @param measureMovement whether the next step is to be measured, which takes time
   */
  takeReport(measureMovement = true): Report {
    this.#movementWanted = measureMovement;
    return this.#news.take();
  }

  /** How each layer does, on the first validation images; training is not changed by it. */
  measureLayers(): LayerStatistics[] {
    const { validation } = this.#dataset;
    const hasGradients = this.#movement !== null;
    return measureLayers(this.#network, this.#batch, this.#kernels, validation, hasGradients);
  }

  /** Examples trained on so far, of this and earlier epochs. */
  get examplesSeen(): number {
    return this.#epoch * this.#training.count + this.#cursor;
  }

  /**
   * (Re)builds the network with room for the batch size; keeps parameters and memory. All stays as it
   * was where there is no memory for it.
   */
  #build(batchSize: number, createKernels = this.#createKernels): void {
    const capacity = Math.max(batchSize, EVALUATION_BATCH);
    const { mode, network: specification, data } = this.configuration;
    const room = networkRoom(specification, capacity) + batchRoom(capacity, PIXELS);
    const kernels = createKernels(room + imagesRoom(this.#dataset));
    const dataset = holdImages(kernels, this.#dataset);
    const network = createNetwork(mode, specification, kernels, capacity);
    const batch = createBatch(kernels, capacity, PIXELS);
    const old = this.#network as Network | undefined;
    if (old) {
      this.release();
      network.parameters.set(old.parameters);
      network.gradients.set(old.gradients);
      network.memory.forEach((remembered, i) => {
        remembered.set(old.memory[i]!);
      });
    }
    const { training } = dataset;
    this.#kernels = kernels;
    this.#dataset = dataset;
    this.#training = sliceExamples(training, 0, shareOf(training.count, data.share));
    this.#network = network;
    this.#batch = batch;
  }

  #shuffle(): void {
    shuffle(this.#order, createRandom(this.configuration.seed, ORDER_STREAM, this.#epoch));
  }

  #trainStep(): void {
    const { batchSize, optimizer, weightDecay, clipNorm, dropout } = this.#hyperparameters;
    const training = this.#training;
    const kernels = this.#kernels;
    const network = this.#network;
    const batch = this.#batch;
    const B = Math.min(batchSize, training.count - this.#cursor);
    const places = this.#order.subarray(this.#cursor, this.#cursor + B);
    batch.size = B;
    kernels.gather(batch.x, batch.labels, training.images, training.labels, places, B, PIXELS);

    const key = streamKey(this.configuration.seed, DROPOUT_STREAM, this.#step);
    const p = network.forward(batch, dropout > 0 ? { rate: dropout, key } : undefined);
    const lossSum = assess(p, network, batch, kernels);
    if (!Number.isFinite(lossSum)) {
      this.#fail();
      return;
    }
    const correct = countCorrect(batch);

    network.backward(batch);
    if (optimizer.name !== this.#memoryOf) {
      for (const remembered of network.memory) remembered.fill(0);
      this.#memoryOf = optimizer.name;
      this.#optimizerTime = 0;
    }
    const before = this.#movementWanted ? Float32Array.from(network.parameters) : null;
    network.update({
      optimizer,
      learningRate: this.learningRate,
      weightDecay,
      clipNorm,
      time: ++this.#optimizerTime,
    });
    if (before) {
      this.#movement = measureMovement(network, before);
      this.#movementWanted = false;
    }
    this.#firstOfBatch = places[0]!;

    this.#step += 1;
    this.#cursor += B;
    const epochEnds = this.#cursor >= training.count;
    if (epochEnds) {
      this.#cursor = 0;
      this.#epoch += 1;
      this.#shuffle();
    }
    const stepsPerEpoch = Math.ceil(training.count / batchSize);
    this.#news.curve.add(this.#step, this.progress, lossSum, correct, B, stepsPerEpoch);
    const last = this.#plan.stopsAt(this.#standing());
    this.#jobs.push(
      ...evaluationsDue(this.#dataset, this.#moment(), stepsPerEpoch, epochEnds, last),
    );
    if (epochEnds || isLogSpaced(this.#step, CHECKPOINTS_PER_OCTAVE)) this.#keepCheckpoint();
  }

  /** Pauses or ends once the extent asked for has been trained and all evaluations are in. */
  #stopIfThere(): void {
    const standing = this.#standing();
    if (this.#state !== 'training' || this.#jobs.length > 0 || !this.#plan.stopsAt(standing))
      return;
    this.pause();
    if (this.#plan.endsAt(standing)) this.#state = 'done';
  }

  #standing() {
    return { step: this.#step, epoch: this.#epoch, cursor: this.#cursor };
  }

  #moment(): Moment {
    return { step: this.#step, progress: this.progress };
  }

  #fail(): void {
    this.#news.curve.finishPoint(this.#step, this.progress);
    this.#failure = describeDivergence(this.#network, this.#moment(), this.#hyperparameters);
    this.#state = 'failed';
    this.#jobs = [];
  }

  /** Keeps what it takes to go on from here; weights that are no numbers are not worth keeping. */
  #keepCheckpoint(): void {
    if (!hasFiniteParameters(this.#network)) return;
    const checkpoint: Checkpoint = {
      runId: this.runId,
      ...this.#moment(),
      ...numbersOf(this.#network, this.#memoryOf),
      optimizerTime: this.#optimizerTime,
      epoch: this.#epoch,
      cursor: this.#cursor,
      epochs: this.#hyperparameters.epochs,
      plannedEpochs: this.#plan.epochs,
    };
    this.#news.keep(checkpoint);
    this.#lastKept = this.#step;
  }

  #restore(checkpoint: Checkpoint): void {
    const { optimizer, epochs, runOn } = this.#hyperparameters;
    const remembers = restoreNumbers(this.#network, checkpoint, optimizer.name);
    this.#step = checkpoint.step;
    this.#lastKept = checkpoint.step;
    this.#epoch = checkpoint.epoch;
    this.#cursor = checkpoint.cursor;
    this.#optimizerTime = remembers ? checkpoint.optimizerTime : 0;
    // Who ran on has gone past the plan: then it is the epoch under way that ends it.
    const planned = checkpoint.epochs === epochs ? checkpoint.plannedEpochs : epochs;
    this.#plan.set(planned, runOn, this.#standing());
    // The checkpoint of an epoch's end was made before its evaluations.
    if (checkpoint.cursor === 0 && checkpoint.epoch > 0) {
      this.#jobs.push(...evaluateAll(this.#dataset, this.#moment()));
    }
    this.#state =
      checkpoint.step === 0 ? 'idle' : this.#plan.endsAt(this.#standing()) ? 'done' : 'paused';
  }
}
