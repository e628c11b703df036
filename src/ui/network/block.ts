import { IMAGE_SIDE } from '../../data/dataset';

/** A tile has a pixel for each pixel of the image. */
export const TILE_SIDE = IMAGE_SIDE;

/** A block of neurons, row by row, all of one size. In CSS pixels. */
export interface Fit {
  /** How many have a place: perhaps fewer than there are. */
  readonly shown: number;
  readonly columns: number;
  readonly rows: number;
  /** The side of a tile or the diameter of a circle. */
  readonly size: number;
  /** Beside each neuron, for its name. */
  readonly label: number;
  /** From one neuron to the next. */
  readonly pitchX: number;
  readonly pitchY: number;
}

interface BlockRoom {
  readonly neurons: number;
  readonly width: number;
  readonly height: number;
  /** The sizes that a neuron may have, the largest first. */
  readonly sizes: readonly number[];
  readonly gap: number;
  readonly label: number;
}

/** Tiles below this many CSS pixels are not readable. */
const LEAST_TILE = 22;

/**
 * The sizes in which a tile is sharp, the largest first: its pixels are whole pixels of the screen,
 * all alike.
 */
export function tileSizes(pixelRatio: number, most: number): number[] {
  const sizes: number[] = [];
  for (let scale = Math.floor((most * pixelRatio) / TILE_SIDE); scale > 0; scale--) {
    const size = (scale * TILE_SIDE) / pixelRatio;
    if (size >= LEAST_TILE || sizes.length === 0) sizes.push(size);
  }
  return sizes;
}

/** Beside a name there is more: it must be nearer to its own neuron than to the next. */
const NAME_GAP = 10;

/** The largest neurons with which all fit, or as many of the smallest as fit, and at least one. */
export function fitBlock({ neurons, width, height, sizes, gap, label }: BlockRoom): Fit {
  const beside = label > 0 ? NAME_GAP : gap;
  const least = Math.min(sizes.at(-1)!, Math.max(width - label, 4));
  for (const size of [...sizes, least]) {
    const pitchX = size + label + beside;
    const pitchY = size + gap;
    const across = Math.max(1, Math.floor((width + beside) / pitchX));
    const down = Math.max(1, Math.floor((height + gap) / pitchY));
    const fits = size + label <= width && across * down >= neurons;
    if (!fits && size !== least) continue;
    const shown = Math.min(neurons, across * down);
    // As few columns as the height allows, or as few rows where the height is no matter.
    const columns = Number.isFinite(height)
      ? Math.ceil(shown / Math.min(down, shown))
      : Math.min(across, shown);
    return { shown, columns, rows: Math.ceil(shown / columns), size, label, pitchX, pitchY };
  }
  throw new RangeError('A block needs at least one size for its neurons.');
}
