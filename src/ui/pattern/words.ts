import i18next from 'i18next';
import { pattern } from '../locales/en/pattern';

// The English words of this view come with it, so that the first load does not wait for them.
i18next.addResourceBundle('en', 'pattern', pattern);
