import type { english } from '../en';
import type { Translated } from '../translated';

export const common: Translated<typeof english.common> = {
  title: 'Scratchnet: byg et neuralt netværk, og se det lære',
  description:
    'Byg et lille neuralt netværk i din browser, se det lære håndskrevne cifre, tegn selv et, og kig indenfor.',
  formulaOf: 'Formel: {{name}}',
  whatIs: 'Hvad er dette: {{name}}',
  language: 'Sprog',
  close: 'Luk',
  views: {
    label: 'Visninger',
    train: 'Træn',
    xray: 'Røntgen',
    templates: 'Ti skabeloner',
    pattern: 'Mønstret',
    code: 'Koden',
    exercises: 'Øvelser',
  },
  digit: 'cifret {{digit}}',
  /** An 8 alone begins with a vowel. */
  aDigit: 'et {{digit}}-tal',
  anEight: 'et {{digit}}-tal',
  layer: {
    input: 'Input',
    hidden: 'Skjult lag {{number}}',
    output: 'Output',
  },
};
