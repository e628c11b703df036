import type { english } from '../en';
import type { Translated } from '../translated';

export const keyboard: Translated<typeof english.keyboard> = {
  title: 'Sådan bruger du Scratchnet',
  close: 'Luk hjælpen',
  intro:
    'Tryk på Træn, så lærer et netværk at læse håndskrevne cifre, lige her på din egen computer. Følg kurverne, og tegn cifre for at se, hvad netværket får ud af dem. Lav så noget om under Byg, tryk på Begynd forfra, hvis knappen kommer frem, og træn igen: Intet kan gå i stykker. Ord med en prikket linje forklarer sig selv: Peg på dem, tryk på dem, eller gå til dem med Tab.',
  keys: 'Taster',
  space: 'Mellemrum',
  shift: 'Shift',
  shortcuts: {
    toggle: 'Træn, eller hold pause',
    step: 'Træn på én batch',
    epoch: 'Træn til epokens slutning',
    reset: 'Begynd forfra med de samme startvægte',
    draw: 'Gå til tegnefeltet',
    help: 'Vis denne hjælp',
  },
  rest: 'Tasterne holder pause, mens du skriver i et felt, og mens den knap eller det felt, du står på, selv bruger dem. I Røntgen, Mønstret og Koden går ← og → et trin.',
};
