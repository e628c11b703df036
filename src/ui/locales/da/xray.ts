import type { viewWords } from '../en/views';
import type { Translated } from '../translated';

export const xray: Translated<typeof viewWords.xray> = {
  title: 'Ét træningsskridt under mikroskopet',
  lead: 'Én idé ad gangen, på en kopi der står stille. Tallene er motorens egne, vist med fire cifre.',
  loading: 'Cifrene er stadig ved at blive hentet.',
  noImage: 'Der er ikke tegnet noget: tegn et ciffer under Træn, eller vælg et andet billede.',
  nothing: 'Der er ingen vægte at se på endnu.',
  tooLarge_one:
    'Dette netværk har {{parameters}} parametre: for mange til at gemme hvert tal i et skridt her på siden. Byg et mindre for at kigge ind i det.',
  tooLarge_other:
    'Dette netværk har {{parameters}} parametre: et skridt på {{count}} billeder ville få siden til at gå i stå. Vælg ét billede, eller byg et mindre netværk.',
  failed: 'Skridtet kunne ikke beregnes:',
  source: {
    weights: 'Vægte',
    frozen: 'Frosset: skridt {{step}}',
    pretrained: 'Frosset: fortrænede',
    initial: 'Frosset: før træningen',
    newest: 'De nyeste',
    shown: 'Vises nu: efter skridt {{step}}',
    atStep: 'Efter skridt {{step}}',
    frozenAt: 'Frosset efter skridt {{step}}.',
    frozenFrom: {
      pretrained: 'Frosset: de fortrænede vægte.',
      initial: 'Frosset: dit netværks startvægte, utrænede.',
    },
    nowAt: 'Netværket er nu ved skridt {{step}}.',
    elsewhere: 'Siden ser tilbage på skridt {{step}}.',
    freeze: 'Frys de nyeste vægte',
    freezeShown: 'Frys de viste vægte',
    image: 'Billede',
    drawing: 'Dit ciffer',
    shownDigit: 'Vist ciffer',
    another: 'Et andet billede',
    random: '32 tilfældige',
    first: 'De første 32',
    place: 'Træningsbillede {{place}}',
    one: 'Ét billede',
    batch: 'Batch på 32',
    label: 'Hvad det er',
    labelAsk:
      'En tegning har intet facit. Indtil du siger, hvilket ciffer det er, gælder det, som netværket tager den for:',
    isA: 'Det er et {{digit}}-tal.',
    scheduled: ', som forløbet ”{{schedule}}” har gjort {{planned}} til',
    memoryForgotten:
      'Det, {{optimizer}} huskede dengang, blev ikke gemt: her begynder den med tom hukommelse.',
    dropout:
      'Under træning slås {{share}} af de skjulte neuroner tilfældigt fra. Mikroskopet lader dem alle være tændt.',
  },
  stages: 'Trin',
  tag: {
    hidden: 'skjult {{number}}',
    output: 'output',
  },
  phase: {
    forward: 'Fremad: hvad siger netværket?',
    backward: 'Tilbage: hvem har skylden?',
    update: 'Opdatering: lær en lille smule',
  },
  walk: {
    label: 'Gå gennem trinene',
    next: 'Næste',
    back: 'Tilbage',
    play: 'Afspil',
    stop: 'Stop',
    place: '{{number}} af {{count}}',
  },
  stage: {
    input: 'Billedet kommer ind',
    dense: 'Vægtede summer',
    activation: 'Aktivering',
    output: 'Softmax',
    outputSigmoid: 'Sigmoid',
    loss: 'Tabet',
    outputDelta: 'Fejlen δ',
    weightGradient: 'Vægttilfældet',
    biasGradient: 'Biastilfældet',
    inputDelta: 'Tilbage gennem vægte',
    activationDelta: 'Gennem aktiveringen',
    update: 'Vægtene flytter sig',
  },
  idea: {
    input: 'Hver af de 784 pixels bliver til et tal fra 0 (papir) til 1 (blæk).',
    dense:
      'Neuronen ganger hvert tal, der kommer ind, med dets egen vægt, lægger det hele sammen og lægger sin bias til.',
    activation: 'Summen får et knæk: uden det kunne mange lag ikke mere end ét.',
    output:
      'Softmax gør de ti summer (logits) til ti sandsynligheder: jo større sum, jo sikrere. Tilsammen er de 1.',
    outputSigmoid:
      'Sigmoid gør hver sum til et output mellem 0 og 1, hver for sig: Tilsammen behøver de ikke være 1.',
    loss: 'Ét tal siger, hvor forkert svaret var. 0 ville være perfekt. At lære er at gøre det mindre.',
    outputDelta:
      'Hvordan ændrer tabet sig, når denne sum ændres lidt? Det er δ. Under nul: summen skal vokse. Over nul: den skal blive mindre.',
    weightGradient:
      'En vægt har så meget skyld som det, der kom ind gennem den, gange fejlen i dens neuron. Hvor der kom 0 ind, er der ingen skyld.',
    biasGradient: 'Der kommer intet ind til en bias: dens gradient er selve fejlen.',
    inputDelta:
      'Neuronen talte til alle neuroner i det næste lag. Efter kædereglen får den deres fejl tilbage gennem de selvsamme vægte, lagt sammen.',
    activationDelta:
      'Derefter gennem knækket, kædereglen igen: skylden tæller så meget, som aktiveringen er stejl her.',
    activationDeltaRelu:
      'Derefter gennem knækket, kædereglen igen: skylden tæller så meget, som aktiveringen er stejl her. En tavs ReLU får ingen.',
    update:
      'Hver vægt og bias flytter sig lidt imod sin gradient: ned ad bakke. Læringsraten η siger hvor langt.',
    updateRemembering:
      'Hver vægt og bias flytter sig lidt, imod de gradienter, som {{optimizer}} husker, og denne: alt i alt ned ad bakke. Læringsraten η siger hvor langt.',
  },
  batchNote:
    'Tabet for en batch er gennemsnittet over {{count}} billeder, så hver δ har 1/{{count}} i sig.',
  why: {
    title: {
      crossEntropy: 'Hvorfor p − t?',
      squaredErrorSigmoid: 'Hvorfor den formel?',
      squaredErrorSoftmax: 'Hvorfor den formel?',
    },
    list: 'Udledningen af δ',
    here: 'Det rigtige ciffer på dette billede er c = {{c}}. Summen, der ændres lidt, er den for cifferet k = {{k}}; vælg et andet i billedet af netværket.',
    steps: {
      loss: 'Tabet ser kun på ét output: det for det rigtige ciffer c.',
      lossSlope: 'Hvordan ændrer tabet sig med det output? Den afledede af ln x er 1/x.',
      underflow:
        'Hvordan ændrer tabet sig med det output? Den afledede af ln x er 1/x. Her er outputtet så lille, at det er 0 i enkelt præcision, og man kan ikke dividere med 0. Godt, at det går ud nedenfor.',
      softmax:
        'Hvordan ændrer det output sig med summen for cifferet k? Softmax er en brøk, så vi bruger kvotientreglen. Nævneren S indeholder altid denne sum, tælleren kun når k er c. Det siger parentesen [k=c]: 1 når k er c, ellers 0, ligesom t.',
      cancel:
        'Kædereglen ganger de to, og outputtet for det rigtige ciffer går ud. Tilbage er outputtet for cifferet k minus det, det skulle være.',
      squared:
        'Tabet ser på alle output: hvor langt hvert af dem er fra det, det skulle være, i anden; summen af det, halveret.',
      squaredSlope:
        'Hvordan ændrer tabet sig med outputtet for cifferet k? De andre led står stille, og 2-tallet fra kvadratet går ud med ½.',
      sigmoid:
        'Hvordan ændrer det output sig med sin sum? Sigmoiden er en brøk, så vi bruger kvotientreglen. Intet andet output indeholder denne sum.',
      chain: 'Kædereglen ganger de to.',
      squaredSlopes:
        'Hvordan ændrer tabet sig med outputtet for et ciffer j? De andre led står stille, og 2-tallet fra kvadratet går ud med ½. Med tal, når j er k:',
      softmaxAll:
        'Hvordan ændrer det output sig med summen for cifferet k? Softmax er en brøk, så vi bruger kvotientreglen. Nævneren S indeholder altid denne sum, tælleren kun når j er k. Det siger parentesen [k=j]: 1 når j er k, ellers 0. Med tal, når j er k:',
      chainSum:
        'Med softmax ændrer summen for cifferet k alle output. Kædereglen ganger de to for hvert af dem og lægger sammen. Parentesen lader ét led af summen stå, det hvor j er k; i resten står outputtet for k i hvert led.',
      mean_one: 'Det er δ.',
      mean_other:
        'Tabet L for batchen er gennemsnittet over dens {{count}} billeder, og kun ét af dem har denne sum i sit tab. Så δ er den afledede divideret med {{count}}.',
    },
  },
  formula: 'Formlen',
  numbers: 'Med tallene for {{what}}',
  ofImage: '{{what}} i billede {{number}}, {{digit}}',
  symbols: 'Hvad symbolerne står for',
  more_one: '1 mere',
  more_other: '{{count}} mere',
  terms: {
    show: 'Vis alle {{count}} led',
    hide: 'Vis færre',
    list: 'Alle led, de største først',
    zeros: 'Og {{count}}, der er 0.',
  },
  unit: {
    pixel: 'pixel i række {{row}}, søjle {{column}}',
    thePixel: 'pixlen i række {{row}}, søjle {{column}}',
    neuron: 'neuron {{number}}',
    image: 'billede {{number}}, {{digit}}',
    thisImage: 'dette billede',
  },
  parameter: {
    weight: 'W{{layer}}, fra {{from}} til {{to}}',
    bias: 'b{{layer}} i {{to}}',
  },
  picture: 'Netværket',
  notYet: 'endnu ikke regnet ud',
  pictureHint: 'Vælg en enhed i et lag: formlen følger med.',
  pictureOf: 'Hvad billedet viser',
  units: 'Enheder',
  weightLinks: 'Forbindelser',
  links: {
    forward: 'Forbindelserne er vægtene: blå over nul, orange under.',
    backward: 'Forbindelserne er nu gradienterne ∂L/∂W: blå over nul, orange under.',
    update: 'Forbindelserne viser, hvor meget hver vægt ændres: blå vokser, orange falder.',
  },
  choose: 'Se på, i {{layer}}',
  values: {
    x: 'blæk',
    z: 'z',
    a: 'a',
    p: 'p',
    da: '∂L/∂a',
    delta: 'δ',
  },
  valueOf: '{{unit}}: {{symbol}} = {{value}}',
  maps: {
    product: 'deres produkter',
    gradients: 'gradienten for alle dens vægte',
    hint: 'Blå er over nul, orange under; den stærkeste farve er det største tal i hvert billede.',
    incoming: 'det, der kommer ind',
    weights: 'vægtene',
    backErrors: 'fejlene i det næste lag',
    backWeights: 'vægtene dertil',
  },
  parts: {
    input: 'hvad pixlen siger',
    grey: 'dens gråtone, fra 0 til 255',
    z: 'neuronens sum',
    activation: 'hvad neuronen giver videre',
    weight: 'vægten imellem dem',
    bias: 'bias',
    output: 'outputtet for dette ciffer',
    logit: 'summen for dette ciffer',
    logits: 'e opløftet i alle ti summer, lagt sammen',
    target: 'hvad det skulle være',
    loss: 'tabet for dette billede',
    trueOutput: 'outputtet for det rigtige ciffer',
    anyOutput: 'outputtet for et ciffer k',
    anyTarget: 'det, det burde være: 1 for det rigtige ciffer, ellers 0',
    delta: 'fejlen ved summen: ∂L/∂z',
    deltaAbove: 'en fejl i det næste lag',
    weightAbove: 'vægten dertil',
    weightGradient: 'vægtens gradient',
    biasGradient: 'biassens gradient',
    activationGradient: 'skylden, der kom tilbage',
    slope: 'hvor stejl aktiveringen er',
    gradient: 'gradienten',
    learningRate: 'læringsraten',
    old: 'vægten eller biassen: den gamle værdi',
    mean: 'husket: den gennemsnitlige gradient',
    spread: 'husket: hvor stor den plejer at være',
    velocity: 'husket: farten',
  },
  update: {
    which: 'Se på',
    layer: 'Lag',
    weight: 'En vægt',
    bias: 'En bias',
    old: 'Gammel værdi',
    new: 'Ny værdi',
    change: 'Ændring',
  },
  batch: {
    title: 'Fra mange gradienter til én',
    text: 'Hvert billede vil flytte {{parameter}} på sin egen måde. Skridtet tager gennemsnittet af dem alle.',
    mean: 'Gennemsnit: {{value}}',
    content_one:
      '{{count}} af {{B}} beder næsten ikke om noget: netværket har allerede ret i det, eller neuronen er tavs.',
    content_other:
      '{{count}} af {{B}} beder næsten ikke om noget: netværket har allerede ret i dem, eller neuronen er tavs.',
    one: 'billede {{number}}, et {{digit}}-tal: {{value}}',
    list: 'Den gradient, hvert billede beder om',
    alone: 'Med ét billede er der intet at tage gennemsnit af. Et rigtigt skridt ser på mange.',
    look: 'Se på en batch på 32',
  },
  check: {
    title: 'Tjek det',
    what: 'Backpropagation er snedig. Det her er ikke: gør vægten lidt større, så lidt mindre, og se, hvad tabet gør. Begge skal finde den samme hældning.',
    parameter: 'For {{parameter}}:',
    differences: 'Ved at prøve sig frem',
    backpropagation: 'Ved backpropagation',
    error: 'Relativ fejl',
    agrees: 'De er enige. Den lange vej tilbage gennem lagene fandt tabets rigtige hældning.',
    differs: 'De er ikke enige: noget er galt her.',
    zero: 'Begge er 0: en ganske lille ændring af den ændrer ikke tabet.',
    kink: 'En ReLU knækker lige her, selv for det mindste h: i et hjørne findes der ikke én hældning.',
    distance:
      'Begge med dobbelt præcision og h = {{h}}. Et større h ville skære hjørner, et mindre ville drukne i afrunding; hvis en ReLU knækker undervejs, gøres h mindre. Gradienter under {{smallest}} måles, som om de var så store.',
    failed: 'Det kunne ikke tjekkes; peg på en anden vægt og så på denne igen. Hvad der gik galt:',
    fifty: 'Tjek 50 tilfældige',
    checking: 'Tjekket {{done}} af {{count}}',
    allAgree: 'De stemmer overens.',
    someDiffer_one: '{{count}} af dem stemmer ikke overens.',
    someDiffer_other: '{{count}} af dem stemmer ikke overens.',
    worst:
      'Største relative fejl af {{count}}: {{error}}, for {{parameter}}. {{zeros}} af dem er 0 på begge måder.',
    stopped: 'Tjekkene standsede her; tryk på knappen for at begynde forfra. Hvad der gik galt:',
    kinks_one: 'Endnu én står på hjørnet af en ReLU og tælles ikke med.',
    kinks_other: 'Yderligere {{count}} står på hjørnet af en ReLU og tælles ikke med.',
  },
  alone: {
    title: 'Brug kun dette billede',
    what: 'Hvad nu, hvis netværket lærte af dette ene billede alene, én gang?',
    button: 'Brug kun dette billede',
    failed: 'Det kunne ikke beregnes; tryk på knappen for at prøve igen. Hvad der gik galt:',
    copy: 'Alt dette sker på en kopi: den rigtige kørsel bliver, som den er.',
    before: 'Før',
    after: 'Efter',
    difference: 'Ændring',
    outputs: 'Outputtene',
    output: '{{digit}}: {{before}}, derefter {{after}}',
    sentence:
      'For det rigtige ciffer, {{digit}}: {{before}} før, {{after}} efter. Tabet gik fra {{lossBefore}} til {{lossAfter}}.',
    moved: '{{moved}} af {{total}} parametre flyttede sig.',
    picture: 'Vægtene fra pixlerne til {{to}}; mærket er den, der ændrede sig mest: {{pixel}}',
  },
  slope: {
    title: 'Ned ad skråningen',
    what_one:
      'Gradienten siger, hvilken vej det går nedad, men ikke hvor langt. Gå langs netop dette skridt, lidt tilbage og langt videre, og se på tabet for dette billede. Ét billede alene kan læres næsten helt ned til ingenting; en batch, som du kan vælge ovenfor, har en dal.',
    what_other:
      'Gradienten siger, hvilken vej det går nedad, men ikke hvor langt. Gå langs netop dette skridt, lidt tilbage og langt videre, og se på tabet for disse {{count}} billeder.',
    button: 'Gå langs skridtet',
    failed: 'Det kunne ikke beregnes; tryk på knappen for at prøve igen. Hvad der gik galt:',
    promise: {
      up: 'Tangenten lover {{now}} → {{promised}}; skridtet giver i virkeligheden {{after}}: skråningen krummer opad.',
      down: 'Tangenten lover {{now}} → {{promised}}; skridtet giver i virkeligheden {{after}}: skråningen krummer nedad.',
      none: 'Tangenten lover {{now}} → {{promised}}; skridtet giver {{after}}: så kort en vej er så godt som lige.',
      impossible:
        'Tangenten lover {{now}} → {{promised}}, og intet tab er under 0; skridtet giver i virkeligheden {{after}}.',
    },
    verdict: {
      still:
        'Dette skridt flytter ingenting: gradienten er 0, eller læringsraten er det, eller skridtet er for kort til enkelt præcision.',
      nothing: 'Tabet er ikke et tal her, så der er ingen skråning at gå på.',
      lost: 'Skridtet var alt for langt: efter det er tabet ikke længere et tal. Prøv en mindre læringsrate.',
      tooLong:
        'Skridtet var for langt: det landede på den anden side af dalen, højere end det begyndte. Prøv en mindre læringsrate.',
      uphill:
        'For disse billeder går skridtet opad: det, optimeringsmetoden husker fra tidligere skridt, eller vægtdæmpningen, vejer tungere end deres gradient.',
      past: 'Skridtet gik forbi det laveste sted, men endte ikke højere, end det begyndte.',
      right: 'Skridtet endte omtrent dér, hvor det er lavest.',
      bolder: 'Et længere skridt ville være kommet længere ned.',
      further: 'Selv fire gange dette skridt ville stadig gå nedad: til {{loss}}.',
    },
    lowest: 'Lavest er det ved omkring {{times}} gange dette skridt: {{loss}}.',
    lowestRate:
      'Lavest er det ved omkring {{times}} gange dette skridt: {{loss}}. Det svarer til en læringsrate på {{rate}}.',
    cut: 'Kurven ender ved {{times}} gange dette skridt: derfra er tabet ikke længere et tal.',
    now: 'nu: {{loss}}',
    after: 'efter dette skridt: {{loss}}',
    curve: 'tabet',
    tangent: 'tangenten: det, gradienten lover',
    times: 'gange dette skridt',
    timesRate: 'gange dette skridt; nedenunder den læringsrate, der gør det så langt',
    at: '{{times}} gange dette skridt',
    loss: 'Tab',
    promised: 'Tangent',
    legend: 'Hvad der er tegnet',
    summary:
      'Tabet, fra {{from}} til {{to}} gange dette skridt: {{now}}, hvor det begynder, {{after}}, hvor det endte.',
    line: 'Det er én linje gennem et rum med {{dimensions}} dimensioner, for disse billeder alene: en anden batch har en anden dal.',
    velocity:
      'Den dobbelte læringsrate ville ikke give det dobbelte skridt: farten, som {{optimizer}} husker, er en del af det.',
  },
};
