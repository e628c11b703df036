import type { StoreApi } from 'zustand/vanilla';
import type { DatasetName } from '../data/dataset';
import type { TrainingClient } from '../training/client';
import { messageOf, type Notices } from './notices';
import type { PageState } from './page-state';

/** Loads a data set into the worker; digits that the page draws take the place of a missing MNIST. */
export function createDataLoader(
  { getState, setState }: StoreApi<PageState>,
  client: TrainingClient,
  { notify, dismiss }: Notices,
  baseUrl: string,
): (name: DatasetName) => Promise<void> {
  return async function load(name, again = true): Promise<void> {
    if (getState().dataset?.name === name) return;
    const what = name === 'mnist' ? 'MNIST' : 'generated digits';
    setState({ loading: { what, done: 0, total: 1 } });
    try {
      const dataset = await client.load({ name, baseUrl }, ({ done, total }) => {
        if (getState().loading) setState({ loading: { what, done, total } });
      });
      setState({ dataset, loading: null });
      if (name === 'mnist') dismiss('data');
    } catch (error) {
      const kind = error instanceof Error ? error.name : '';
      if (kind === 'WorkerDiedError' && again) return await load(name, false);
      // What went wrong with MNIST's files is no reason to stop; anything else is.
      if (name === 'generated' || !kind.startsWith('Data')) throw error;
      const unavailable = kind === 'DataUnavailableError';
      notify({
        id: 'data',
        kind: unavailable ? 'warning' : 'error',
        title: unavailable ? 'Training on generated digits' : 'The MNIST files cannot be used',
        text: unavailable
          ? 'Real handwriting (MNIST) could not be loaded, so the page draws its own digits to learn from. When you are online, reload the page; or run “npm run data” where it is served.'
          : `${messageOf(error)} Digits that the page draws itself are used instead. To train on real handwriting, run “npm run data” again where the page is served.`,
        ...(unavailable ? { detail: messageOf(error) } : {}),
      });
      await load('generated');
      const { configuration } = getState();
      const data = { ...configuration.data, name: 'generated' } as const;
      setState({ configuration: { ...configuration, data } });
    }
  };
}
