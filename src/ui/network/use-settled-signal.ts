import { useEffect, useState } from 'react';
import type { Signal } from '../../state/signal';
import { paced } from '../paced';

/** Figures that people read change at most five times a second. */
const SETTLE_MS = 200;

/** Renders again after the signal has changed, at most five times a second. */
export function useSettledSignal(signal: Signal<unknown>): void {
  const [, setVersion] = useState(0);
  useEffect(() => {
    const render = paced(() => setVersion((version) => version + 1), SETTLE_MS);
    const stop = signal.subscribe(render.request);
    return () => {
      stop();
      render.cancel();
    };
  }, [signal]);
}
