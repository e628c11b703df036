import { useEffect, useState } from 'react';
import type { Signal } from '../../state/signal';

/** Figures that people read change at most five times a second. */
const SETTLE_MS = 200;

/** Renders again after the signal has changed, at most five times a second. */
export function useSettledSignal(signal: Signal<unknown>): void {
  const [, setVersion] = useState(0);
  useEffect(() => {
    let timer: number | undefined;
    const stop = signal.subscribe(() => {
      timer ??= window.setTimeout(() => {
        timer = undefined;
        setVersion((version) => version + 1);
      }, SETTLE_MS);
    });
    return () => {
      stop();
      window.clearTimeout(timer);
    };
  }, [signal]);
}
