import { useMemo, useSyncExternalStore } from 'react';
import { type ParameterLayout, parameterLayout } from '../../engine/layout';
import { layerSizes, type NetworkSpecification } from '../../engine/specification';
import { useLive, usePage } from '../use-page';

/**
 * The shape of the network whose weights are shown; of the one being built while there are none, or
 * only those of the network that ships with the page and has another shape.
 */
export function useLiveNetwork(): NetworkSpecification {
  const { weights } = useLive();
  const shown = useSyncExternalStore(weights.subscribe, () => weights.get()?.specification ?? null);
  const planned = usePage((state) => state.configuration.network);
  const pretrained = usePage((state) => state.weightsFrom === 'pretrained');
  if (shown === null) return planned;
  return pretrained && layerSizes(planned).join() !== layerSizes(shown).join() ? planned : shown;
}

/** Whether there are weights of that network yet. */
export function useHasWeights(): boolean {
  const { weights } = useLive();
  const network = useLiveNetwork();
  const shown = useSyncExternalStore(weights.subscribe, () => weights.get()?.specification ?? null);
  return shown === network;
}

/** Where its parameters stand. */
export function useLiveLayout(): ParameterLayout {
  const network = useLiveNetwork();
  return useMemo(() => parameterLayout(network), [network]);
}
