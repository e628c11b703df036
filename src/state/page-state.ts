import type { DatasetName } from '../data/dataset';
import type { KernelChoice } from '../engine/kernels/kernel-choices';
import type { Hyperparameters, PresetName, RunConfiguration } from '../training/configuration';
import type { OptionFault } from '../training/option-faults';
import type {
  DatasetSummary,
  Evaluation,
  ExaminedSplit,
  Failure,
  Favourite,
  GivenNetwork,
  LabelledImage,
  LayerStatistics,
  Quantity,
  RunState,
  Split,
} from '../training/protocol';
import type { Weights } from './live';
import type { Pretrained } from './pretrained';
import type { Rescue } from './rescue';
import type { RunIdentity } from './runs';

/** What a notice can be about; the page has words for each, in its language. */
export type Topic =
  | 'workerRestarted'
  | 'leftInTraining'
  | 'workerLost'
  | 'workerGone'
  | 'dataMissing'
  | 'dataBroken'
  | 'pretrained'
  | 'storage'
  | 'linkOpened'
  | 'linkBroken';

/** What a person did, or the page for them, and what may fail. */
export type Action =
  | 'train'
  | 'step'
  | 'epoch'
  | 'pause'
  | 'reset'
  | 'change'
  | 'load'
  | 'goBack'
  | 'kernels'
  | 'pace'
  | 'digit'
  | 'fork'
  | 'openRun'
  | 'renameRun'
  | 'removeRun'
  | 'clearRuns'
  | 'lastRun'
  | 'examine';

/** Why something cannot be done now. */
export type Reason =
  | 'noCheckpoint'
  | 'noDigits'
  | 'nothingToFork'
  | 'otherImages'
  | 'runForgotten'
  | 'runElsewhere'
  | 'runsElsewhere'
  | 'weightsForgotten'
  | 'linkCutShort'
  | 'linkOfOtherVersion';

/** What in a link cannot be understood: an option, or a misspelt name and the one that was meant. */
export type LinkFault =
  | OptionFault
  | { readonly option: string; readonly came: string; readonly meant: string };

/** What a notice tells of. */
export interface Values {
  readonly step?: number;
  /** The name of a run, or of several. */
  readonly run?: string;
  readonly runs?: readonly string[];
  /** The sizes of a network's layers. */
  readonly network?: string;
  /** What in a link is not known. */
  readonly passedOver?: readonly string[];
  /** What in a link cannot be understood. */
  readonly faults?: readonly LinkFault[];
}

/** Something that the page tells the person, until it is dismissed or no longer true. */
export interface Notice {
  /** A second notice with the same id replaces the first. */
  readonly id: string;
  readonly kind: 'note' | 'warning' | 'error';
  /** What it is about, or what did not work. */
  readonly about: { readonly topic: Topic } | { readonly action: Action };
  readonly reason?: Reason;
  readonly values?: Values;
  /** For who wants to know exactly what went wrong: technical, and in English. */
  readonly detail?: string;
  /** Where the person acted, if it stands there: the id of a run, or `ALL_RUNS`; else above all. */
  readonly place?: string;
}

/** The place of a notice that is about all runs at once. */
export const ALL_RUNS = 'all runs';

/** The figures of the newest frame, as the header shows them. */
export interface Status {
  readonly step: number;
  /** Epochs trained so far, with their fraction. */
  readonly progress: number;
  /** Epochs completed. */
  readonly epoch: number;
  /** The epoch at whose end training stops by itself; null when it runs on. */
  readonly plannedEpochs: number | null;
  readonly seconds: number;
  readonly samplesPerSecond: number;
  /** η, after the schedule. */
  readonly learningRate: number;
  /** Of the newest point of the training curve; null before the first. */
  readonly trainLoss: number | null;
  readonly trainAccuracy: number | null;
  /** The kernels that run, in words: `WebAssembly SIMD`; empty before there are any. */
  readonly kernels: string;
}

