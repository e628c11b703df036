import { useReducedMotion } from '@mantine/hooks';
import { type RefObject, useEffect, useRef } from 'react';
import { between, type Places } from './map-view';

/** As long as it takes until the next examination, so that the points never rest in between. */
const MOVE_MS = 1000;

/**
 * Moves points to each new set of places, frame by frame; at once for people who want no motion.
 * Paints in the frame after each change, and returns where the points are.
 */
export function useMovingPlaces(
  target: Places,
  paint: (places: Places) => void,
): RefObject<Places> {
  const shown = useRef<Places>(target);
  const still = useReducedMotion();
  const latest = useRef(paint);
  useEffect(() => {
    latest.current = paint;
  });
  useEffect(() => {
    const from = shown.current;
    const jump = still || from.length !== target.length;
    const begun = performance.now();
    let frame = requestAnimationFrame(function draw(now) {
      const share = jump ? 1 : Math.min(Math.max((now - begun) / MOVE_MS, 0), 1);
      shown.current = share < 1 ? between(from, target, share) : target;
      latest.current(shown.current);
      if (share < 1) frame = requestAnimationFrame(draw);
    });
    return () => cancelAnimationFrame(frame);
  }, [target, still]);
  return shown;
}
