import type { ParameterLayout } from '../engine/layout';
import type { NetworkSpecification } from '../engine/specification';
import type { Evaluation, PieceNorms, TrainingPoint } from '../training/protocol';
import { createSignal, type Signal } from './signal';

/** The newest weights that the page has. */
export interface Weights {
  readonly specification: NetworkSpecification;
  readonly layout: ParameterLayout;
  /** (layout.length) */
  readonly parameters: Float32Array;
  readonly from: 'pretrained' | 'run';
  /** The run and the step that they are from; 0 and 0 for the pretrained ones. */
  readonly runId: number;
  readonly step: number;
}

/** The curves of a run. Each array is replaced when it grows, never pushed into. */
export interface History {
  readonly runId: number;
  readonly points: readonly TrainingPoint[];
  readonly validation: readonly Evaluation[];
  readonly test: readonly Evaluation[];
}

/** The image that is being looked at, and what the network makes of it. */
export interface CurrentImage {
  /** (28·28) bytes, 255 for full ink; null while nothing is drawn. */
  readonly pixels: Uint8Array | null;
  /** A test image has a true label and a place in the test set; a drawing has neither. */
  readonly label: number | null;
  readonly testIndex: number | null;
}

/** (10) probabilities of the current image by the newest weights; null without image or weights. */
export type Prediction = Float32Array | null;

/** The high-rate data of the page. */
export interface Live {
  readonly weights: Signal<Weights | null>;
  readonly history: Signal<History>;
  readonly norms: Signal<readonly PieceNorms[] | null>;
  readonly image: Signal<CurrentImage>;
  /** Follows `weights` and `image` by itself. */
  readonly prediction: Signal<Prediction>;
}

export const emptyHistory = (runId: number): History => ({
  runId,
  points: [],
  validation: [],
  test: [],
});

export const noImage: CurrentImage = { pixels: null, label: null, testIndex: null };

export function createLive(): Live {
  return {
    weights: createSignal<Weights | null>(null),
    history: createSignal<History>(emptyHistory(0)),
    norms: createSignal<readonly PieceNorms[] | null>(null),
    image: createSignal<CurrentImage>(noImage),
    prediction: createSignal<Prediction>(null),
  };
}
