import { useReducedMotion } from '@mantine/hooks';
import { type RefObject, useEffect, useRef } from 'react';
import { useLive, usePage, useSignalFrame } from '../use-page';
import { between, type Places } from './map-view';

/** Half of the time until the next examination: then they rest, to be looked at. */
const MOVE_MS = 1000;

/**
 * Moves points to each new set of places: with the frames of training at full speed, which paint the page
 * anyway, else with those of the screen; at once for people who want no motion.
 *
 * @returns where the points are
 */
export function useMovingPlaces(
  target: Places,
  paint: (places: Places) => void,
): RefObject<Places> {
  const { weights } = useLive();
  const framed = usePage(
    ({ runState, moment, pace }) => runState === 'training' && moment === null && pace === null,
  );
  const still = useReducedMotion();
  const shown = useRef<Places>(target);
  const move = useRef({ from: target, to: target, begun: 0 });

  const go = () => {
    const { from, to, begun } = move.current;
    const jump = still || from.length !== to.length;
    const share = jump ? 1 : Math.min((performance.now() - begun) / MOVE_MS, 1);
    shown.current = share < 1 ? between(from, to, share) : to;
    paint(shown.current);
  };
  const latest = useRef(go);
  useEffect(() => {
    latest.current = go;
  });
  useEffect(() => {
    move.current = { from: shown.current, to: target, begun: performance.now() };
  }, [target]);
  useSignalFrame(weights, () => {
    if (shown.current !== move.current.to) latest.current();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each target is another move
  useEffect(() => {
    let frame = requestAnimationFrame(function draw() {
      latest.current();
      const arrived = shown.current === move.current.to;
      if (!arrived && !framed) frame = requestAnimationFrame(draw);
    });
    return () => cancelAnimationFrame(frame);
  }, [target, still, framed]);
  return shown;
}
