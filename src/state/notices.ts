import type { StoreApi } from 'zustand/vanilla';
import type { Notice, PageState, Reason, Values } from './page-state';

/** What the page has to tell. */
export interface Notices {
  notify(notice: Notice): void;
  dismiss(id: string): void;
  /** Tells of an error: what it is about or what was attempted, why it went wrong, and where to say so. */
  report(id: string, about: Notice['about'], error: unknown, place?: string): void;
}

/** The notice of what could not be done with other runs; the next thing done with them takes it away. */
export const RUNS_NOTICE = 'runs';

/** What cannot be done now, for a reason that the page knows and can say in its language. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly reason: Reason;
  readonly values: Values;

  constructor(reason: Reason, values: Values = {}) {
    super(reason);
    this.reason = reason;
    this.values = values;
  }
}

export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

export function createNotices({ getState, setState }: StoreApi<PageState>): Notices {
  const others = (id: string) => getState().notices.filter((notice) => notice.id !== id);
  const notify = (notice: Notice): void => setState({ notices: [...others(notice.id), notice] });
  return {
    notify,
    dismiss: (id) => setState({ notices: others(id) }),
    report: (id, about, error, place) =>
      notify({
        id,
        kind: 'error',
        about,
        ...(error instanceof Refusal
          ? { reason: error.reason, values: error.values }
          : { detail: messageOf(error) }),
        ...(place !== undefined && { place }),
      }),
  };
}
