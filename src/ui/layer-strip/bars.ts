import { BINS } from '../../engine/histogram';

/** How high the highest bar is; each is one unit wide. */
export const HEIGHT = 20;

const GAP = 0.08;

/** The bars from one bin to another as the path of an SVG; the fullest bin of all is the highest. */
export function barPath(bins: Uint32Array, from: number, to: number): string {
  const fullest = Math.max(...bins);
  const bars: string[] = [];
  for (let bin = from; bin < to; bin++) {
    const count = bins[bin]!;
    if (count === 0) continue;
    const height = Math.max(0.4, (HEIGHT * count) / fullest); // few are still some
    bars.push(`M${bin + GAP} ${HEIGHT}v${-height.toFixed(2)}h${1 - 2 * GAP}V${HEIGHT}z`);
  }
  return bars.join('');
}

/** The bin that begins at zero: that of the middle, or the first. */
export const zeroBin = (from: number): number => (from < 0 ? BINS / 2 : 0);
