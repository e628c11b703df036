import type { StoreApi } from 'zustand/vanilla';
import type { TrainingClient } from '../training/client';
import type { ExaminedSplit } from '../training/protocol';
import { WorkerDiedError } from '../training/worker-link';
import type { Live, Weights } from './live';
import type { Notices } from './notices';
import type { PageActions, PageState } from './page-state';

/**
 * While weights move they are examined at most this often, for it costs the worker 40 ms; and those of a
 * large network less often: an examination, shared with training, takes at most this share of the time.
 */
const SPACING_MS = 2000;
const SHARE = 0.1;

/** A worker that died while it examined is back when it is asked again; what fails twice fails for good. */
const MOST_FAILURES = 2;

/** How many images the map shows. */
const MAPPED = 400;

/** Asks the worker what the shown weights make of the test images, while somebody wants to know. */
export function createExaminations(
  live: Live,
  { getState, subscribe }: StoreApi<PageState>,
  client: Pick<TrainingClient, 'images' | 'examine' | 'favourites' | 'measureLayers'>,
  { report, dismiss }: Pick<Notices, 'report' | 'dismiss'>,
): Pick<PageActions, 'watchExamination' | 'images' | 'favourites' | 'measureLayers'> {
  const watched: ExaminedSplit[] = [];
  let underWay = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let nextAt = -Infinity;
  let lastTook = 0;
  /** What could not be examined, and how often. */
  let failed: { weights: Weights; split: ExaminedSplit; times: number } | null = null;

  /** Whether the page says so, or did until a person dismissed it. */
  let complained = false;

  const failuresOf = (weights: Weights, split: ExaminedSplit): number =>
    failed?.weights === weights && failed.split === split ? failed.times : 0;

  const due = (): boolean => {
    const split = watched.at(-1);
    const weights = live.weights.get();
    if (!split || !weights || !getState().dataset || getState().loading) return false;
    if (failuresOf(weights, split) >= MOST_FAILURES) return false;
    const examined = live.examined.get();
    return examined?.weights !== weights || examined.split !== split;
  };

  /** Examines now; or, while weights move by themselves, when the time has come. */
  function schedule(): void {
    if (underWay || !due()) return;
    const { runState, moment } = getState();
    const moving = runState === 'training' && moment === null;
    if (moving && timer !== undefined) return;
    const wait = moving ? Math.max(0, nextAt - performance.now()) : 0;
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      if (due()) void examine();
    }, wait);
  }

  async function examine(): Promise<void> {
    underWay = true;
    const began = performance.now();
    const split = watched.at(-1)!;
    const weights = live.weights.get()!;
    const { dataset } = getState();
    const { specification, parameters } = weights;
    const axes = live.examined.get()?.map?.axes ?? null;
    try {
      const request = { specification, parameters, split, mapped: MAPPED, axes };
      const examination = await client.examine(request);
      // Of other images by now, it would say nothing.
      if (getState().dataset === dataset) live.examined.set({ ...examination, weights });
      if (complained) dismiss('examine');
      complained = false;
    } catch (error) {
      failed = { weights, split, times: failuresOf(weights, split) + 1 };
      // Of a worker that is gone for good the page has told already.
      const told = complained || error instanceof WorkerDiedError;
      if (failed.times === MOST_FAILURES && !told) {
        complained = true;
        report('examine', { action: 'examine' }, error);
      }
    }
    const took = performance.now() - began;
    // The shorter of two counts: the first one, or one that a busy machine held up, is no measure.
    nextAt = began + Math.max(SPACING_MS, Math.min(took, lastTook) / SHARE);
    lastTook = took;
    underWay = false;
    schedule();
  }

  live.weights.subscribe(schedule);
  subscribe((state, before) => {
    if (state.dataset !== before.dataset) {
      live.examined.set(null);
      failed = null;
    }
    const changes = ['loading', 'runState', 'moment'] as const;
    if (changes.some((name) => state[name] !== before[name])) schedule();
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
    measureLayers: ({ specification, parameters }) =>
      client.measureLayers({ specification, parameters }),
  };
}
