import { useMemo, useSyncExternalStore } from 'react';
import { type ParameterLayout, parameterLayout } from '../../engine/layout';
import type { Weights } from '../../state/live';
import { useLive, usePage } from '../use-page';

/** The shape of the network whose weights are shown; of the one being built while there are none. */
export function useLiveNetwork(): Weights['specification'] {
  const { weights } = useLive();
  const shown = useSyncExternalStore(weights.subscribe, () => weights.get()?.specification ?? null);
  const planned = usePage((state) => state.configuration.network);
  return shown ?? planned;
}

/** Where its parameters stand. */
export function useLiveLayout(): ParameterLayout {
  const network = useLiveNetwork();
  return useMemo(() => parameterLayout(network), [network]);
}
