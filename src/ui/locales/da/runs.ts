import type { english } from '../en';
import type { Translated } from '../translated';

export const runs: Translated<typeof english.runs> = {
  title: 'Kørsler',
  about:
    'Når en kørsel gør plads til en anden, bliver den liggende her med sine kurver og sine vægte: Åbn den for at fortsætte, hvor den slap.',
  numbered: 'Kørsel {{number}}',
  table: 'Kørsler ved siden af hinanden',
  columns: {
    name: 'Kørsel',
    differences: 'Forskelle',
    best: 'Bedste validering',
    overfitting: 'Overtilpasning',
    epochs: 'Epoker',
    time: 'Tid',
    parent: 'Forgrenet fra',
    actions: 'Handlinger',
  },
  aboutBest:
    'Den største andel af valideringsbillederne, som kørslen svarede rigtigt på ved slutningen af en epoke.',
  aboutOverfitting:
    'Den epoke, hvorefter tabet på valideringsbillederne var lavest, når det er steget igen. Derfra lærte netværket sine træningsbilleder udenad.',
  aboutParent:
    'En forgrening fortsætter fra et tidspunkt i en anden kørsel, gerne med andre indstillinger; så kan de to sammenlignes.',
  current: 'nu',
  same: 'ens indstillet',
  changed: 'indstillinger ændret efter skridt {{steps}}',
  until: 'indtil skridt {{steps}}: {{settings}}',
  atStep: '{{name}}, skridt {{step}}',
  rename: 'Navn på {{name}}',
  open: 'Åbn',
  openRun: 'Åbn {{name}}',
  hide: 'Skjul kurverne for {{name}}',
  show: 'Vis kurverne for {{name}}',
  remove: 'Fjern {{name}}',
  removeQuestion: 'Skal {{name}} fjernes med kurver og vægte? Det kan ikke fortrydes.',
  removeYes: 'Fjern den',
  clear: 'Glem de andre kørsler',
  clearLater: 'Tryk først på Nulstil for at glemme den åbne kørsel.',
  clearQuestion: 'Skal alle andre kørsler end den åbne glemmes? Det kan ikke fortrydes.',
  clearYes: 'Glem dem',
  keep: 'Behold',
  kept: 'Gemt i denne browser: {{megabytes}} MB. Et privat vindue glemmer dem, når det lukkes.',
  notKept:
    'Browserens lager kunne ikke åbnes: Kørslerne er væk, når du forlader siden. Det kan hjælpe at indlæse siden igen.',
  none: 'Ingen andre kørsler endnu. Lav noget om i byggepanelet, og begynd forfra: Kørslen indtil nu bliver liggende her.',
  aspects: {
    noHidden: 'intet skjult lag',
    hidden: 'skjult {{layers}}',
    learningRate: 'læringsrate {{rate}}',
    batchSize: 'batch {{size}}',
    weightDecay: 'vægtdæmpning {{rate}}',
    dropout: 'dropout {{rate}}',
    clipNorm: 'gradient ≤ {{norm}}',
    unlimited: 'ingen gradientgrænse',
    seed: 'seed {{seed}}',
    share: '{{share}} af billederne',
  },
};
