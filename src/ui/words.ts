import { terms } from './locales/en/terms';

/** The English `terms`, for what does not yet say them in the page's language. */
export const words = terms;
