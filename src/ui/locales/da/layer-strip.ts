import type { english } from '../en';
import type { Translated } from '../translated';

export const layerStrip: Translated<typeof english.layerStrip> = {
  title: 'Lag for lag',
  neurons_one: '{{total}} neuron',
  neurons_other: '{{total}} neuroner',
  weights: 'Vægte',
  activations: 'Aktiveringer',
  gradients: 'Gradienter',
  weightsWhat:
    'Tallene på forbindelserne. De skal ligge spredt omkring 0 og må ikke alle være ens.',
  activationsWhat:
    'Hvad lagets neuroner svarer på nogle hundrede billeder, som netværket ikke lærer af. Er næsten alle 0, slipper der kun lidt igennem laget.',
  gradientsWhat:
    'I hvilken retning, og hvor meget, hver vægt ville gøre fejlene på de seneste træningsbilleder større, eller på nogle få af dem, hvor der ikke tages skridt. Læringen går den modsatte vej. Er de næsten 0, lærer laget intet.',
  none: 'ingen endnu',
  notNumbers: 'ud over alle grænser',
  histogram:
    '{{what}}: middelværdi {{mean}}, standardafvigelse {{deviation}}, fra {{least}} til {{most}}; {{zeros}} er præcis 0',
  zeros: '{{share}} er 0',
  ratio: 'Ændring i hvert skridt',
  ratioWhat:
    'Hvor stort et skridt er i forhold til vægtene selv, i snit over de sidste, der blev målt. En tommelfingerregel fra Andrej Karpathys noter til Stanford-kurset CS231n: cirka 1e-3, altså 0,1 %. Er det meget mindre, lærer laget næsten intet; er det meget større, springer det rundt. Det farvede stykke er 0,01 % til 1 %.',
  dead: 'Neuroner, der aldrig fyrer',
  deadWhat:
    'De giver 0 for hvert af {{images}} valideringsbilleder. Dér, hvor ReLU giver 0, har den ingen hældning, så en neuron, der også tier for alle træningsbilleder, lærer ikke noget: Den kaldes død. Nu og da kommer en tilbage, når lagene før den siger noget andet.',
  ofNeurons: '{{dead}} af {{neurons}}',
  saturated: 'Mættet',
  saturatedWhat:
    'Den andel af aktiveringerne, over {{images}} valideringsbilleder, der ligger på kurvens flade ender: dér er hældningen næsten 0, og det samme er det, laget lærer.',
  says: {
    healthy: 'Har det godt.',
    sound: 'Ser fint ud.',
    untrained: 'Klar: der er ikke taget noget skridt endnu.',
    unmeasured: 'Ser fint ud indtil videre: gradienterne måles ved næste skridt.',
    notNumbers:
      'Nogle af tallene er vokset ud over alle grænser. Gå tilbage til et checkpoint, og prøv en mindre læringsrate.',
    allZero:
      'Alle vægte er 0, så alle neuroner lærer det samme. Vælg tilfældige startvægte, for eksempel He.',
    alike:
      'Alle neuroner har de samme vægte, så de lærer alle det samme. Vælg tilfældige startvægte.',
    allDead:
      'Ingen neuroner fyrer længere, så intet slipper igennem. Begynd forfra med en mindre læringsrate.',
    dead: '{{dead}} af {{neurons}} neuroner fyrer aldrig; prøv en mindre læringsrate.',
    tooFar:
      'Hvert skridt ændrer vægtene med {{share}}: det er meget langt. Prøv en mindre læringsrate.',
    far: 'Lærer i store skridt: hvert ændrer vægtene med {{share}}, mere end det sædvanlige.',
    near: 'Lærer i små skridt: hvert ændrer vægtene med {{share}}, mindre end det sædvanlige.',
    exploding:
      'Gradienterne eksploderer: de er {{times}} gange så store som outputlagets. Prøv færre lag, eller begræns gradienten.',
    saturated:
      '{{share}} af aktiveringerne er mættede og lærer næsten intet. Prøv ReLU eller mindre startvægte.',
    vanishing:
      'Gradienterne forsvinder: de er {{times}} gange mindre end outputlagets. Prøv ReLU eller færre lag.',
    gone: 'Alle gradienter er 0: laget lærer intet. Prøv ReLU eller andre startvægte.',
    vanishingRelu:
      'Gradienterne forsvinder: de er {{times}} gange mindre end outputlagets. Prøv færre lag eller andre startvægte.',
    goneRelu: 'Alle gradienter er 0: laget lærer intet. Prøv andre startvægte.',
    cutOff:
      'Ingen neuroner i skjult lag {{number}} fyrer længere, så næsten ingen gradienter når tilbage til dette.',
    unfed:
      'Ingen neuroner i skjult lag {{number}} fyrer, så der er intet her, som vægtene kan lære af.',
    still: 'Vægtene flytter sig næsten ikke. Prøv en større læringsrate.',
  },
  summary: {
    noNetwork: 'Der er intet netværk endnu.',
    soon: 'Lagene bliver målt …',
    past: 'Du ser tilbage på skridt {{step}}: det er vægtene derfra, og hvad de får ud af nogle få billeder nu. Hvor langt hvert skridt gik, vides kun for det nyeste tidspunkt.',
    pretrained:
      'Det er det netværk, der følger med siden, og det har allerede lært. Byg dit eget, og lad det lære: så kan du også se, hvad hvert skridt ændrer.',
    untrained: 'Netværket har ikke lært noget endnu: vægtene er, som de blev trukket.',
    unmeasured: 'Gradienter og ændringer måles ved næste skridt.',
    well_one: 'Laget ser sundt ud.',
    well_other: 'Alle {{count}} lag ser sunde ud.',
    unusual_one: 'Laget lærer, men dets skridt har ikke den sædvanlige størrelse.',
    unusual_other: 'Alle {{count}} lag lærer, men ikke alle skridt har den sædvanlige størrelse.',
    trouble_one: 'Ét lag bør ses efter.',
    trouble_other: '{{count}} lag bør ses efter.',
  },
  legend: {
    before: 'Billederne viser, hvordan et lags',
    weights: 'vægte',
    activations: 'aktiveringer',
    and: 'og',
    gradients: 'gradienter',
    after: ' er spredt: jo højere en søjle er, desto flere har omtrent den værdi.',
    spread:
      'Under dem står middelværdien ± standardafvigelsen, altså hvor langt fra middelværdien de plejer at ligge. De, der er præcis 0, er talt med ved siden af og ikke tegnet.',
    ratio: 'Det farvede stykke af skalaen er det sædvanlige for ændringen i hvert skridt:',
    source: 'omkring 0,1 % ifølge noterne til CS231n',
  },
};
