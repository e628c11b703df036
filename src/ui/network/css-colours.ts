import type { ColourTable } from '../colour';

const known = new WeakMap<ColourTable, string[]>();

/** Colours that differ by less than this many steps of a table are drawn as one. */
const COARSE = 8;

/** The colour at a place of a table, as a canvas wants it for lines and circles. */
export function cssColour(table: ColourTable, index: number): string {
  let colours = known.get(table);
  if (colours === undefined) {
    const bytes = new Uint8Array(table.buffer, table.byteOffset, table.byteLength);
    colours = Array.from(table, (_, at) => {
      const [red, green, blue] = bytes.subarray(4 * at, 4 * at + 3);
      return `rgb(${red} ${green} ${blue})`;
    });
    known.set(table, colours);
  }
  const coarse = Math.round(index / COARSE) * COARSE;
  return colours[Math.min(coarse, colours.length - 1)]!;
}
