import { useEffect } from 'react';
import type { Signal } from '../state/signal';
import { paced } from './paced';
import { useSlicedState } from './use-sliced-state';

/** Figures that people read change at most five times a second. */
const SETTLE_MS = 200;

/** The value of a signal; renders again after it has changed, at most five times a second. */
export function useSettledSignal<T>(signal: Signal<T>): T {
  const [, show] = useSlicedState<T>(signal.get);
  useEffect(() => {
    const render = paced(() => show(signal.get()), SETTLE_MS);
    const stop = signal.subscribe(render.request);
    return () => {
      stop();
      render.cancel();
    };
  }, [signal, show]);
  return signal.get();
}
