/** The side of a tile in pixels of the image; each weight of a neuron has its own. */
export const TILE_SIDE = 28;

/** From one tile to the next, in pixels of the image: a gap of one. */
export const PITCH = TILE_SIDE + 1;

/** Sizes on the screen, in CSS pixels. */
const LARGEST_TILE = 116;
const SMALLEST_TILE = 40;
const SMALLEST_TILE_OF_ALL = 26;
const MOST_HEIGHT = 300;
const LEAST_HEIGHT = 150;

/** Where the tiles of a layer go. */
export interface TileGrid {
  /** How many tiles there are: perhaps fewer than neurons. */
  readonly tiles: number;
  readonly columns: number;
  readonly rows: number;
  /** Pixels of the screen for one pixel of the image: a whole number, so that all are alike. */
  readonly scale: number;
}

interface Room {
  readonly neurons: number;
  /** In CSS pixels. */
  readonly width: number;
  readonly pixelRatio: number;
  /** Which height the tiles may have together, if not all are to be shown. */
  readonly height: number;
  /** Whether to show every neuron, as tall as that may be, or only what fits and is readable. */
  readonly all: boolean;
}

/** The height for the tiles on a screen of a height: a quarter of it, within reason. */
export function tilesHeight(screenHeight: number): number {
  return Math.min(Math.max(screenHeight / 4, LEAST_HEIGHT), MOST_HEIGHT);
}

/** The largest tiles with which a layer fits, or as many readable ones as fit. */
export function tileGrid({ neurons, width, height, pixelRatio, all }: Room): TileGrid {
  const scaleOf = (size: number) => (size * pixelRatio) / TILE_SIDE;
  const columnsAt = (scale: number) =>
    Math.max(1, Math.floor((width * pixelRatio + scale) / (PITCH * scale)));
  const least = Math.max(1, Math.ceil(scaleOf(all ? SMALLEST_TILE_OF_ALL : SMALLEST_TILE)));
  const widest = Math.floor((width * pixelRatio) / TILE_SIDE);
  const most = Math.min(Math.floor(scaleOf(LARGEST_TILE)), widest);

  for (let scale = most; scale > least; scale--) {
    const rows = Math.ceil(neurons / Math.min(columnsAt(scale), neurons));
    if (rows * PITCH * scale <= height * pixelRatio) {
      // Rows as alike as can be: ten tiles as 5 and 5, not as 9 and 1.
      return { tiles: neurons, columns: Math.ceil(neurons / rows), rows, scale };
    }
  }
  const widestRow = Math.min(columnsAt(least), neurons);
  const fitting = Math.max(1, Math.floor((height * pixelRatio) / (PITCH * least)));
  const needed = Math.ceil(neurons / widestRow);
  const rows = all ? needed : Math.min(needed, fitting);
  const columns = rows < needed ? widestRow : Math.ceil(neurons / rows);
  return { tiles: Math.min(neurons, rows * columns), columns, rows, scale: least };
}
