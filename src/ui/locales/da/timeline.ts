import type { english } from '../en';
import type { Translated } from '../translated';

export const timeline: Translated<typeof english.timeline> = {
  title: 'Tidslinje',
  idle: 'Når netværket er begyndt at lære, kan du her gå tilbage til et hvilket som helst tidspunkt, se kørslen som en film eller fortsætte derfra på en anden måde.',
  moment: 'Tidspunkt i kørslen',
  spread: 'En plads til hvert gemt tidspunkt: mange fra begyndelsen, færre fra det senere.',
  start: 'start',
  now: 'nu',
  epochMark: 'epoke {{epoch}}',
  at: 'skridt {{step}}, epoke {{progress}}',
  atNow: 'nu: skridt {{step}}, epoke {{progress}}',
  lookingBack: 'Ser tilbage',
  lookingBackAt: 'Ser tilbage på skridt {{step}}',
  announced: 'Ser tilbage: Siden viser et tidspunkt, der er forbi.',
  toNow: 'Tilbage til nu',
  toNowHint: 'Viser de nyeste vægte igen. At se tilbage ændrer intet i kørslen.',
  loss: 'Træningstab',
  validation: 'Validering',
  validationHint:
    'Hvor mange af valideringsbillederne, som netværket aldrig lærer af, det svarede rigtigt på: målt nærmest dette tidspunkt, på dem alle eller på en stikprøve.',
  measured: 'ved skridt {{step}}',
  sample: 'stikprøve, skridt {{step}}',
  whole: 'alle, skridt {{step}}',
  unmeasured: 'ikke målt',
  fork: 'Forgren',
  forkHint:
    'Begynder en ny kørsel fra skridt {{step}}; kørslen indtil nu gemmes. Skift så læringsraten, optimeringsmetoden eller vægtdæmpningen, og gå videre for at sammenligne de to.',
  forkEmpty:
    '{{optimizer}} begynder dér med tom hukommelse: på dette tidspunkt blev kun vægtene gemt.',
  forkedShort: '{{run}} ← {{parent}}, skridt {{step}}',
  forkedFrom: '{{run}}, forgrenet fra {{parent}} ved skridt {{step}}',
  play: 'Afspil filmen',
  stop: 'Stop filmen',
  beginning: 'Gå til begyndelsen',
  speed: 'Tidspunkter i sekundet',
  perSecond: '{{moments}} pr. sek.',
  overfitting: 'Gå til overtilpasningens begyndelse',
  overfittingHint:
    'Ved skridt {{step}} var tabet på valideringsbillederne lavest. Derefter begyndte netværket at lære sine træningsbilleder udenad.',
  film: {
    title: 'Filmen',
    save: 'Gem filmen',
    saveHint:
      'Gemmer alle tidspunkter som en video på {{seconds}} s til et slide eller en rapport.',
    recording: 'Optager tidspunkt {{done}} af {{total}}. Du kan arbejde videre imens.',
    cancel: 'Annuller filmen',
    saved: 'Gemt som {{file}}.',
    failed: 'Filmen kunne ikke laves:',
    at: 'skridt {{step}} · epoke {{progress}}',
    right: '{{accuracy}} af valideringsbillederne rigtige',
    neurons: 'Hvad {{shown}} af {{neurons}} neuroner leder efter',
    allNeurons: 'Hvad hver af de {{neurons}} neuroner leder efter',
    templates: 'De ti skabeloner',
    answer: 'Hvad det får ud af billedet',
    loss: 'Træningstab',
  },
};
