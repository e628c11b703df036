import { common } from './common';

/** All that the page says, in Danish; it has the very same keys as the English. */
export const danish = { common };
