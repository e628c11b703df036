import type { DatasetName } from '../data/dataset';
import type { DataProgress, DatasetRequest } from '../data/sources';
import type { Histogram } from '../engine/histogram';
import type { KernelChoice } from '../engine/kernels/kernel-choices';
import type { OptimizerName } from '../engine/optimizers';
import type { NetworkSpecification } from '../engine/specification';
import type { Hyperparameters, RunConfiguration } from './configuration';

/** What is being done with the network. */
export type RunState = 'idle' | 'training' | 'paused' | 'done' | 'failed';

/**
 * How far to train: until told to stop or the planned end, and from that end on for as many epochs
 * again; what is left of the plan; one batch; to the epoch's end; or no further, if only
 * evaluations are left to be done.
 */
export type Extent = 'on' | 'rest' | 'step' | 'epoch' | 'evaluations';

/** Where in the run something was measured. */
export interface Moment {
  /** Updates made so far. */
  readonly step: number;
  /** Epochs trained so far, with their fraction. */
  readonly progress: number;
}

/** A point of a training curve: the mean over the batches since the point before, about so in long runs. */
export interface TrainingPoint extends Moment {
  readonly loss: number;
  /** 0 … 1 */
  readonly accuracy: number;
}

/** A network measured on images that it does not train on. */
export interface Evaluation extends Moment {
  readonly split: 'validation' | 'test';
  /** Whether all of the split's images were used, or only the first few hundred. */
  readonly whole: boolean;
  readonly loss: number;
  /** 0 … 1 */
  readonly accuracy: number;
}

/** How large a piece of the one big array is, and how far an update moves it: Euclidean norms. */
export interface PieceNorms {
  /** `W1`, `b1`, … */
  readonly name: string;
  /** Before the update. */
  readonly parameters: number;
  readonly gradient: number;
  /** Of what it changed. */
  readonly update: number;
}

/** How a layer does; a histogram is null where a number is not finite. */
export interface LayerStatistics {
  readonly neurons: number;
  readonly weights: Histogram | null;
  /** Over the first few hundred validation images. */
  readonly activations: Histogram | null;
  /**
   * Under training, those of the last batch, with weight decay and clipping; null before the first step.
   * Of any other network (`measureLayers`), those of the loss on the first training images alone.
   */
  readonly gradients: Histogram | null;
  /** How many validation images there were. */
  readonly images: number;
  /** How many neurons fire for none of them; null but for hidden layers with ReLU. */
  readonly dead: number | null;
  /** The share of saturated activations, 0 … 1; null but for sigmoid and tanh. */
  readonly saturated: number | null;
  /** Whether all neurons of the layer, two or more, have the very same weights. */
  readonly alike: boolean;
}

/** What of the parameters can be looked at: themselves, their gradients, their last change. */
export type Quantity = 'weights' | 'gradients' | 'updates';

/** A moment of a run, complete enough to go on from. */
export interface Checkpoint extends Moment {
  readonly runId: number;
  readonly parameters: Float32Array;
  /** The optimiser's memory m, then v; null where only the parameters were kept. */
  readonly memory: Float32Array | null;
  /** Whose memory that is: another optimiser would not know what the numbers mean. */
  readonly optimizer: OptimizerName;
  /** Where the optimiser's own count of updates stands. */
  readonly optimizerTime: number;
  /** The epoch under way, counted from 0, and how many of its examples have been used. */
  readonly epoch: number;
  readonly cursor: number;
  /** How many epochs were asked for, and the one at whose end training was to stop. */
  readonly epochs: number;
  readonly plannedEpochs: number;
}

/** Why a run stopped by itself before its end. */
export interface Failure extends Moment {
  /** What happened, in English, as are the next two; the page says it in its own language. */
  readonly message: string;
  /** Where: `W2, in hidden layer 2`. */
  readonly where: string;
  /** What to try. */
  readonly advice: string;
  readonly place: FailurePlace;
  readonly remedy: { readonly learningRate: number; readonly limitGradient: boolean };
}

/** What was the first that is no number: a piece of the parameters, the sums of a layer, or the loss. */
export type FailurePlace =
  | { readonly what: 'parameters'; readonly piece: string; readonly layer: LayerPlace }
  | { readonly what: 'sums'; readonly layer: LayerPlace }
  | { readonly what: 'loss' };

/** The number of a hidden layer, from 1. */
export type LayerPlace = number | 'output';

/** Another look at the parameters. */
export interface Inspected {
  readonly quantity: Exclude<Quantity, 'weights'>;
  /** Of a recent step: its gradients, with weight decay and clipping, or what it changed. */
  readonly values: Float32Array;
}

/** How one parameter is being changed. */
export interface LookedAt {
  /** Its place among all parameters. */
  readonly index: number;
  /** Both of the same recent step; as in `Inspected`. */
  readonly gradient: number;
  readonly update: number;
}

