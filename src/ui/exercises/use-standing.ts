import { useEffect, useState } from 'react';
import { type ExerciseName, exercises, type Standing } from '../../state/exercises';
import { useActions, usePageNow } from '../use-page';
import { reach } from './exercise-store';

/** How often the goals are checked while something changes. */
const CHECK_MS = 250;

/** How far one is with the exercise; checks its goals, and keeps those that are reached. */
export function useStanding(name: ExerciseName): Standing | null {
  const { store, live } = usePageNow();
  const { watchLayers } = useActions();
  const [standing, setStanding] = useState<Standing | null>(null);

  useEffect(() => watchLayers(), [watchLayers]);
  useEffect(() => {
    let timer: number | undefined;
    const check = () => {
      timer = undefined;
      const history = live.history.get();
      const facts = { state: store.getState(), history, layers: live.layers.get() };
      const next = exercises[name].check(facts);
      reach(name, next.reached);
      setStanding(next);
    };
    const schedule = () => {
      timer ??= window.setTimeout(check, CHECK_MS);
    };
    const stops = [
      store.subscribe(schedule),
      live.history.subscribe(schedule),
      live.layers.subscribe(schedule),
    ];
    schedule();
    return () => {
      for (const stop of stops) stop();
      window.clearTimeout(timer);
    };
  }, [name, store, live]);
  return standing;
}
