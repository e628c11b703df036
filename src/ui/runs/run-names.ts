import type { TFunction } from 'i18next';

/** Names runs in a language: `Run 3` is in English wherever it is kept, until somebody renames it. */
export const runNames =
  (t: TFunction<'runs'>) =>
  (name: string): string => {
    const number = /^Run (\d+)$/.exec(name)?.[1];
    return number === undefined ? name : t('numbered', { number });
  };
