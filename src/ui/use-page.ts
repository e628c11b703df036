import { createContext, createElement, type ReactNode, useContext, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Live } from '../state/live';
import type { Page } from '../state/page';
import type { PageActions, PageState } from '../state/page-state';
import type { Signal } from '../state/signal';

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
 * at most once a frame. Nothing renders: the callback draws by itself, and may be a new function
 * at each render.
 */
export function useSignalFrame<T>(signal: Signal<T>, callback: (value: T) => void): void {
  const latest = useRef(callback);
  useEffect(() => {
    latest.current = callback;
  });
  useEffect(() => {
    let frame = 0;
    const draw = () => {
      frame = 0;
      latest.current(signal.get());
    };
    const schedule = () => {
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    const stop = signal.subscribe(schedule);
    schedule();
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [signal]);
}
