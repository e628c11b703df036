import type { StoreApi } from 'zustand/vanilla';
import type { DatasetName } from '../data/dataset';
import type { TrainingClient } from '../training/client';
import { messageOf, type Notices } from './notices';
import type { PageState } from './page-state';

/**
 * Loads a data set into the worker; digits that the page draws take the place of a missing MNIST.
 *
 * What it returns loads one by its name. The page then is ready, unless there is something `next`.
 */
export function createDataLoader(
  { getState, setState }: StoreApi<PageState>,
  client: TrainingClient,
  { notify, dismiss }: Notices,
  baseUrl: string,
): (name: DatasetName, next?: PageState['loading']) => Promise<void> {
  return async function load(name, next = null, again = true): Promise<void> {
    if (getState().dataset?.name === name) {
      setState({ loading: next });
      return;
    }
    setState({ loading: { what: name, done: 0, total: 1 } });
    try {
      const dataset = await client.load({ name, baseUrl }, ({ done, total }) => {
        if (getState().loading?.what === name) setState({ loading: { what: name, done, total } });
      });
      setState({ dataset, loading: next });
      if (name === 'mnist') dismiss('data');
    } catch (error) {
      const kind = error instanceof Error ? error.name : '';
      if (kind === 'WorkerDiedError' && again) return await load(name, next, false);
      // What went wrong with MNIST's files is no reason to stop; anything else is.
      if (name === 'generated' || !kind.startsWith('Data')) throw error;
      const unavailable = kind === 'DataUnavailableError';
      notify({
        id: 'data',
        kind: unavailable ? 'warning' : 'error',
        about: { topic: unavailable ? 'dataMissing' : 'dataBroken' },
        detail: messageOf(error),
      });
      await load('generated', next);
      const { configuration } = getState();
      const data = { ...configuration.data, name: 'generated' } as const;
      setState({ configuration: { ...configuration, data } });
    }
  };
}
