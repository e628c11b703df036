import type { english } from '../en';
import type { Translated } from '../translated';

export const notices: Translated<typeof english.notices> = {
  dismiss: 'Luk: {{title}}',
  exactly: 'Præcis hvad der skete (på engelsk)',
  part: {
    title: 'Denne del af siden kunne ikke vises',
    text: 'Oftest kunne den ikke hentes: forbindelsen er væk, eller siden er blevet fornyet. Dit netværk og din tegning er her stadig.',
    again:
      'Den kom heller ikke denne gang. Hvis du har forbindelse, hjælper det nok at indlæse siden igen: din kørsel sættes på pause og gemmes først, og din tegning er også gemt.',
    reload: 'Genindlæs siden',
    retry: 'Prøv igen',
  },
  topics: {
    workerRestarted: {
      title: 'Træningen blev afbrudt',
      text: 'Browseren lukkede den worker, som træner netværket. En ny er fortsat fra skridt {{step}}; det, der kom derefter, er lært igen.',
    },
    leftInTraining: {
      title: 'De sidste skridt blev ikke gemt',
      text: 'Siden blev forladt, mens netværket trænede. Kørslen fortsætter fra skridt {{step}}; Træn lærer det igen, der kom derefter.',
    },
    workerLost: {
      title: 'Træningen kan ikke fortsætte',
      text: 'Du kan stadig tegne. Genindlæs siden for at begynde igen.',
    },
    workerGone: {
      title: 'Træningens worker er væk',
      text: 'Genindlæs siden for at begynde igen.',
    },
    dataMissing: {
      title: 'Træner på cifre, som siden selv tegner',
      text: 'Ægte håndskrift (MNIST) kunne ikke hentes, så siden tegner selv de cifre, netværket lærer af. Genindlæs siden, når du er online, eller kør ”npm run data” dér, hvor siden kommer fra.',
    },
    dataBroken: {
      title: 'MNIST-filerne kan ikke bruges',
      text: 'I stedet bruges cifre, som siden selv tegner. Kør ”npm run data” igen dér, hvor siden kommer fra, for at træne på ægte håndskrift.',
    },
    pretrained: {
      title: 'Tegninger kan ikke læses endnu',
      text: 'Træn først et netværk.',
    },
    storage: {
      title: 'Din kørsel kunne ikke gemmes',
      text: 'Det, den har gjort, siden den sidst blev gemt, går tabt, når siden lukkes.',
    },
    linkOpened: {
      title: 'Opsætningen kommer fra det link, du åbnede',
      text: 'Det valgte {{network}} og alle indstillinger under Byg. Dine egne kørsler er gemt.',
    },
    linkBroken: {
      title: 'Linket kunne ikke forstås',
      text: 'Siden er startet med sit sædvanlige netværk, og dine egne kørsler er gemt.',
    },
  },
  actions: {
    train: 'Træningen lykkedes ikke',
    step: 'Skridtet lykkedes ikke',
    epoch: 'Epoken lykkedes ikke',
    pause: 'Pausen lykkedes ikke',
    reset: 'Det lykkedes ikke at begynde forfra',
    change: 'Ændringen lykkedes ikke',
    load: 'Det lykkedes ikke at hente billederne',
    goBack: 'Det lykkedes ikke at gå tilbage',
    kernels: 'Det lykkedes ikke at skifte regnemåde',
    pace: 'Det lykkedes ikke at ændre hastigheden',
    digit: 'Det lykkedes ikke at vise cifret',
    fork: 'Det lykkedes ikke at lave en forgrening',
    openRun: 'Det lykkedes ikke at åbne kørslen',
    renameRun: 'Kørslen kunne ikke omdøbes',
    removeRun: 'Kørslen kunne ikke glemmes',
    clearRuns: 'Ikke alle kørsler kunne glemmes',
    lastRun: 'Det lykkedes ikke at fortsætte din seneste kørsel',
    examine: 'Det lykkedes ikke at finde ud af, hvad netværket tager fejl af',
  },
  reasons: {
    noCheckpoint: 'Der er intet checkpoint at gå tilbage til: Tryk på Nulstil.',
    noDigits: 'Cifrene er ved at blive hentet: Prøv igen om et øjeblik.',
    otherImages:
      'Det blev trænet på MNIST, som ikke er her nu. Kørslen er gemt: Åbn den igen, når der er forbindelse.',
    nothingToFork: 'Der er ikke noget at forgrene endnu: Træn først et netværk.',
    runForgotten: 'Den kørsel er ikke gemt længere.',
    runElsewhere: '{{run}} er åben i en anden fane.',
    runsElsewhere: 'Ikke glemt, fordi i brug i en anden fane: {{runs}}.',
    weightsForgotten: 'Af {{run}} er kun kurverne gemt, ikke vægtene.',
    linkCutShort:
      'Det begynder med v=1 og skal derfor slutte med end=1, men det slutter før: Det er blevet afkortet.',
    linkOfOtherVersion:
      'Det skal begynde med v=1, men det er lavet af en anden udgave af siden: Åbn det dér.',
  },
  passedOver: 'Ikke forstået og sprunget over: {{names}}.',
  faults: {
    left: 'Ikke forstået, og derfor som det plejer at være:',
    wrong: 'Hvad der er galt med det:',
    more_one: 'og {{count}} mere',
    more_other: 'og {{count}} mere',
    quoted: '”{{came}}”',
    nothing: 'ingenting',
    misspelt: '{{option}} findes ikke, men var sat til {{came}}: Mente du {{meant}}?',
    name: '{{option}} skal være et af navnene {{names}}, men der stod {{came}}.',
    parameter: 'set skal nævne en af {{names}}, men der stod {{came}}.',
    noParameter: 'set har intet at indstille i det, der er valgt, men der stod {{came}}.',
    number: '{{option}} skal være et tal fra {{minimum}} til {{maximum}}, men der stod {{came}}.',
    whole:
      '{{option}} skal være et helt tal fra {{minimum}} til {{maximum}}, men der stod {{came}}.',
    activations:
      '{{option}} skal nævne én for alle skjulte lag eller én for hvert ({{hiddenLayers}}), men der stod {{came}}.',
    sizes:
      '{{option}} skal være {{inputs}}, derefter størrelserne på op til {{mostLayers}} skjulte lag, hvert fra 1 til {{mostNeurons}}, og til sidst {{outputs}}, for eksempel {{inputs}},32,{{outputs}}, men der stod {{came}}.',
    modeForSizes:
      '{{option}} kan kun være static for lagene {{staticSizes}}, men der stod {{came}}.',
    setting: '{{option}} skal se ud som momentum=0.95, men der stod {{came}}.',
    once: '{{option}} må kun stå der én gang, men stod der igen.',
  },
  failure: {
    title: 'Træningen stoppede',
    back: 'Gå tilbage til de sidste gode vægte',
    backSlower: 'Gå tilbage, med læringsraten {{rate}}',
    diverged: 'Tallene voksede ud over alle grænser: Træningen er divergeret.',
    happened: 'Det skete ved skridt {{step}}, i {{where}}.',
    where: {
      parametersHidden: '{{piece}} i skjult lag {{layer}}',
      parametersOutput: '{{piece}} i outputlaget',
      sumsHidden: 'summerne z i skjult lag {{layer}}',
      sumsOutput: 'summerne z i outputlaget',
      loss: 'selve tabet',
    },
    slower: 'Prøv en mindre læringsrate, for eksempel {{rate}}.',
    slowerOrLimited:
      'Prøv en mindre læringsrate, for eksempel {{rate}}, eller sæt en grænse for gradienten, for eksempel 1.',
  },
  visit: {
    draw: 'Tegn et ciffer',
    drawMore: ': et netværk læser det',
    train: 'Tryk på Træn',
    trainMore: ': det lærer af tusindvis af cifre',
    watch: 'Se det lære',
    watchMore: ', og tegn igen',
    done: 'gjort:',
    dismiss: 'Luk disse trin',
  },
};