/** What the worker tells the page, at most fifteen times a second. */
export interface Frame extends Moment {
  readonly runId: number;
  readonly state: RunState;
  /** Epochs completed. */
  readonly epoch: number;
  /** The epoch at whose end training stops by itself; null when it runs on. */
  readonly plannedEpochs: number | null;
  /** Seconds spent training and evaluating, pauses left out. */
  readonly seconds: number;
  /** Training examples a second, over the last second or so; 0 when not training. */
  readonly samplesPerSecond: number;
  /** η, after the schedule. */
  readonly learningRate: number;
  /** The kernels that run: `WebAssembly SIMD`. */
  readonly kernels: string;
  /** New points of the curves since the last frame, oldest first. */
  readonly points: readonly TrainingPoint[];
  readonly evaluations: readonly Evaluation[];
  /** Null until an update has been measured. */
  readonly norms: readonly PieceNorms[] | null;
  /** The one big array, transferred; null for a hidden page, or so soon after the last of its size. */
  readonly snapshot: Float32Array | null;
  /** What was asked for beside the weights, laid out like them; null when nothing was, or is there. */
  readonly inspected: Inspected | null;
  /** The parameter that is looked at; null when none is, or no step has been measured. */
  readonly parameter: LookedAt | null;
  /** From the first hidden layer to the output, now and then; null when nobody watches. */
  readonly statistics: readonly LayerStatistics[] | null;
  /** The first image of the last training batch; null without a snapshot, and before the first step. */
  readonly batchImage: LabelledImage | null;
  /** New checkpoints since the last frame, oldest first. */
  readonly checkpoints: readonly Checkpoint[];
  readonly failure: Failure | null;
}

export interface DatasetSummary {
  readonly name: DatasetName;
  readonly training: number;
  readonly validation: number;
  readonly test: number;
}

export interface LabelledImage {
  /** Its place in its set. */
  readonly index: number;
  /** (28·28) bytes */
  readonly pixels: Uint8Array;
  readonly label: number;
}

/** What the page shows: nothing while hidden. */
export interface Watching {
  readonly visible: boolean;
  /** Whether somebody looks at the statistics of the layers. */
  readonly statistics: boolean;
  readonly quantity: Quantity;
  /** The place of the parameter that somebody looks at closely; null for none. */
  readonly parameter: number | null;
}

export type ExaminedSplit = 'validation' | 'test';

export type Split = ExaminedSplit | 'training';

/** Any network, beside the one that trains. */
export interface GivenNetwork {
  readonly specification: NetworkSpecification;
  /** Its one big array. */
  readonly parameters: Float32Array;
}

/** What to find out about a network on images that it does not train on. */
export interface ExaminationRequest extends GivenNetwork {
  readonly split: ExaminedSplit;
  /** How many of the first images are to be placed on the map; 0 for no map. */
  readonly mapped: number;
  /** The axes of the map before, so that the new one does not turn over; null for any. */
  readonly axes: Float32Array | null;
}

/** What a network makes of each image of a split, in the order of the split. */
export interface Examination {
  readonly split: ExaminedSplit;
  /** Whether all outputs are numbers; where training has gone to NaN, there are no answers. */
  readonly finite: boolean;
  /** (count): the true classes. */
  readonly labels: Uint8Array;
  /** (count): the classes with the largest logit. */
  readonly predicted: Uint8Array;
  /** (count): the output of the predicted class. */
  readonly confidence: Float32Array;
  /** (count): the output of the true class. */
  readonly trueOutput: Float32Array;
  readonly map: PictureMap | null;
}

/** Images as points: what the last hidden layer makes of them, on its two principal axes. */
export interface PictureMap {
  /** (mapped, 2) */
  readonly points: Float32Array;
  /** (2, neurons): the axes, to be handed to the next examination. */
  readonly axes: Float32Array;
  /** The shares of the variance that the two axes explain. */
  readonly explained: readonly [number, number];
}

/** Which neuron to look for the favourite images of. */
export interface FavouritesRequest extends GivenNetwork {
  /** The layer, counted from 1; the last one is the output layer. */
  readonly layer: number;
  readonly neuron: number;
  readonly count: number;
}

/** A test image that excites a neuron. */
export interface Favourite extends LabelledImage {
  readonly activation: number;
}

/**
 * What the page tells the worker. What concerns the run itself is answered within a slice of
 * training, or a step; to load, to examine and to measure takes its time.
 */
export interface TrainingWorker {
  /** Frames go to this listener from now on; each waits for the answer to the one before. */
  connect(listener: (frame: Frame) => void): void;
  /** Loads a data set, or takes it from memory. Rejects with what went wrong. */
  load(request: DatasetRequest, onProgress: DataProgress): Promise<DatasetSummary>;
  /** Builds a network on the loaded data, from its seed or from a checkpoint. */
  start(runId: number, configuration: RunConfiguration, checkpoint: Checkpoint | null): void;
  run(extent: Extent): void;
  pause(): void;
  configure(hyperparameters: Hyperparameters): void;
  watch(watching: Watching): void;
  /** Answers, and so shows that the worker lives. */
  alive(): void;
  /** Goes on with other kernels, if they run here; the run stays what it is. */
  useKernels(choice: KernelChoice): void;
  /** Trains no faster than that many images a second; null for as fast as it can. */
  setPace(imagesPerSecond: number | null): void;
  /** The images at those places of a split. */
  images(split: Split, places: readonly number[]): LabelledImage[];
  /** Classifies a whole split with any network, a little at a time. */
  examine(request: ExaminationRequest): Promise<Examination>;
  /** The test images that excite a neuron most, the strongest first. */
  favourites(request: FavouritesRequest): Promise<Favourite[]>;
  /** How each layer of a network does; the gradients are those of some training images. */
  measureLayers(network: GivenNetwork): Promise<LayerStatistics[]>;
}
