import type { english } from './locales/en';
import type { viewWords } from './locales/en/views';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof english & typeof viewWords;
  }
}
