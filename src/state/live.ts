import type { ParameterLayout } from '../engine/layout';
import type { NetworkSpecification } from '../engine/specification';
import type { Hyperparameters } from '../training/configuration';
import type {
  Checkpoint,
  Evaluation,
  Examination,
  Inspected,
  LayerStatistics,
  LookedAt,
  Moment,
  PieceNorms,
  TrainingPoint,
} from '../training/protocol';
import type { Run } from './runs';
import { createSignal, type Signal } from './signal';

/** The weights that the page shows: the newest, or those of the moment that is looked back at. */
export interface Weights extends Moment {
  readonly specification: NetworkSpecification;
  readonly layout: ParameterLayout;
  /** (layout.length) */
  readonly parameters: Float32Array;
  readonly from: 'pretrained' | 'run';
  /** The run that they are from; 0 for the pretrained ones, of which no moment is known. */
  readonly runId: number;
}

/** The curves of a run. Each array is replaced when it grows, never pushed into. */
export interface History {
  readonly runId: number;
  readonly points: readonly TrainingPoint[];
  readonly validation: readonly Evaluation[];
  readonly test: readonly Evaluation[];
  /** When the run's settings were changed, the first first; runs of earlier pages do not say. */
  readonly changes?: readonly SettingsChange[];
}

/** From a step on the run has learned with other settings than before. */
export interface SettingsChange {
  /** The last step that was made with those before. */
  readonly step: number;
  readonly before: Hyperparameters;
}

/** The image that is being looked at, and what the network makes of it. */
export interface CurrentImage {
  /** (28·28) bytes, 255 for full ink; null while nothing is drawn. */
  readonly pixels: Uint8Array | null;
  /** Images of a data set have a true label, drawings have none. */
  readonly label: number | null;
  /** Its place in the test set; null for anything else. */
  readonly testIndex: number | null;
  /** Its place in the validation set; null for anything else. */
  readonly validationIndex: number | null;
  /** Its place among the training images, if it is from the batch under way; null for others. */
  readonly trainingIndex: number | null;
}

/** What a layer makes of the current image. */
export interface LayerActivations {
  /** (neurons): z, before the activation function. */
  readonly preActivation: Float32Array;
  /** (neurons): a, after it. */
  readonly activation: Float32Array;
}

/** What the network makes of the current image; layers from the first hidden one to the output. */
export interface Activations {
  readonly image: CurrentImage;
  readonly weights: Weights;
  readonly layers: readonly LayerActivations[];
}

/** What the network does to the images of a split, and by which weights. */
export interface Examined extends Examination {
  readonly weights: Weights;
}

/** (10) outputs for the current image by the weights that are shown; null without image or weights. */
export type Prediction = Float32Array | null;

/** The high-rate data of the page. */
export interface Live {
  readonly weights: Signal<Weights | null>;
  readonly history: Signal<History>;
  readonly norms: Signal<readonly PieceNorms[] | null>;
  /** How each layer does, as it last was while somebody watched (`watchLayers`); null before. */
  readonly layers: Signal<readonly LayerStatistics[] | null>;
  readonly image: Signal<CurrentImage>;
  /** These two follow `weights` and `image` by themselves; null without image or weights. */
  readonly prediction: Signal<Prediction>;
  readonly activations: Signal<Activations | null>;
  /** Gradients or updates, while `quantity` asks for them; null for a moment that is past. */
  readonly inspected: Signal<Inspected | null>;
  /** The parameter that somebody looks at (`watchParameter`); null for a moment that is past. */
  readonly parameter: Signal<LookedAt | null>;
  /** The checkpoints of the run, the oldest first. */
  readonly checkpoints: Signal<readonly Checkpoint[]>;
  /** The newest examination, while somebody watches (`watchExamination`). */
  readonly examined: Signal<Examined | null>;
  /** The other runs, the oldest first. */
  readonly runs: Signal<readonly Run[]>;
}

export const emptyHistory = (runId: number): History => ({
  runId,
  points: [],
  validation: [],
  test: [],
});

export const noImage: CurrentImage = {
  pixels: null,
  label: null,
  testIndex: null,
  validationIndex: null,
  trainingIndex: null,
};

/** Where an image is from: the pad, or a set of images. */
export function originOf({ trainingIndex, testIndex, validationIndex }: CurrentImage) {
  if (trainingIndex !== null) return 'batch';
  if (testIndex !== null) return 'test';
  return validationIndex === null ? 'drawing' : 'validation';
}

export function createLive(): Live {
  return {
    weights: createSignal<Weights | null>(null),
    history: createSignal<History>(emptyHistory(0)),
    norms: createSignal<readonly PieceNorms[] | null>(null),
    layers: createSignal<readonly LayerStatistics[] | null>(null),
    image: createSignal<CurrentImage>(noImage),
    prediction: createSignal<Prediction>(null),
    activations: createSignal<Activations | null>(null),
    inspected: createSignal<Inspected | null>(null),
    parameter: createSignal<LookedAt | null>(null),
    checkpoints: createSignal<readonly Checkpoint[]>([]),
    examined: createSignal<Examined | null>(null),
    runs: createSignal<readonly Run[]>([]),
  };
}
