import type { Signal } from '../state/signal';
import { useSettled } from './use-page';

/** The value of a signal, settled. */
export const useSettledSignal = <T>(signal: Signal<T>): T =>
  useSettled(signal.get, signal.subscribe);
