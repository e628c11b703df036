import type { english } from '../en';
import type { Translated } from '../translated';

export const header: Translated<typeof english.header> = {
  mode: 'Udgave',
  aboutMode:
    'Det samme netværk skrevet på tre måder. Alle tre giver de samme tal, helt ned til den sidste bit.',
  train: 'Træn',
  pause: 'Pause',
  step: 'Skridt',
  epoch: 'Epoke',
  reset: 'Nulstil',
  stepHint: 'Træn på én batch (→)',
  epochHint: 'Træn til epokens slutning (Shift →)',
  resetHint: 'Begynd forfra med de samme startvægte (R)',
  help: 'Taster og hjælp',
  helpHint: 'Taster og hjælp (?)',
  toLight: 'Skift til lyse farver',
  toDark: 'Skift til mørke farver',
  share: {
    open: 'Del denne opsætning',
    title: 'Et link til denne opsætning',
    meaning:
      'Den, der åbner det, finder dette netværk med de samme startvægte og de samme indstillinger som under Byg lige nu, og ser det lære på samme måde. Det åbner i den visning, der er åben her. Trænede vægte og tegninger er ikke med.',
    label: 'Link',
    copy: 'Kopiér',
    copied: 'Kopieret',
    code: 'Linket som QR-kode',
    byHand:
      'Browseren lader ikke siden kopiere: Linket er markeret, så kopiér det med tastaturet eller et langt tryk.',
    changed:
      'Du har ændret indstillinger undervejs i denne kørsel. Linket har dem, der gælder nu, fra første skridt.',
    generated: 'Det træner på cifre, som siden selv tegner, som her på siden nu.',
    local:
      'Denne side kommer fra din egen computer, så linket virker kun på den. Læg siden på en server for at dele den med andre.',
  },
  status: {
    label: 'Træningens status',
    idle: 'Klar',
    loading: 'Henter',
    training: 'Træner',
    paused: 'På pause',
    done: 'Færdig',
    failed: 'Stoppet',
    right: 'rigtige',
    ofAll:
      'Rigtige svar på alle valideringsbillederne, som netværket ikke lærer af. Målt ved slutningen af en epoke.',
    ofSample:
      'Rigtige svar på en stikprøve af valideringsbillederne, som netværket ikke lærer af. Alle billederne prøves ved epokens slutning.',
    speed: '{{images}}/s',
    aboutSpeed: 'Træningsbilleder i sekundet',
    planned_one: '{{count}} epoke planlagt',
    planned_other: '{{count}} epoker planlagt',
    epoch: 'epoke {{epoch}}',
    epochOf: 'epoke {{epoch}}/{{planned}}',
    untrained: 'Tryk på Træn, så lærer netværket',
    took_one: 'Det tog {{time}}. Træn tager {{count}} epoke til',
    took_other: 'Det tog {{time}}. Træn tager {{count}} epoker til',
    soFar: '{{time}} indtil nu',
    soFarLeft: '{{time}} indtil nu · cirka {{rest}} igen',
    atStep: 'ved skridt {{step}}',
    why: 'Se beskeden',
  },
  loading: {
    page: 'siden',
    mnist: 'MNIST',
    generated: 'cifre, som siden selv tegner',
    lastRun: 'din seneste kørsel',
  },
  announced: {
    idle: 'Klar til at træne.',
    loading: 'Henter.',
    training: 'Træner.',
    paused: 'Sat på pause.',
    done: 'Træningen er færdig.',
    failed: 'Træningen stoppede, fordi noget gik galt.',
    epochDone: 'Epoke {{epoch}} er færdig, {{right}} af valideringsbillederne er rigtige.',
  },
  fresh: {
    label: 'Ændringer, der venter',
    changed: 'Du har ændret {{parts}}.',
    meaning:
      'Det kræver et nyt netværk; dette bliver liggende blandt kørslerne. Indtil da fortsætter Træn med det.',
    start: 'Begynd forfra',
    undo: 'Fortryd ændringer',
  },
};
