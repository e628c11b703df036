import { useEffect, useState } from 'react';
import { type ExerciseName, exercises, type Standing } from '../../state/exercises';
import { paced } from '../paced';
import { useActions, usePageNow } from '../use-page';
import { exerciseStore, reach } from './exercise-store';

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
      const state = store.getState();
      const history = live.history.get();
      // A run is asked for before it is there: until its first frame all facts are of the last one.
      const ofThisRun =
        history.runId !== exerciseStore.getState().runBefore &&
        live.weights.get()?.specification === state.applied?.network;
      if (!ofThisRun) return;
      const next = exercises[name].check({ state, history, layers: live.layers.get() });
      reach(name, next.reached);
      setStanding(next);
    }, CHECK_MS);
    // A frame changes the state last, and then all that is known of the run belongs together.
    const stop = store.subscribe(check.request);
    check.perform();
    return () => {
      stop();
      check.cancel();
    };
  }, [name, store, live]);
  return standing;
}
