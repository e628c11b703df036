import { useSyncExternalStore } from 'react';
import type { Signal } from '../../state/signal';

/** The value of a signal that changes only when a person does something. */
export const useSignal = <T>(signal: Signal<T>): T =>
  useSyncExternalStore(signal.subscribe, signal.get);
