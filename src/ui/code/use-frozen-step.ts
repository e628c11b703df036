import { useEffect, useState, useSyncExternalStore } from 'react';
import { isTooLarge, startingPoint, stepOn } from '../../state/freeze';
import { type FrozenStep, freezeStepInParts } from '../../state/microscope';
import type { Page } from '../../state/page';
import { strongestPath } from '../../state/selection';
import { xray } from '../../state/xray';
import { usePage, usePageNow } from '../use-page';

/** A step whose numbers can be shown, or why there is none. */
export type FrozenStepState = FrozenStep | 'none' | 'tooLarge' | 'loading';

/**
 * The step under the microscope; where none has been frozen yet, one from the shown weights and the
 * first training image.
 */
export function useFrozenStep(): FrozenStepState {
  const page = usePageNow();
  const frozen = useSyncExternalStore(xray.frozen.subscribe, xray.frozen.get);
  const weights = useSyncExternalStore(
    page.live.weights.subscribe,
    () => page.live.weights.get()?.specification ?? null,
  );
  const ready = usePage((state) => state.dataset !== null && state.loading === null);
  const [state, setState] = useState<'none' | 'tooLarge' | 'loading'>('loading');

  useEffect(() => {
    if (frozen !== null || !ready || weights === null) return;
    let current = true;
    freezeFirst(page)
      .then((outcome) => current && setState(outcome))
      .catch(() => current && setState('none'));
    return () => {
      current = false;
    };
  }, [frozen, ready, weights, page]);

  return frozen ?? state;
}

async function freezeFirst({
  store,
  live,
  actions,
}: Page): Promise<'none' | 'tooLarge' | 'loading'> {
  const start = startingPoint(store.getState(), live, null);
  if (start === null) return 'none';
  if (isTooLarge(start)) return 'tooLarge';
  const [image] = await actions.images('training', [0]);
  const { pixels, label } = image!;
  const request = stepOn(start, { pixels: [pixels], labels: [label] });
  const step = await freezeStepInParts(request);
  if (xray.frozen.get() !== null) return 'loading';
  const { weights, forgotten, dropout } = start;
  xray.origin.set({ weights, forgotten, dropout, image: null, places: [0] });
  xray.selection.set(strongestPath(step, 0));
  xray.frozen.set(step);
  return 'loading';
}
