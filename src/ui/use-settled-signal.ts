import { startTransition, useEffect, useState } from 'react';
import type { Signal } from '../state/signal';
import { paced } from './paced';

/** Figures that people read change at most five times a second. */
const SETTLE_MS = 200;

/** The value of a signal; renders again after it has changed, at most five times a second. */
export function useSettledSignal<T>(signal: Signal<T>): T {
  const [, setVersion] = useState(0);
  useEffect(() => {
    const render = paced(
      () => startTransition(() => setVersion((version) => version + 1)),
      SETTLE_MS,
    );
    const stop = signal.subscribe(render.request);
    return () => {
      stop();
      render.cancel();
    };
  }, [signal]);
  return signal.get();
}
