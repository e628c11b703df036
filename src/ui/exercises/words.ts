import i18next from 'i18next';
import { exercises } from '../locales/en/exercises';

// The English words of this view come with it, so that the first load does not wait for them.
i18next.addResourceBundle('en', 'exercises', exercises);
