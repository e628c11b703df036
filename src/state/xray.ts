import type { Hyperparameters } from '../training/configuration';
import type { CurrentImage } from './live';
import type { FrozenStep } from './microscope';
import type { Selection } from './selection';
import { createSignal, type Signal } from './signal';
import type { Stage } from './stages';

/** Where a frozen step was taken from. */
export interface Origin {
  readonly weights: {
    readonly from: 'pretrained' | 'initial' | 'run';
    /** How many steps they were trained for. */
    readonly step: number;
  };
  /** The current image of the page; null if the images are from the training set. */
  readonly image: CurrentImage | null;
  /** The places of the images in the training set; empty for the current image. */
  readonly places: readonly number[];
  /** Whether the optimiser remembers something that is no longer known, and so began anew. */
  readonly forgotten: boolean;
  /** Where the learning rate began, and the schedule by which it has become what it is. */
  readonly planned: Pick<Hyperparameters, 'learningRate' | 'schedule'>;
  /** What training silences at random; the microscope does not. */
  readonly dropout: number;
}

export type Derivation = 'closed' | 'sought' | 'open';

/** The training step under the microscope, and how far one has walked through it. */
export interface Xray {
  /** Null until one has been frozen. */
  readonly frozen: Signal<FrozenStep | null>;
  readonly origin: Signal<Origin | null>;
  readonly stage: Signal<Stage>;
  /** What one points at; null until a step has been frozen. */
  readonly selection: Signal<Selection | null>;
  /** Of the last layer's δ; sought from another view, it is brought into sight once it is there. */
  readonly derivation: Signal<Derivation>;
}

/** There is one, whichever view follows it. */
export const xray: Xray = {
  frozen: createSignal<FrozenStep | null>(null),
  origin: createSignal<Origin | null>(null),
  stage: createSignal<Stage>({ kind: 'input', layer: 0 }),
  selection: createSignal<Selection | null>(null),
  derivation: createSignal<Derivation>('closed'),
};
