import type { viewWords } from '../en/views';
import type { Translated } from '../translated';

export const code: Translated<typeof viewWords.code> = {
  title: 'Koden, der kører',
  lead: 'Tre filer rummer det samme netværk, skrevet på tre måder. Her er deres kildekode, som den kører på siden: Gå gennem ét læringsskridt, og se hvilken linje der beregner hvad, og med hvilke tal.',
  files: 'Filer',
  all: 'Ved siden af hinanden',
  fixed: 'har faste skjulte lag: den er ikke dette netværk',
  headings: {
    Parameters: 'Parametre',
    Forward: 'Fremad',
    Backward: 'Tilbage',
    Update: 'Opdatering',
  },
  loadingStep: 'Tallene beregnes …',
  noImage: 'Der er ikke tegnet noget, hvis tal kunne vises: tegn et ciffer under Træn.',
  noStep: 'Der er endnu intet netværk, hvis tal kan vises.',
  tooLarge:
    'Dette netværk er for stort til at standse et af dets skridt her. Koden er den samme; tallene vises for netværk med op til {{most}} parametre.',
  place: '{{number}} af {{count}}',
  next: 'Næste linje',
  back: 'Linjen før',
  walk: 'Gå gennem linjerne',
  stages: {
    input: 'Billedet går ind',
    dense: 'Lag {{layer}}: vægtede summer',
    activation: 'Lag {{layer}}: aktiveringer',
    output: 'Sandsynligheder',
    loss: 'Tabet (træneren spørger om det uden for disse filer)',
    outputDelta: 'δ i det sidste lag, direkte fra tabet',
    weightGradient: 'Lag {{layer}}: vægttilfældet',
    biasGradient: 'Lag {{layer}}: biastilfældet',
    inputDelta: 'Lag {{layer}}: δ kommer tilbage gennem vægtene',
    activationDelta: 'Lag {{layer}}: og gennem hældningen af φ',
    update: 'Alle parametre flytter sig',
  },
  values: 'Det, linjen læser og skriver',
  name: 'Navn',
  read: 'læser',
  write: 'skriver',
  shape: 'Form',
  first: 'De første tal',
  same: {
    comparing: 'Netværkene sammenlignes …',
    equal: '{{modes}}: Efter dette skridt er alle {{parameters}} parametre ens, bit for bit.',
    different: 'Netværkene er forskellige ved plads {{offset}}: Det må ikke ske.',
    failed:
      'Netværkene kunne ikke sammenlignes; genindlæs siden for at prøve igen. Hvad der gik galt:',
  },
  strips: {
    title: 'Det ene store array',
    lead: 'Hver parameter er én celle, i hukommelsens rækkefølge: ned gennem hver søjle og videre med den næste. Linjen ovenfor lyser den del op, som den læser eller skriver.',
    shared:
      'Der er flere parametre end punkter på skærmen: En celle viser den største af {{count}}.',
    parameters: 'Parametre',
    gradients: 'Gradienter',
    m: 'Optimeringens m',
    v: 'Optimeringens v',
    nothing: 'Peg på en celle, eller flyt med piletasterne.',
    label: '{{name}}: {{count}} tal i hukommelsens rækkefølge',
    weight:
      '{{name}}[{{row}}, {{column}}] = {{value}}, plads {{offset}}: fra {{from}} til neuron {{neuron}}',
    bias: '{{name}}[{{column}}] = {{value}}, plads {{offset}}: i neuron {{neuron}}',
    pixel: 'pixlen i række {{y}}, søjle {{x}}',
    neuron: 'neuron {{number}}',
    range: 'Farverne ender ved tre gange kvadratroden af middelkvadratet i hvert stykke.',
  },
};
