import { startTransition, useEffect, useState } from 'react';
import { createSlicing, type Slicing } from './slicing';

/** A state that React renders in slices, between which the page answers, so that no task is long. */
export function useSlicedState<T>(initial: () => T): [T, Slicing<T>] {
  const [value, setValue] = useState(initial);
  const [slicing] = useState(() =>
    createSlicing(
      value,
      (next) => startTransition(() => setValue(() => next)),
      (next) => setValue(() => next),
    ),
  );
  useEffect(() => slicing.shown(value), [slicing, value]);
  useEffect(() => slicing.cancel, [slicing]);
  return [value, slicing];
}
