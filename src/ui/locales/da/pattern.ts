import type { viewWords } from '../en/views';
import type { Translated } from '../translated';

export const pattern: Translated<typeof viewWords.pattern> = {
  title: 'Ét mønster',
  lead: 'Et netværk lærer af afledede: Hvor meget ændrer tabet sig, når denne vægt ændres en smule? Uanset hvor mange lag der er, ligner svarene hinanden: et <1>vægttilfælde</1>, et <2>biastilfælde</2>, og kun det <3>sidste lag</3> er særligt.',
  writing: 'Vis',
  spelledOut: '1. Hvert lag',
  sameShape: '2. Mønstret',
  folded: '3. Løkken',
  spelledOutText:
    'Hver række er et lag og læses oppefra: De afledede findes fra det sidste lag og tilbage til det første. Intet er udeladt.',
  sameShapeText_zero:
    'Uden skjulte lag er der kun det sidste lag. Tilføj et, og se hvad der kommer.',
  sameShapeText_one:
    'Skriv bogstavet l i stedet for lagets nummer. Tilføj endnu et skjult lag: Dets række er den samme.',
  sameShapeText_other:
    'Skriv bogstavet l i stedet for lagets nummer, og {{count}} rækker bliver den samme række {{count}} gange.',
  foldedText:
    'Så er én række nok, og en løkke, der går gennem lagene. Det er hele forskellen på det statiske og det dynamiske netværk.',
  hiddenLayers_zero: 'intet skjult lag',
  hiddenLayers_one: '{{count}} skjult lag',
  hiddenLayers_other: '{{count}} skjulte lag',
  add: 'Tilføj et skjult lag',
  remove: 'Fjern et skjult lag',
  walk: 'Gå gennem lagene',
  next: 'Ét lag ned',
  previous: 'Ét lag op',
  table: 'Formlerne i hvert lag',
  layer: 'Lag',
  lastLayer: 'Sidste lag',
  hiddenLayer: 'Skjult lag {{number}}',
  anyHiddenLayer: 'Hvert skjult lag',
  columns: {
    sum: 'Vægtet sum',
    activation: 'Aktivering',
    delta: 'Lagets fejl, δ',
    weights: 'Vægttilfældet',
    bias: 'Biastilfældet',
  },
  explained: {
    sum: 'Fremad: Hver neuron lægger det, der kommer ind, sammen, ganget med sine vægte, og lægger sin bias til.',
    activation: 'Fremad: knækket. Det sidste lag gør i stedet sine summer til output p.',
    delta:
      'Tilbage: δ er den afledede af tabet med hensyn til de vægtede summer z. Et skjult lag får den fra laget over sig gennem de samme vægte; det sidste lag har intet over sig.',
    weights:
      'Tilbage: En vægt ganges med det, der kommer ind, så dens afledede er det, der kom ind, gange δ, lagt sammen over billederne.',
    bias: 'Tilbage: En bias lægges til, som den er, så dens afledede er δ selv, lagt sammen over billederne.',
  },
  says: {
    last: 'Kun her er δ særlig: Den kommer direkte fra tabet. p er det, netværket svarer, t er sandheden (1 ved det rigtige ciffer, ellers 0). L er gennemsnittet af tabet for de B billeder, så der deles med B.',
    hidden: 'De samme former som i laget over; kun lagenes numre er anderledes.',
    first:
      'Det samme en gang til. Det, der kommer ind, er selve billedet, så a fra laget under hedder x.',
  },
  why: 'Hvorfor?',
  whyWhere: 'Hvorfor? Trin for trin, i Røntgen',
  code: 'Det samme i den kode, der kører',
  staticCode: 'static.ts: hvert lag ved navn',
  dynamicCode: 'dynamic.ts: løkken',
  symbols: 'Hvad bogstaverne betyder',
  symbolList: {
    x: 'billederne i en batch, ét i hver række',
    B: 'hvor mange billeder batchen har',
    W: 'vægtene i lag l',
    b: 'bias i lag l',
    z: 'de vægtede summer i lag l',
    a: 'aktiveringerne i lag l',
    a0: 'det, der kommer ind i det første lag: x',
    phi: 'aktiveringsfunktionen',
    slope: 'hældningen af φ',
    sigma: 'sigmoiden: 1 / (1 + e opløftet i −z)',
    p: 'det, netværket svarer',
    t: 'sandheden: 1 ved det rigtige ciffer, ellers 0',
    L: 'tabet, gennemsnittet over batchen',
    delta: '∂L/∂z: hvordan L ændrer sig med z',
    sum: 'lagt sammen over billederne i batchen',
    odot: 'ganget plads for plads',
    transpose: 'rækker bliver til søjler',
  },
};
