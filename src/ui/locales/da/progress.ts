import type { english } from '../en';
import type { Translated } from '../translated';

export const progress: Translated<typeof english.progress> = {
  title: 'Fremskridt',
  figures: {
    epoch: 'Epoke',
    step: 'Skridt',
    speed: 'Billeder / s',
    elapsed: 'Brugt tid',
    remaining: 'Resterende tid',
    trainingLoss: 'Træningstab',
    trainingAccuracy: 'Rigtige, træning',
    validationAccuracy: 'Rigtige, validering',
    testAccuracy: 'Rigtige, test',
    sample: 'stikprøve',
    mean: 'i snit',
    meanSpeedWhat: 'Træningsbilleder i sekundet i hele kørslen, med tiden til at måle.',
  },
  curves: {
    label: 'Kurver',
    training: 'Træning',
    validation: 'Validering',
    loss: 'Tab',
    accuracy: 'Rigtige svar',
    logScale: 'Log-skala',
    caption:
      'Vandret: epoker. Tynde linjer: hver måling. Tykke: træning udglattet, validering på alle billeder.',
    others: 'Andre kørsler, kun validering',
    othersHint: 'Tryk på en kørsel for at skjule dens kurver eller vise dem igen.',
  },
  claim: {
    switch: '92 %-linje',
    what: 'Så mange af testbillederne læser et netværk uden skjulte lag rigtigt efter 8 epoker: Den påstand begyndte dette projekt med. Flere lag bør klare det bedre.',
    label: 'Prikket: test, intet skjult lag, 8 epoker',
  },
  tooltip: {
    epoch: 'Epoke',
    raw: 'som målt',
    more_one: 'og {{count}} til',
    more_other: 'og {{count}} til',
  },
  summary: {
    loss: 'Tab efter {{epochs}} epoker: {{training}} på træningsbillederne, {{validation}} på valideringsbillederne.',
    accuracy:
      'Rigtige svar efter {{epochs}} epoker: {{training}} på træningsbillederne, {{validation}} på valideringsbillederne.',
    noLoss: 'Tab gennem epokerne: Intet er målt endnu.',
    noAccuracy: 'Rigtige svar gennem epokerne: Intet er målt endnu.',
  },
  table: {
    caption: 'Målt på alle valideringsbillederne',
    epoch: 'Epoke',
    loss: 'Tab',
    accuracy: 'Rigtige svar',
  },
  overfitting: {
    passed: 'Overtilpasning fra epoke {{epoch}}',
    notYet: 'Overtilpasning: endnu ikke set',
    guessing: 'Ikke bedre end at gætte',
    whyGuessing:
      'Med ti cifre er ét ud af ti svar rigtigt ved et tilfælde. Ofte er læringsraten for stor, eller alle vægte begyndte på nul: lav det om, tryk på Nulstil og så på Træn. Under “Lag for lag” ses det, hvor det går galt.',
    what: 'Netværket træner aldrig på valideringsbillederne. Så længe tabet på dem falder, lærer det, hvordan cifre ser ud. Når tabet på dem stiger, selv om træningstabet stadig falder, er netværket begyndt at lære sine træningsbilleder udenad: Det kaldes overtilpasning. Det bedste tidspunkt at stoppe på var der, hvor valideringstabet var lavest. Nøjagtigheden kan godt krybe lidt op endnu: Tabet tæller også, hvor sikkert netværket er på sine forkerte svar.',
    thisRun:
      'I denne kørsel var det efter epoke {{epoch}} med et tab på {{loss}}. Det farvede gab mellem de to kurver viser, hvad der siden er lært udenad.',
    look: 'Se tilbage',
    lookHint:
      'Viser netværket, som det var dengang, i alle sidens billeder; tryk igen for at vende tilbage',
  },
};
