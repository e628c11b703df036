import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { type Histogram, histogramOf, sampleOf } from '../../engine/histogram';
import { viewOf } from '../../engine/layout';
import type { HiddenLayer } from '../../engine/specification';
import type { Weights } from '../../state/live';
import type { LayerStatistics } from '../../training/protocol';
import { useActions, useLive, usePage } from '../use-page';
import { useSignal } from '../use-signal';
import { type Diagnosis, diagnose, type LayerFacts } from './diagnosis';

/** A layer as the strip shows it; until it has been measured, only the weights are known. */
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
  // The statistics come twice a second, the weights with every frame: only what is needed is heard.
  const bare = useSyncExternalStore(
    isMeasured || !visible ? never : weights.subscribe,
    isMeasured ? nothing : weights.get,
  );
  const asked = useMeasured(bare);

  return useMemo(() => {
    if (!isMeasured && asked === null) return bare === null ? [] : layersOf(bare);
    const shown = isMeasured ? { hidden, statistics } : asked!;
    const facts = shown.statistics.map((one, index): LayerFacts => {
      const moved = norms.get()?.find(({ name }) => name === `W${index + 1}`);
      return {
        statistics: one,
        activation: shown.hidden?.[index]?.activation ?? null,
        // Without gradients there has been no step: the norms are those of a run before.
        ratio: isMeasured && moved && one.gradients ? moved.update / moved.parameters : null,
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
  }, [isMeasured, statistics, asked, bare, hidden, norms, hasLearned]);
}

interface Asked {
  readonly weights: Weights;
  readonly hidden: readonly HiddenLayer[];
  readonly statistics: readonly LayerStatistics[];
}

/**
 * What the worker measures of weights that are not under training, one request after the other; null
 * for null, and until there is an answer for a network of this shape. The weights of one that is
 * training are left to its frames.
 */
function useMeasured(weights: Weights | null): Asked | null {
  const { measureLayers } = useActions();
  const ready = usePage((state) => state.dataset !== null && state.loading === null);
  const moving = usePage((state) => state.runState === 'training' && state.moment === null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const asking = useRef(false);
  useEffect(() => {
    if (weights === null || !ready || moving || asking.current) return;
    if (asked?.weights === weights) return;
    asking.current = true;
    const { hidden } = weights.specification;
    measureLayers(weights)
      // The worker died: its weights stay, and nothing is said of them.
      .catch(() => [])
      .then((statistics) => {
        asking.current = false;
        setAsked({ weights, hidden, statistics });
      });
  }, [weights, ready, moving, asked, measureLayers]);
  if (weights === null || !asked || asked.statistics.length === 0) return null;
  return asked.weights.specification === weights.specification ? asked : null;
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
