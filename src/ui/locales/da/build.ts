import type { english } from '../en';
import type { Translated } from '../translated';

export const build: Translated<typeof english.build> = {
  title: 'Byg',
  folded: 'Data, lag, læringsrate',
  scopes: {
    fresh: {
      label: 'nyt netværk',
      what: 'En ændring her kræver et nyt netværk, som endnu ikke har lært noget. Du bliver spurgt først.',
    },
    live: { label: 'virker med det samme', what: 'Dette kan du ændre, mens netværket træner.' },
  },
  preset: {
    label: 'Begynd med',
    own: 'Dit eget',
    changed: 'Sat op anderledes end dem alle.',
  },
  layers: {
    title: 'Lag',
    locked:
      'I det statiske netværk er alle de afledede skrevet ud for netop disse lag, så lagene kan ikke ændres. Vælg Dynamisk eller Ét array for at bygge dit eget.',
    image: 'Billede',
    pixels: '28 × 28 = {{pixels}} pixels',
    hidden: 'Skjult lag {{number}}',
    neurons: 'Neuroner i skjult lag {{number}}',
    activation: 'Aktiveringsfunktion i skjult lag {{number}}',
    derivative: 'Dens afledede',
    up: 'Flyt skjult lag {{number}} op',
    down: 'Flyt skjult lag {{number}} ned',
    remove: 'Fjern skjult lag {{number}}',
    output: 'Output',
    digits: '{{digits}} cifre',
    add: 'Tilføj lag',
    total: 'Parametre, der skal læres',
  },
  training: {
    title: 'Træning',
    optimizer: 'Optimeringsmetode',
    learningRate: 'Læringsrate',
    learningRateSlider: 'Læringsrate som skyder',
    withoutDecay: 'Med vægtdæmpningen 0 (under Mere) er den det samme som Adam.',
    suggested: '{{optimizer}} lærer ofte godt ved {{rate}}.',
    farAbove:
      '{{optimizer}} lærer ofte godt ved {{rate}}. Ved {{times}} gange så meget lærer netværket måske intet.',
    batchSize: 'Batchstørrelse',
    epochs: 'Epoker',
    runOn: 'Fortsæt efter den sidste epoke',
  },
  data: {
    title: 'Data',
    images: 'Billeder',
    datasets: {
      mnist: 'MNIST, skrevet i hånden',
      generated: 'Tegnet af siden selv',
    },
    share: 'Andel af træningsbillederne',
    counts:
      '{{training}} træningsbilleder, {{validation}} valideringsbilleder og {{test}} testbilleder.',
    notLoaded: 'Disse billeder er ikke hentet endnu.',
  },
  speed: {
    title: 'Hastighed',
    pace: 'Træningshastighed',
    unlimited: 'Så hurtigt som muligt',
    limited: '{{images}} billeder i sekundet',
    arithmetic: 'Regnemåde',
    running: 'I brug: {{kernels}}.',
  },
  more: {
    title: 'Mere',
    contents: 'forløb, dropout, startvægte, tabsfunktion, seed',
    limits: 'Forløb og grænser',
    schedule: 'Læringsratens forløb',
    weightDecay: { label: 'Vægtdæmpning', note: 'Trækker vægte mod 0.' },
    dropout: { label: 'Dropout', note: 'Andel af neuroner, der slukkes.' },
    clipNorm: { label: 'Gradientgrænse', note: 'Gradient clipping; 0 for ingen.' },
    start: 'Start og tabsfunktion',
    loss: 'Tabsfunktion',
    formulas: {
      loss: 'Tabet for ét billede',
      output: 'Output',
      delta: 'Her begynder backpropagation',
    },
    startingWeights: 'Startvægte',
    seed: 'Seed',
    seedNote:
      'Tallet, som alt det tilfældige udgår fra. Det samme seed giver den samme kørsel, bit for bit.',
    roll: 'Slå et nyt seed',
  },
  entry: {
    number: 'Her skal stå et tal fra {{minimum}} til {{maximum}}, men der stod {{typed}}.',
    whole: 'Her skal stå et helt tal fra {{minimum}} til {{maximum}}, men der stod {{typed}}.',
    nothing: 'ingenting',
    quoted: '”{{typed}}”',
    adjusted: 'Det blev til {{value}}.',
    kept: '{{value}} er bevaret.',
  },
  parts: {
    mode: 'udgaven',
    layers: 'lagene',
    loss: 'tabsfunktionen',
    initialiser: 'startvægtene',
    seed: 'seedet',
    data: 'dataene',
  },
};
