import { type ColourTable, STEPS } from '../colour';

/** How a cell is painted: CSS colours that keep 4.5:1 between each other. */
export interface CellColours {
  readonly background: string;
  readonly color: string;
}

/** Above this luminance black is read better, beneath it white. */
const BLACK_FROM = 0.179;

/** The relative luminance of a colour, 0 … 1 (WCAG 2.2). */
export function luminance(parts: ArrayLike<number>): number {
  const linear = (part: number) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(parts[0]!) + 0.7152 * linear(parts[1]!) + 0.0722 * linear(parts[2]!);
}

/** The colours of a count on the sequential scale that ends at `most`. */
export function cellColours(count: number, most: number, sequential: ColourTable): CellColours {
  const step = most > 0 ? Math.round((count / most) * STEPS) : 0;
  const [red, green, blue] = new Uint8Array(sequential.slice(step, step + 1).buffer);
  const color = luminance([red!, green!, blue!]) > BLACK_FROM ? '#000' : '#fff';
  return { background: `rgb(${red} ${green} ${blue})`, color };
}
