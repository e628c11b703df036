import { common } from './common';

/** All that the page says, in English: one file for each part of the page. */
export const english = { common };
