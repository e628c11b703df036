import type { StoreApi } from 'zustand/vanilla';
import type { Live } from './live';
import type { PageActions, PageState } from './page-state';

/** All that the components get: what the page knows, its high-rate data, what can be done. */
export interface Page {
  readonly store: StoreApi<PageState>;
  readonly live: Live;
  readonly actions: PageActions;
}
