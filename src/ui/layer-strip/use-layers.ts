import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { type Histogram, histogramOf, sampleOf } from '../../engine/histogram';
import { viewOf } from '../../engine/layout';
import type { Weights } from '../../state/live';
import { useActions, useLive, usePage } from '../use-page';
import { useSignal } from '../use-signal';
import { type Diagnosis, diagnose, type LayerFacts } from './diagnosis';
import { createMeasurer, type Measured } from './measurer';
import { createSteadyRatio } from './steady-ratio';

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
  const asked = useMeasured(bare, visible);
  const [ratio] = useState(createSteadyRatio);
  useEffect(() => {
    ratio.take(norms.get());
    return norms.subscribe(() => ratio.take(norms.get()));
  }, [norms, ratio]);

  return useMemo(() => {
    const weightsAlone = bare === null ? [] : layersOf(bare);
    if (!isMeasured && asked === null) return weightsAlone;
    const shown = isMeasured
      ? { hidden, statistics }
      : { hidden: asked!.weights.specification.hidden, statistics: asked!.statistics };
    const facts = shown.statistics.map(
      (one, index): LayerFacts => ({
        statistics: one,
        activation: shown.hidden?.[index]?.activation ?? null,
        ratio: isMeasured ? ratio.of(`W${index + 1}`) : null,
      }),
    );
    const diagnoses = diagnose(facts, hasLearned);
    return facts.map((one, index) => ({
      number: index + 1,
      isOutput: one.activation === null,
      neurons: one.statistics.neurons,
      // Of a moment of the past they are there at once, the rest as soon as it has been measured.
      weights: (weightsAlone[index] ?? one.statistics).weights,
      measured: { facts: one, diagnosis: diagnoses[index]! },
    }));
  }, [isMeasured, statistics, asked, bare, hidden, ratio, hasLearned]);
}

/**
 * What the worker has measured of weights that are not under training; null for null, and until there is
 * an answer for a network of this shape. The weights of one that is training are left to its frames.
 */
function useMeasured(weights: Weights | null, visible: boolean): Measured | null {
  const { measureLayers } = useActions();
  const dataset = usePage((state) => (state.loading === null ? state.dataset : null));
  const training = usePage((state) => state.runState === 'training');
  const looksBack = usePage((state) => state.moment !== null);
  const [measured, setMeasured] = useState<Measured | null>(null);
  const measurer = useMemo(() => createMeasurer(measureLayers, setMeasured), [measureLayers]);
  useEffect(() => {
    const wanted = visible && weights !== null && dataset !== null && (looksBack || !training);
    measurer.want(wanted ? { weights, dataset, training } : null);
    return () => measurer.want(null);
  }, [measurer, visible, weights, dataset, training, looksBack]);
  if (weights === null || measured?.weights.specification !== weights.specification) return null;
  return dataset === null || measured.dataset === dataset ? measured : null;
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
