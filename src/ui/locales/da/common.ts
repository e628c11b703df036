import type { english } from '../en';
import type { Translated } from '../translated';

export const common: Translated<typeof english.common> = {
  language: 'Sprog',
  close: 'Luk',
  views: {
    label: 'Visninger',
    train: 'Træn',
    xray: 'Røntgen',
    pattern: 'Mønstret',
    code: 'Koden',
    exercises: 'Øvelser',
  },
  digit: 'cifret {{digit}}',
  layer: {
    input: 'Input',
    hidden: 'Skjult lag {{number}}',
    output: 'Output',
  },
};
