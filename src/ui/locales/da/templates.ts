import type { viewWords } from '../en/views';
import type { Translated } from '../translated';

export const templates: Translated<typeof viewWords.templates> = {
  title: 'Uden skjulte lag, helt ærligt',
  lead: 'Uden skjulte lag er der én skabelon til hvert ciffer. Billedet lægges på hver af dem: Hvor blæk møder blåt, taler det for cifret, hvor det møder orange, taler det imod. Summerne afgør det. Mere sker der ikke.',
  needsNone:
    'Netværket, som siden viser, har skjulte lag. Denne visning er til et uden: fra pixel direkte til ciffer.',
  shipped_one:
    'Indtil du bygger et, er dette skabelonerne fra et netværk, der følger med siden: {{count}} epoke, {{right}} af MNIST’s testbilleder rigtigt.',
  shipped_other:
    'Indtil du bygger et, er dette skabelonerne fra et netværk, der følger med siden: {{count}} epoker, {{right}} af MNIST’s testbilleder rigtigt.',
  build: 'Byg det, og lad det lære i 8 epoker',
  needsImage: 'Tegn et ciffer i den første visning, eller tag et her.',
  image: 'Et tilfældigt testciffer',
  overlay: 'Vis',
  products: 'Billedets bidrag',
  weights: 'Skabelonerne',
  card: 'Cifret {{digit}}: logit {{logit}}, {{probability}}',
  account: 'Sådan fremkommer logitten for cifret {{digit}}',
  gains: 'Blæk på blåt',
  losses: 'Blæk på orange',
  bias: 'Bias b',
  logit: 'Logit z = Σ x·w + b',
  probability: 'Softmax af de ti logits',
  terms: {
    logit:
      'Summen, som netværket beregner for hvert ciffer. Jo større den er i forhold til de andre, jo sikrere er svaret.',
  },
  range: 'Farverne ender ved ±{{range}}, ens for alle ti.',
  why: 'Derfor rækker det til omtrent 92 af 100: Hver skabelon har lært, hvor blæk taler for dens ciffer, og hvor det taler for et andet, og de fleste sætter blækket nogenlunde samme sted.',
  fail: 'Her må det gå galt',
  failText:
    'Én skabelon skal passe til alle måder at skrive et ciffer på, og blæk tæller det samme, uanset hvad der står ved siden af. Den kan ikke vide, at ”er der blæk her, så må der ikke være noget dér”. Det kan et skjult lag.',
  rescue: 'Find det, som skjulte lag redder',
  rescuing: 'Sammenligner på testbillederne …',
  noAnswers: 'Netværket svarer ikke længere, for dets output er ikke tal.',
  rescued:
    'Af {{images}} testbilleder læser det fortrænede netværk med sine to skjulte lag {{rescued}}, som skabelonerne tager fejl af; omvendt er det {{lost}}. De fejl, som skabelonerne var mest sikre på:',
  rescuedThen:
    'Af {{images}} testbilleder læser det fortrænede netværk med sine to skjulte lag {{rescued}}, som skabelonerne tog fejl af ved skridt {{step}}; omvendt var det {{lost}}. De fejl, som de var mest sikre på dengang:',
  rescuedName: 'et {{label}}-tal taget for et {{takenFor}}-tal, {{confidence}} sikker',
  failed: 'Det lykkedes ikke:',
};