/** What the page knows: facts that change at most fifteen times a second. */
export interface PageState {
  /** What the build panel shows. */
  readonly configuration: RunConfiguration;
  /** What the network in the worker is built from and trained by; null before there is one. */
  readonly applied: RunConfiguration | null;
  readonly runState: RunState;
  /** What is being loaded, and how far it is; null when nothing is. */
  readonly loading: {
    readonly what: 'page' | 'lastRun' | DatasetName;
    readonly done: number;
    readonly total: number;
  } | null;
  readonly dataset: DatasetSummary | null;
  readonly status: Status;
  /** The kernels asked for; `status.kernels` says which run. */
  readonly kernels: KernelChoice;
  /** At most that many training images a second; null for as fast as it can. */
  readonly pace: number | null;
  /** The newest evaluation of all validation images, and of all test images. */
  readonly validation: Evaluation | null;
  readonly test: Evaluation | null;
  /** The newest evaluation of the first few hundred validation images. */
  readonly validationSample: Evaluation | null;
  readonly failure: Failure | null;
  readonly notices: readonly Notice[];
  /** Whose weights classify drawings: those that ship with the page, or those of this run. */
  readonly weightsFrom: 'none' | 'pretrained' | 'run';
  /** What the pretrained network achieves on the test images, 0 … 1; null while it is not there. */
  readonly pretrainedAccuracy: number | null;
  /** What the pictures of the parameters show. */
  readonly quantity: Quantity;
  /** Whether the current image is the first one of each training batch. */
  readonly followsBatch: boolean;
  /** The step of the checkpoint that the page looks back at; null when it shows the newest. */
  readonly moment: number | null;
  /** The run under way; null before there is one. */
  readonly run: RunIdentity | null;
  /** How runs are kept: how many bytes, and whether they outlive the page; null until known. */
  readonly storage: { readonly bytes: number; readonly lasting: boolean } | null;
}

/** What a person can do; each answers at once and reports through the state. */
export interface PageActions {
  /** Starts or goes on training; builds the network first if need be. */
  train(): void;
  pause(): void;
  /** Trains on one batch, then pauses. */
  step(): void;
  /** Trains to the end of the epoch, then pauses. */
  epoch(): void;
  /** Builds the network of the build panel anew, with the very same initial weights. */
  reset(): void;
  /**
   * Changes the build panel. Hyperparameters reach the running network at once. Anything else
   * rebuilds a network that has not been trained; for one that has, it waits for `reset`
   * (see `needsFreshStart`).
   */
  configure(changes: Partial<RunConfiguration>): void;
  configureHyperparameters(changes: Partial<Hyperparameters>): void;
  choosePreset(name: PresetName): void;
  /** Takes the build panel back to what the network was built from. */
  discardChanges(): void;
  /**
   * After a failure: back to the last checkpoint after which the loss was still sound, paused; from
   * there, to the one before.
   */
  restoreCheckpoint(): void;
  chooseKernels(choice: KernelChoice): void;
  setPace(imagesPerSecond: number | null): void;
  dismissNotice(id: string): void;
  /** Loads the page anew; the run under way is paused and kept before. */
  reload(): void;
  /** Puts an image of the test set in the place of the drawing: that one, or a random one. */
  showTestImage(index?: number): void;
  /** Puts the image at that place of a split in the place of the drawing. */
  showImage(split: ExaminedSplit, place: number): void;
  /** Makes the first image of each training batch the current one, until something else is. */
  followBatch(follow: boolean): void;
  showQuantity(quantity: Quantity): void;

  /** Looks back at the checkpoint nearest to that step; null returns to the newest weights. */
  showMoment(step: number | null): void;
  /**
   * Begins a new run from the moment that is looked at (or the newest), with the hyperparameters of
   * the build panel; the run so far is kept.
   */
  fork(): void;
  /** Makes a run that was kept the current one; the current one is kept in its place. */
  openRun(id: string): void;
  renameRun(id: string, name: string): void;
  hideRun(id: string, hidden: boolean): void;
  /** Forgets a run that is not the current one. */
  removeRun(id: string): void;
  /** Forgets all runs but the current one. */
  clearRuns(): void;

  /**
   * Keeps `live.examined` in step with the weights that are shown, every other second while they
   * move; returns how to stop.
   */
  watchExamination(split: ExaminedSplit): () => void;
  /** Keeps `live.layers` up to date; returns how to stop. */
  watchLayers(): () => void;
  /** Keeps `live.parameter` up to date with one parameter; returns how to stop. */
  watchParameter(index: number): () => void;
  /** The images at those places of a split. Rejects while there is no data. */
  images(split: Split, places: readonly number[]): Promise<LabelledImage[]>;
  /** The test images that excite a neuron of the shown network most, the strongest first. */
  favourites(layer: number, neuron: number, count: number): Promise<Favourite[]>;
  /**
   * How each layer of any network does, with the gradients of some training images. Rejects while
   * there is no data.
   */
  measureLayers(network: GivenNetwork): Promise<LayerStatistics[]>;
  /** The test images that a network gets wrong and the pretrained one right; null if it gives no answers. */
  rescued(weights: Weights, most: number): Promise<Rescue | null>;
  /** The network without hidden layers that ships with the page. */
  templates(): Promise<Pretrained>;
}
