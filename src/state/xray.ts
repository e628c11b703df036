import type { FrozenStep } from './microscope';
import { createSignal, type Signal } from './signal';
import type { Stage } from './stages';

/** The training step under the microscope, and how far one has walked through it. */
export interface Xray {
  /** Null until one has been frozen. */
  readonly frozen: Signal<FrozenStep | null>;
  readonly stage: Signal<Stage>;
}

/** There is one, whichever view follows it. */
export const xray: Xray = {
  frozen: createSignal<FrozenStep | null>(null),
  stage: createSignal<Stage>({ kind: 'input', layer: 0 }),
};
