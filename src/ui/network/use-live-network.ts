import { useMemo } from 'react';
import { type ParameterLayout, parameterLayout } from '../../engine/layout';
import { layerSizes, type NetworkSpecification } from '../../engine/specification';
import { useLive, usePage } from '../use-page';
import { useSignal } from '../use-signal';

/** The shape of the network whose weights are shown; null while there are none. */
export const useShownSpecification = (): NetworkSpecification | null =>
  useSignal(useLive().weights, (weights) => weights?.specification ?? null);

/**
 * The shape of the network whose weights are shown; of the one being built while there are none, or
 * only those of the network that ships with the page and has another shape.
 */
export function useLiveNetwork(): NetworkSpecification {
  const shown = useShownSpecification();
  const planned = usePage((state) => state.configuration.network);
  const pretrained = usePage((state) => state.weightsFrom === 'pretrained');
  if (shown === null) return planned;
  return pretrained && layerSizes(planned).join() !== layerSizes(shown).join() ? planned : shown;
}

/** Whether there are weights of that network yet. */
export function useHasWeights(): boolean {
  const network = useLiveNetwork();
  const shown = useShownSpecification();
  return shown === network;
}

/** Where its parameters stand. */
export function useLiveLayout(): ParameterLayout {
  const network = useLiveNetwork();
  return useMemo(() => parameterLayout(network), [network]);
}
