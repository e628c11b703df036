import type { Watching } from './protocol';

/** What the worker and the page both take to be looked at until somebody says otherwise. */
export const watchingAtFirst: Watching = {
  visible: true,
  statistics: false,
  quantity: 'weights',
  parameter: null,
};
