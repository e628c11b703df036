import { createContext, createElement, type ReactNode, useContext, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Live } from '../state/live';
import type { Page } from '../state/page';
import type { PageActions, PageState } from '../state/page-state';
import type { Signal } from '../state/signal';
import { UNSEEN_MS, useInView } from './in-view';
import { inNextFrame } from './next-frame';
import { paced } from './paced';
import { useSlicedState } from './use-sliced-state';

const PageContext = createContext<Page | null>(null);

/** Gives the page to all components beneath. */
export function PageProvider({ page, children }: { page: Page; children?: ReactNode }) {
  return createElement(PageContext.Provider, { value: page }, children);
}

/** The page itself, for what reads it only when something happens. Most want `usePage`. */
export function usePageNow(): Page {
  const page = useContext(PageContext);
  if (page === null) throw new Error('This component must stand inside a PageProvider.');
  return page;
}

/**
 * A fact of the page. The component renders again only when what the selector returns is another
 * value (by `Object.is`), so select as little as is needed, and build no new objects in it.
 */
export function usePage<T>(selector: (state: PageState) => T): T {
  return useStore(usePageNow().store, selector);
}

/** Figures that people read change at most this often: five times a second. */
const SETTLE_MS = 200;

/**
 * What `read` gives, rendered in slices and at most five times a second while training, and at rest
 * with each change, at once. The last value always comes.
 *
 * @param hear calls back when it may have changed, and returns how to stop that; always the same function
 */
export function useSettled<T>(read: () => T, hear: (changed: () => void) => () => void): T {
  const { store } = usePageNow();
  const [value, slicing] = useSlicedState(read);
  const latest = useRef(read);
  useEffect(() => {
    latest.current = read;
  });
  useEffect(() => {
    const isTraining = () => store.getState().runState === 'training';
    const render = paced(() => {
      // At rest it changes together with the facts that are not settled.
      if (isTraining()) slicing.show(latest.current());
      else slicing.showAtOnce(latest.current());
    }, SETTLE_MS);
    const stops = [
      hear(() => (isTraining() ? render.request() : render.perform())),
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
  }, [store, slicing, hear]);
  return value;
}

/** As `usePage`, but settled: for figures that people read, which change with every frame. */
export function useSettledPage<T>(selector: (state: PageState) => T): T {
  const { store } = usePageNow();
  return useSettled(() => selector(store.getState()), store.subscribe);
}

/** The high-rate data; see `useSignalFrame`. */
export function useLive(): Live {
  return usePageNow().live;
}

/** What a person can do; the same object for ever. */
export function useActions(): PageActions {
  return usePageNow().actions;
}

/**
 * Calls back with the signal's value in the next frame of the screen, and then after each change,
 * at most once a frame; at most once a second while the panel is out of view. Nothing renders: the
 * callback draws by itself, and may be a new function at each render.
 */
export function useSignalFrame<T>(signal: Signal<T>, callback: (value: T) => void): void {
  const seen = useInView();
  const latest = useRef(callback);
  useEffect(() => {
    latest.current = callback;
  });
  useEffect(() => {
    const draw = () => latest.current(signal.get());
    let cancel = () => {};
    const schedule = () => {
      cancel = inNextFrame(draw);
    };
    const seldom = paced(schedule, UNSEEN_MS);
    const stop = signal.subscribe(seen ? schedule : seldom.request);
    schedule();
    return () => {
      stop();
      seldom.cancel();
      cancel();
    };
  }, [signal, seen]);
}
