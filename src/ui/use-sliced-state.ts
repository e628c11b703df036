import { startTransition, useCallback, useEffect, useRef, useState } from 'react';

/** What React has begun to render in slices must be shown within this time, … */
const PATIENCE_MS = 250;
/** … else all of it is rendered at once for so long. */
const AT_ONCE_MS = 5000;

/**
 * A state that React renders in slices, between which the page answers, so that no task is long. On a
 * slow machine each frame of training would interrupt the slices of the one before, and nothing would
 * ever be shown: there it is rendered at once, as other states are.
 */
export function useSlicedState<T>(initial: () => T): [T, (next: T) => void] {
  const [value, setValue] = useState(initial);
  const shown = useRef(value);
  const asked = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const slicedFrom = useRef(-Infinity);
  useEffect(() => {
    shown.current = value;
  });
  useEffect(() => () => clearTimeout(timer.current), []);

  const show = useCallback((next: T) => {
    asked.current = next;
    if (performance.now() < slicedFrom.current) {
      setValue(() => next);
      return;
    }
    startTransition(() => setValue(() => next));
    const before = shown.current;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      const late = asked.current;
      if (shown.current !== before || late === before) return;
      slicedFrom.current = performance.now() + AT_ONCE_MS;
      setValue(() => late);
    }, PATIENCE_MS);
  }, []);
  return [value, show];
}
