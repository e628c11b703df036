import type { Signal } from '../../state/signal';

/** Changes whenever one of the signals does, for what is painted from several. */
export function anyOf(...signals: readonly Pick<Signal<unknown>, 'subscribe'>[]): Signal<null> {
  return {
    get: () => null,
    set: () => undefined,
    subscribe: (listener) => {
      const stops = signals.map((signal) => signal.subscribe(listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
