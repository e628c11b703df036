import type { viewWords } from '../en/views';
import type { Translated } from '../translated';

export const exercises: Translated<typeof viewWords.exercises> = {
  title: 'Find selv ud af det',
  lead: 'Seks ting at prøve. Hver af dem gør siden klar, siger, hvad du skal nå, og opdager selv, når du er der. De kørsler, du har lavet, bliver gemt.',
  begin: 'Begynd',
  again: 'Begynd forfra',
  copyLink: 'Kopiér link',
  linkCopied: 'Kopieret',
  linkByHand: 'Browseren lader ikke siden kopiere: Linket står nu i adresselinjen.',
  solved: 'Løst',
  goals_one: '{{reached}} af {{count}} mål nået',
  goals_other: '{{reached}} af {{count}} mål nået',
  hint: 'Vis et hint',
  moreHints: 'Endnu et hint',
  hints: 'Hints',
  leave: 'Forlad øvelsen',
  goal: 'Mål',
  bar: 'Øvelse',
  next: 'Næste',
  all: 'Alle øvelser',
  well: 'Løst. {{why}}',
  figures: {
    began: 'træningstab først {{value}}',
    highest: 'højest {{value}}',
    trainLoss: 'nu {{value}}',
    dead: 'døde neuroner {{value}}',
    validation: 'validering {{value}}',
    test: 'test {{value}}',
    epochs: '97 % efter epoke {{value}}',
    lowest: 'laveste valideringstab {{value}}',
    now: 'nu {{value}}',
  },
  diverge: {
    title: 'Få det til at løbe løbsk',
    goals: {
      first:
        'Træningstabet stiger til mere end det dobbelte af begyndelsen eller holder op med at være et tal.',
    },
    hints: {
      first:
        'I hvert skridt flytter vægtene sig gradienten gange læringsraten. Hvad hvis det er for langt?',
      second: 'Sæt læringsraten til 5 eller mere, og træn.',
    },
    why: 'Et for langt skridt lander på den anden side af dalen, højere oppe end før. Efter nogle få af dem fyrer næsten ingen neuroner, ingen gradient kommer igennem, og så kan netværket kun gætte: et tab på omkring 2,3 eller lidt mere, fordi outputlagets bias stadig springer.',
  },
  fewestEpochs: {
    title: 'Nå 97 % på så få epoker som muligt',
    goals: {
      first: '97 % af alle valideringsbilleder er rigtige.',
      second: 'Det samme allerede efter den første epoke.',
    },
    hints: {
      first: 'Der begyndes med en forsigtig læringsrate. Hvor langt kan du hæve den?',
      second:
        'Mindre batches giver flere skridt i hver epoke. Optimeringsmetoden betyder også noget.',
      third:
        'Ét skjult lag med 512 neuroner og en batchstørrelse på 8 ved læringsraten 0,1 er nok; det er Adam også.',
    },
    why: 'Flere skridt, bedre skridt eller flere neuroner: Der er flere veje, og hver af dem koster tid.',
  },
  nothingHidden: {
    title: '92 % helt uden skjulte lag',
    goals: { first: 'Mindst 92 % af testbillederne er rigtige uden noget skjult lag.' },
    hints: {
      first: 'Fjern de skjulte lag i byggepanelet, og tryk på ”Begynd forfra”.',
      second:
        'Der skal nogle epoker til: omkring otte. Behøver læringsraten at være den samme hele tiden?',
      third:
        '”Intet skjult lag” under ”Begynd med” klarer det: læringsrate 0,2, der falder som en cosinus.',
    },
    why: 'Ti skabeloner er nok til 92 af 100 cifre. Se dem under ”Ti skabeloner”.',
  },
  overfitting: {
    title: 'Find tidspunktet for overtilpasning',
    goals: {
      first:
        'Lær af kun 1.000 billeder, til valideringstabet er steget en tiendedel over sit laveste.',
      second: 'Før siden tilbage til det tidspunkt, hvor det var lavest.',
    },
    hints: {
      first: 'Lad det træne videre, selv om det ikke bliver bedre: Træningstabet falder og falder.',
      second: 'Se på tabets to kurver: Hvor skilles de?',
      third: 'Blandt knapperne under ”Tidslinje” er der ”Gå til overtilpasningens begyndelse”.',
    },
    why: 'Derfra lærer det sine tusind billeder udenad. På andre bliver det kun mere sikkert på sine fejl: Deres tab stiger, også selv om nogle få flere bliver rigtige.',
  },
  zeroWeights: {
    title: 'Alle vægte nul',
    goals: {
      first:
        'Træn et netværk med skjulte lag, hvis startvægte alle er 0, og se, at neuronerne bliver ved med at være ens.',
      second: 'Lav det om, der skal laves om, for at 90 % af valideringsbillederne bliver rigtige.',
    },
    hints: {
      first: 'Tryk på Træn, og se på billederne af det første lag.',
      second:
        'Neuroner, der begynder ens, får den samme gradient og forbliver derfor ens. Hvad kunne gøre dem forskellige?',
      third: 'Vælg andre ”Startvægte” under ”Mere” i byggepanelet, og tryk på ”Begynd forfra”.',
    },
    why: 'De tilfældige startvægte er der for at gøre neuronerne forskellige: Så kan hver af dem lære sit eget.',
  },
  dyingReLUs: {
    title: 'Dræb ReLU’erne, og red dem',
    goals: {
      first: 'Mindst halvdelen af de skjulte neuroner fyrer aldrig.',
      second: 'Højst en tyvendedel af dem er døde, og 90 % af valideringsbillederne er rigtige.',
    },
    hints: {
      first:
        'En ReLU, der får mindre end 0 af hvert billede, har ingen hældning og lærer intet af dem. Hvad kan kaste den derhen?',
      second: 'En læringsrate på 0,5 kaster mange; panelet ”Lag for lag” tæller dem.',
      third:
        'Begynd forfra med en lille læringsrate; eller giv lagene en leaky ReLU, som ikke kan dø.',
    },
    why: 'Hvor hældningen er 0, kommer ingen gradient igennem: Det døde kommer næsten aldrig tilbage, hvor længe du end træner.',
  },
};
