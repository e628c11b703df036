import type { StoreApi } from 'zustand/vanilla';
import type { Notice, PageState } from './page-state';

/** What the page has to tell. */
export interface Notices {
  notify(notice: Notice): void;
  dismiss(id: string): void;
  /** Tells of an error: what was attempted, what went wrong, what to do. */
  report(id: string, title: string, error: unknown, advice?: string): void;
}

export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

export function createNotices({ getState, setState }: StoreApi<PageState>): Notices {
  const others = (id: string) => getState().notices.filter((notice) => notice.id !== id);
  const notify = (notice: Notice): void => setState({ notices: [...others(notice.id), notice] });
  return {
    notify,
    dismiss: (id) => setState({ notices: others(id) }),
    report: (id, title, error, advice = '') =>
      notify({
        id,
        kind: 'error',
        title,
        text: [messageOf(error), advice].filter(Boolean).join(' '),
      }),
  };
}
