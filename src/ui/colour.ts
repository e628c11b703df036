/** Red, green and blue, 0 … 255. */
export type Colour = readonly [number, number, number];

/** One 32-bit pixel for each step of a scale, laid out as ImageData wants its bytes. */
export type ColourTable = Uint32Array;

/** How many steps a scale has on each side of zero. */
export const STEPS = 255;

/** The scales of the page's tokens, as canvases use them. */
export interface Scales {
  /** Signed values, −1 … 1: (2·255 + 1) pixels, zero in the middle. */
  readonly diverging: ColourTable;
  /** Unsigned values, 0 … 1: (255 + 1) pixels. */
  readonly sequential: ColourTable;
}

/** The colour of `#rrggbb` or `#rgb`. Throws a RangeError for anything else. */
export function parseHex(text: string): Colour {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim())?.[1];
  if (digits === undefined) {
    throw new RangeError(`A colour must be #rgb or #rrggbb, but ${text} came.`);
  }
  const long = digits.length === 6 ? digits : [...digits].map((digit) => digit + digit).join('');
  const part = (start: number) => Number.parseInt(long.slice(start, start + 2), 16);
  return [part(0), part(2), part(4)];
}

/** A pixel as the bytes red, green, blue, alpha, in the order of this machine's memory. */
function pixelOf([red, green, blue]: Colour): number {
  return new Uint32Array(Uint8Array.of(red, green, blue, 255).buffer)[0]!;
}

function mix(from: Colour, to: Colour, share: number): Colour {
  const part = (k: 0 | 1 | 2) => Math.round(from[k] + (to[k] - from[k]) * share);
  return [part(0), part(1), part(2)];
}

/** `count` pixels, evenly through the stops from the first to the last. */
export function colourTable(stops: readonly string[], count: number): ColourTable {
  const colours = stops.map(parseHex);
  const table = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const place = (i / (count - 1)) * (colours.length - 1);
    const stop = Math.min(Math.floor(place), colours.length - 2);
    table[i] = pixelOf(mix(colours[stop]!, colours[stop + 1]!, place - stop));
  }
  return table;
}

/** Where a signed value stands in a diverging table, whose ends are ±range and all beyond. */
export function divergingIndex(value: number, range: number): number {
  if (!(range > 0)) return STEPS;
  const steps = (value / range) * STEPS;
  const index = STEPS + Math.trunc(steps + (steps < 0 ? -0.5 : 0.5)); // alike on both sides
  return Math.min(Math.max(index, 0), 2 * STEPS);
}

const DIVERGING = ['--negative', '--negative-soft', '--zero', '--positive-soft', '--positive'];
const SEQUENTIAL = [0, 1, 2, 3, 4].map((stop) => `--sequential-${stop}`);

/** The scales of tokens.css, by a function that gives a token's value. */
export function scalesFrom(token: (name: string) => string): Scales {
  return {
    diverging: colourTable(DIVERGING.map(token), 2 * STEPS + 1),
    sequential: colourTable(SEQUENTIAL.map(token), STEPS + 1),
  };
}
