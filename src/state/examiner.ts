import type { StoreApi } from 'zustand/vanilla';
import type { TrainingClient } from '../training/client';
import type { ExaminedSplit } from '../training/protocol';
import type { Live } from './live';
import type { PageActions, PageState } from './page-state';

/** While weights move they are examined at most this often: it costs the worker 40 ms. */
const SPACING_MS = 2000;

/** How many images the map shows. */
export const MAPPED = 400;

/** Asks the worker what the shown weights make of the test images, while somebody wants to know. */
export function createExaminer(
  live: Live,
  { getState, subscribe }: StoreApi<PageState>,
  client: TrainingClient,
): Pick<PageActions, 'watchExamination' | 'images' | 'favourites'> {
  const watched: ExaminedSplit[] = [];
  let underWay = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastAt = -Infinity;

  const due = (): boolean => {
    const split = watched.at(-1);
    const weights = live.weights.get();
    if (!split || !weights || !getState().dataset || getState().loading) return false;
    const examined = live.examined.get();
    return examined?.weights !== weights || examined.split !== split;
  };

  /** Examines now; or, while weights move by themselves, when two seconds have passed. */
  function schedule(): void {
    if (underWay || timer !== undefined || !due()) return;
    const { runState, moment } = getState();
    const moving = runState === 'training' && moment === null;
    const wait = moving ? Math.max(0, lastAt + SPACING_MS - performance.now()) : 0;
    timer = setTimeout(() => {
      timer = undefined;
      if (due()) void examine();
    }, wait);
  }

  async function examine(): Promise<void> {
    underWay = true;
    lastAt = performance.now();
    const split = watched.at(-1)!;
    const weights = live.weights.get()!;
    const { specification, parameters } = weights;
    const axes = live.examined.get()?.map?.axes ?? null;
    try {
      const request = { specification, parameters, split, mapped: MAPPED, axes };
      const examination = await client.examine(request);
      live.examined.set({ ...examination, weights });
    } catch {
      // The data changed, or the worker died: whatever comes next is examined anew.
    }
    underWay = false;
    schedule();
  }

  live.weights.subscribe(schedule);
  subscribe((state, before) => {
    if (state.dataset !== before.dataset) live.examined.set(null);
    if (state.loading !== before.loading || state.runState !== before.runState) schedule();
  });

  return {
    watchExamination: (split) => {
      watched.push(split);
      schedule();
      return () => {
        watched.splice(watched.indexOf(split), 1);
      };
    },
    images: (split, places) => client.images(split, places),
    favourites: (layer, neuron, count) => {
      const weights = live.weights.get();
      if (!weights) return Promise.resolve([]);
      const { specification, parameters } = weights;
      return client.favourites({ specification, parameters, layer, neuron, count });
    },
  };
}
