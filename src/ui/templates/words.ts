import i18next from 'i18next';
import { templates } from '../locales/en/templates';

// The English words of this view come with it, so that the first load does not wait for them.
i18next.addResourceBundle('en', 'templates', templates);
