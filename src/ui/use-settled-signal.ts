import { useEffect } from 'react';
import type { Signal } from '../state/signal';
import { paced } from './paced';
import { SETTLE_MS, usePageNow } from './use-page';
import { useSlicedState } from './use-sliced-state';

/**
 * The value of a signal. While training it renders again at most five times a second, and at rest with
 * each change.
 */
export function useSettledSignal<T>(signal: Signal<T>): T {
  const { store } = usePageNow();
  const [value, slicing] = useSlicedState<T>(signal.get);
  useEffect(() => {
    const isTraining = () => store.getState().runState === 'training';
    const render = paced(() => {
      if (isTraining()) slicing.show(signal.get());
      else slicing.showAtOnce(signal.get());
    }, SETTLE_MS);
    const stops = [
      signal.subscribe(() => (isTraining() ? render.request() : render.perform())),
      // The last frame brings its data before it says that training has ended.
      store.subscribe((state, before) => {
        if (state.runState !== before.runState) render.perform();
      }),
    ];
    render.perform(); // it may have changed before it was heard
    return () => {
      for (const stop of stops) stop();
      render.cancel();
    };
  }, [signal, slicing, store]);
  return value;
}
