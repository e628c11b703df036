import type { english } from '../en';
import type { Translated } from '../translated';

export const drawing: Translated<typeof english.drawing> = {
  title: 'Tegn',
  pad: 'Tegn et ciffer',
  padRole: 'tegneflade',
  padHelp: 'Piletasterne flytter pennen, mellemrum sætter den ned og løfter den.',
  invitation: 'Tegn et ciffer her',
  tools: {
    pens: 'Hvad pennen gør',
    ink: 'Pen',
    eraser: 'Viskelæder',
    width: 'Penselbredde',
    undo: 'Fortryd',
    clear: 'Ryd',
    clearName: 'Ryd tegningen',
    testDigit: 'Testciffer',
    testDigitName: 'Et tilfældigt testciffer',
    testDigitTitle: 'Et tilfældigt testciffer, som netværket aldrig har lært af',
  },
  seen: {
    name: 'Tegningen, som netværket får den: beskåret, centreret, 28 gange 28 pixels',
    caption: 'Det, netværket ser: 28\u00a0×\u00a028\u00a0pixels.',
  },
  prediction: 'Forudsigelse',
  says: {
    label: 'Hvad netværket siger',
    digit: 'Netværket siger: {{digit}}.',
    right: 'Det er i virkeligheden {{label}}, og netværket siger {{digit}}: rigtigt.',
    wrong: 'Det er i virkeligheden {{label}}, men netværket siger {{digit}}: forkert.',
    truth: 'Det er i virkeligheden {{label}}.',
  },
  itIs: 'Det er et {{label}}-tal.',
  itIsRight: 'Det er et {{label}}-tal: rigtigt.',
  itIsWrong: 'Det er et {{label}}-tal: forkert.',
  whose: {
    none: 'Tryk på Træn for at få den læst',
    run: 'Læst af dit eget netværk',
    pretrained: 'Læst af det fortrænede netværk',
    what: 'Det følger med siden, så man kan tegne med det samme: det statiske netværk, trænet af den samme kode. Når du træner, tager dit eget netværk over.',
    whatWithShare:
      'Det følger med siden, så man kan tegne med det samme: det statiske netværk, trænet af den samme kode. Det læser {{share}} af testbillederne i MNIST rigtigt. Når du træner, tager dit eget netværk over.',
  },
  strip: {
    open: 'Sådan bliver din tegning til 28 × 28 pixels',
    list: 'Fra streger til pixels',
    nothing: 'Tegn et ciffer, og se hvert trin af det her.',
    finished:
      'Cifferet her er fra datasættet: det har været 28 × 28 pixels hele tiden. Tegn selv et.',
    without: 'Uden dette:',
    answer: '{{digit}}, {{share}}',
    noAnswer: 'intet svar endnu',
    strokes: {
      title: 'Dine streger',
      text: 'Dit ark er 280 × 280 pixels. Rammen viser, hvor der er blæk.',
      picture: 'Arket; blækket begynder {{left}} fra venstre og {{top}} fra toppen',
    },
    crop: {
      title: 'Beskæring',
      on: 'Kun rektanglet med blæk bliver tilbage, så det er lige meget, hvor du tegner, og hvor stort.',
      off: 'Hele arket bliver tilbage med alt det tomme papir.',
      switch: 'Beskær til blækket',
      picture: 'Det, der bliver tilbage: {{width}} × {{height}} pixels',
    },
    shrink: {
      title: '20 × 20',
      on: 'Den længste side bliver 20 pixels; hver ny pixel er gennemsnittet af dem, den dækker.',
      off: 'Det fylder alle 28 pixels: større end noget ciffer, som netværket har lært af.',
      switch: 'Formindsk til 20\u00a0×\u00a020',
      picture: 'Cifferet i {{side}} × {{side}} pixels',
    },
    centre: {
      title: 'Tyngdepunkt',
      on: 'Det punkt, som blækket ville balancere på, flyttes til krydset i midten, som i alle billeder i MNIST.',
      off: 'Boksen står i midten, og blækket ligger, hvor det nu ligger.',
      noRoom: 'Cifferet fylder hele billedet, så der er ikke plads til at flytte det.',
      switch: 'Centrér efter tyngdepunktet',
      picture: 'Blækket balancerer {{x}} fra venstre og {{y}} fra toppen; midten er 14, 14',
    },
    image: {
      title: '28 × 28',
      text: 'Disse 784 tal er alt, hvad netværket får.',
      picture: 'Det billede, netværket ville få: 28 gange 28 pixels',
      all: 'Netværket siger:',
      some: 'Uden det, du har slået fra, ville det sige:',
    },
  },
};
