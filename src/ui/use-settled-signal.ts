import { useEffect } from 'react';
import type { Signal } from '../state/signal';
import { paced } from './paced';
import { SETTLE_MS, usePageNow } from './use-page';
import { useSlicedState } from './use-sliced-state';

/** The value of a signal, as it was when it was last rendered: five times a second at most. */
export function useSettledSignal<T>(signal: Signal<T>): T {
  const { store } = usePageNow();
  const [value, slicing] = useSlicedState<T>(signal.get);
  useEffect(() => {
    const render = paced(() => {
      if (store.getState().runState === 'training') slicing.show(signal.get());
      else slicing.showAtOnce(signal.get());
    }, SETTLE_MS);
    const stop = signal.subscribe(render.request);
    render.perform(); // it may have changed before it was heard
    return () => {
      stop();
      render.cancel();
    };
  }, [signal, slicing, store]);
  return value;
}
