import { useEffect, useState } from 'react';
import { type ExerciseName, exercises, type Standing } from '../../state/exercises';
import { paced } from '../paced';
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
    const check = paced(() => {
      const history = live.history.get();
      const facts = { state: store.getState(), history, layers: live.layers.get() };
      const next = exercises[name].check(facts);
      reach(name, next.reached);
      setStanding(next);
    }, CHECK_MS);
    const stops = [
      store.subscribe(check.request),
      live.history.subscribe(check.request),
      live.layers.subscribe(check.request),
    ];
    check.perform();
    return () => {
      for (const stop of stops) stop();
      check.cancel();
    };
  }, [name, store, live]);
  return standing;
}
