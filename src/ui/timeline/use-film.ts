import { useEffect, useState } from 'react';
import { usePageNow } from '../use-page';
import { momentAt, placeOf } from './moments';

/** Shows one moment after the other, from the one that is looked at, or from the beginning. */
export function useFilm(momentsPerSecond: number) {
  const { store, live, actions } = usePageNow();
  const [playing, setPlaying] = useState(false);

  useEffect(() => {
    if (!playing) return;
    const timer = window.setInterval(() => {
      const { moment } = store.getState();
      const checkpoints = live.checkpoints.get();
      // Whoever goes back to now, or begins another run, has ended the film.
      const next = moment === null ? null : momentAt(checkpoints, placeOf(checkpoints, moment) + 1);
      if (moment !== null) actions.showMoment(next);
      if (next === null) setPlaying(false);
    }, 1000 / momentsPerSecond);
    return () => window.clearInterval(timer);
  }, [playing, momentsPerSecond, store, live, actions]);

  return {
    playing,
    play: () => {
      const first = live.checkpoints.get()[0];
      if (first === undefined) return;
      if (store.getState().moment === null) actions.showMoment(first.step);
      setPlaying(true);
    },
    stop: () => setPlaying(false),
  };
}
