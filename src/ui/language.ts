import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { recall, remember } from '../state/remembered';
import { english } from './locales/en';

/** The languages of the page, each by its own name. */
export const languages = { en: 'English', da: 'Dansk' } as const;

export type Language = keyof typeof languages;

const isLanguage = (name: string | null): name is Language =>
  name !== null && Object.hasOwn(languages, name);

/** What was chosen before, else the first language of the browser that the page has. */
function preferred(): Language {
  const chosen = recall('language');
  if (isLanguage(chosen)) return chosen;
  const names = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return names.find(isLanguage) ?? 'en';
}

/** Loads the words that do not come with the page. */
async function load(language: Language): Promise<void> {
  if (language === 'en' || i18next.hasResourceBundle(language, 'common')) return;
  const { danish } = await import('./locales/da');
  for (const [part, words] of Object.entries(danish)) {
    i18next.addResourceBundle(language, part, words);
  }
}

async function use(language: Language): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  document.title = t('common:title');
  document
    .querySelector('meta[name=description]')
    ?.setAttribute('content', t('common:description'));
}

/** Makes the page speak the language that the person most likely wants. */
export async function startLanguage(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: english },
    ns: Object.keys(english),
    defaultNS: 'common',
    initAsync: false,
    interpolation: { escapeValue: false }, // React escapes
  });
  // Without the words of the language, because the network is gone, English does.
  await use(preferred()).catch(() => undefined);
}

/** Speaks the language and remembers it; throws, and does neither, where its words do not come. */
export async function chooseLanguage(language: Language): Promise<void> {
  await use(language);
  remember('language', language);
}

/** The language that the page speaks. */
export const currentLanguage = (): Language =>
  isLanguage(i18next.language) ? i18next.language : 'en';

/** Words outside components; in them, `useTranslation` renders anew when the language changes. */
export const t = i18next.t;
