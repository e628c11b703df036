import { createStore } from 'zustand/vanilla';
import { type CurrentImage, noImage, type Weights } from '../../state/live';
import type { FrozenStep } from '../../state/microscope';
import type { Page } from '../../state/page';
import { below } from '../../state/selection';
import { createSignal } from '../../state/signal';
import type { Phase } from '../../state/stages';
import { rowOf } from '../../state/terms';
import type { Inspected, Quantity } from '../../training/protocol';

/** What the links of the picture show: what the phase is about. */
const quantities: Readonly<Record<Phase, Quantity>> = {
  forward: 'weights',
  backward: 'gradients',
  update: 'updates',
};

function inspectedIn(step: FrozenStep, phase: Phase): Inspected | null {
  if (phase === 'forward') return null;
  if (phase === 'backward') return { quantity: 'gradients', values: step.gradients };
  const values = step.after.map((value, i) => value - step.before[i]!);
  return { quantity: 'updates', values };
}

/**
 * The page as it would be if time stood still at the step: for pictures that follow the page.
 *
 * @param activated how many layers have their activations already
 */
export function frozenPage(
  page: Page,
  step: FrozenStep,
  example: number,
  phase: Phase,
  activated: number,
): Page {
  const { specification, layout, before, labels } = step;
  const weights: Weights = {
    specification,
    layout,
    parameters: before,
    from: 'run',
    runId: 0,
    step: 0,
    progress: 0,
  };
  const pixels = Uint8Array.from(below(step, 1, example), (x) => Math.round(x * 255));
  // Weights of a run are shown in their own shape, whatever is being built.
  const shown = { quantity: quantities[phase], weightsFrom: weights.from };
  const image: CurrentImage = { ...noImage, pixels, label: labels[example]! };
  const layers = step.layers.slice(0, activated).map(({ z, a }) => ({
    preActivation: rowOf(z, step, example),
    activation: rowOf(a, step, example),
  }));
  return {
    ...page,
    store: createStore(() => ({ ...page.store.getState(), ...shown })),
    live: {
      ...page.live,
      weights: createSignal<Weights | null>(weights),
      image: createSignal(image),
      activations: createSignal<ReturnType<typeof page.live.activations.get>>({
        image,
        weights,
        layers,
      }),
      inspected: createSignal(inspectedIn(step, phase)),
    },
  };
}
