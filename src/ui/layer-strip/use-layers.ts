import { useMemo, useSyncExternalStore } from 'react';
import { type Histogram, histogramOf, sampleOf } from '../../engine/histogram';
import { viewOf } from '../../engine/layout';
import type { Weights } from '../../state/live';
import { useLive, usePage } from '../use-page';
import { useSignal } from '../use-signal';
import { type Diagnosis, diagnose, type LayerFacts } from './diagnosis';

/** A layer as the strip shows it; of a moment that is past, only the weights are known. */
export interface ShownLayer {
  readonly number: number;
  readonly isOutput: boolean;
  readonly neurons: number;
  readonly weights: Histogram | null;
  readonly measured: { readonly facts: LayerFacts; readonly diagnosis: Diagnosis } | null;
}

const never = () => () => undefined;
const nothing = () => null;

/**
 * The layers whose statistics are shown, from the first hidden one to the output.
 *
 * @param visible whether somebody sees them: nothing is worked out for nobody
 */
export function useLayers(visible: boolean): readonly ShownLayer[] {
  const { layers, norms, weights } = useLive();
  const hidden = usePage((state) => state.applied?.network.hidden);
  const hasLearned = usePage((state) => state.status.step > 0);
  const looksBack = usePage((state) => state.moment !== null);
  const statistics = useSignal(layers);
  const isMeasured = !looksBack && statistics !== null && statistics.length - 1 === hidden?.length;
  // The statistics come twice a second, the weights with every frame: only what is shown is heard.
  const bare = useSyncExternalStore(
    isMeasured || !visible ? never : weights.subscribe,
    isMeasured ? nothing : weights.get,
  );

  return useMemo(() => {
    if (!isMeasured) return bare === null ? [] : layersOf(bare);
    const facts = statistics.map((one, index): LayerFacts => {
      const moved = norms.get()?.find(({ name }) => name === `W${index + 1}`);
      return {
        statistics: one,
        activation: hidden?.[index]?.activation ?? null,
        // Without gradients there has been no step: the norms are those of a run before.
        ratio: moved && one.gradients ? moved.update / moved.parameters : null,
      };
    });
    const diagnoses = diagnose(facts, hasLearned);
    return facts.map((one, index) => ({
      number: index + 1,
      isOutput: one.activation === null,
      neurons: one.statistics.neurons,
      weights: one.statistics.weights,
      measured: { facts: one, diagnosis: diagnoses[index]! },
    }));
  }, [isMeasured, statistics, bare, hidden, norms, hasLearned]);
}

/** What weights alone say of their layers. */
function layersOf({ layout, parameters }: Weights): ShownLayer[] {
  return layout.pieces
    .filter(({ kind }) => kind === 'weights')
    .map((piece) => ({
      number: piece.layer,
      isOutput: piece.layer === layout.sizes.length - 1,
      neurons: piece.columns,
      weights: histogramOf(sampleOf(viewOf(parameters, piece), piece.columns)),
      measured: null,
    }));
}
