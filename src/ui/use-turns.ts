import { useEffect } from 'react';
import { useSlicedState } from './use-sliced-state';

/**
 * How many of so many parts are to be shown: one at first, and one more each time that those are on
 * the screen, so that no task brings them all.
 */
export function useTurns(parts: number): number {
  const [turns, slicing] = useSlicedState(() => 1);
  useEffect(() => {
    if (turns < parts) slicing.show(turns + 1);
  }, [slicing, turns, parts]);
  return turns;
}
