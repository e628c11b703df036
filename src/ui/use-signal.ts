import { useSyncExternalStore } from 'react';
import type { Signal } from '../state/signal';

/** The value of a signal that changes seldom; see `useSignalFrame` for what comes with each frame. */
export function useSignal<T>(signal: Signal<T>): T;

/** What a selector finds in it; renders again only when that is another value (by `Object.is`). */
export function useSignal<T, S>(signal: Signal<T>, selector: (value: T) => S): S;

export function useSignal<T>(signal: Signal<T>, selector?: (value: T) => unknown): unknown {
  return useSyncExternalStore(signal.subscribe, () =>
    selector ? selector(signal.get()) : signal.get(),
  );
}
