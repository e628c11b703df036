import type { english } from './locales/en';
import type { xray } from './locales/en/xray';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    // The words of the X-ray come with its view.
    resources: typeof english & { xray: typeof xray };
  }
}
