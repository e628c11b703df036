import type { TrainingClient } from '../training/client';
import type { Live } from './live';
import type { Notices } from './notices';
import type { PageActions, PageState } from './page-state';

/** What is being looked at: the worker is told, and sends no more than that. */
export interface Watched extends Pick<PageActions, 'watchLayers' | 'watchParameter'> {
  /** Tells the worker, now that something else is looked at. */
  tell(): void;
}

export function createWatched(
  live: Live,
  getState: () => PageState,
  client: TrainingClient,
  { report }: Notices,
): Watched {
  /** How many look at the statistics of the layers. */
  let layerWatchers = 0;
  let parameter: number | null = null;

  function tell(): void {
    const watching = {
      visible: !document.hidden,
      statistics: layerWatchers > 0,
      quantity: getState().quantity,
      parameter,
    };
    client
      .watch(watching)
      .catch((error: unknown) => report('worker', { topic: 'workerGone' }, error));
  }

  function look(index: number | null): void {
    parameter = index;
    live.parameter.set(null);
    tell();
  }

  return {
    tell,
    watchLayers: () => {
      layerWatchers += 1;
      if (layerWatchers === 1) tell();
      return () => {
        layerWatchers -= 1;
        if (layerWatchers === 0) tell();
      };
    },
    watchParameter: (index) => {
      look(index);
      return () => {
        if (parameter === index) look(null);
      };
    },
  };
}
