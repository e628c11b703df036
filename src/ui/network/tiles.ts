import { type ColourTable, STEPS } from '../colour';
import { TILE_SIDE } from './block';

/** How many tiles stand side by side in an atlas: canvases may not be very high. */
const ACROSS = 32;
const ROW = ACROSS * TILE_SIDE;

/** Tiles in memory, and the canvas from which they are enlarged. */
export interface Atlas {
  readonly pixels: Uint32Array;
  /** Brings what was painted to the canvas. */
  show(): void;
  /** Draws a tile as a square. */
  draw(context: CanvasRenderingContext2D, tile: number, x: number, y: number, size: number): void;
}

/** Where the pixels of a tile begin. */
const cornerOf = (tile: number) => (Math.floor(tile / ACROSS) * ROW + (tile % ACROSS)) * TILE_SIDE;

/** How many pixels an atlas of so many tiles has. */
export const atlasLength = (tiles: number): number =>
  Math.ceil(Math.max(1, tiles) / ACROSS) * ROW * TILE_SIDE;

export function createAtlas(tiles: number): Atlas {
  const canvas = document.createElement('canvas');
  canvas.width = ROW;
  canvas.height = atlasLength(tiles) / ROW;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser gave no canvas to draw on.');
  const image = new ImageData(canvas.width, canvas.height);
  return {
    pixels: new Uint32Array(image.data.buffer),
    show: () => context.putImageData(image, 0, 0),
    draw: (target, tile, x, y, size) => {
      const left = (tile % ACROSS) * TILE_SIDE;
      const top = Math.floor(tile / ACROSS) * TILE_SIDE;
      target.drawImage(canvas, left, top, TILE_SIDE, TILE_SIDE, x, y, size, size);
    },
  };
}

/** Where the values of a tile stand: that of pixel p at first + p·stride. */
export interface TileValues {
  readonly values: Float32Array;
  readonly first: number;
  readonly stride: number;
  /** The value at which the colours end. */
  readonly range: number;
}

/** Paints 28 × 28 values as a tile. */
export function paintTile(
  pixels: Uint32Array,
  tile: number,
  { range, ...values }: TileValues,
  table: ColourTable,
): void {
  paintTiles(pixels, tile, { ...values, ranges: Float64Array.of(range) }, table);
}

/**
 * Paints tiles whose values stand side by side, as those of the neurons of a weight matrix do.
 *
 * @param pixels those of an atlas
 * @param tile the first one
 * @param values the value of pixel p of tile k is values[first + p·stride + k]
 * @param ranges (tiles): the values at which the colours end
 */
export function paintTiles(
  pixels: Uint32Array,
  tile: number,
  { values, first, stride, ranges }: Omit<TileValues, 'range'> & { readonly ranges: Float64Array },
  table: ColourTable,
): void {
  const tiles = ranges.length;
  const corners = Int32Array.from(ranges, (_, k) => cornerOf(tile + k));
  const factors = ranges.map((range) => (range > 0 ? STEPS / range : 0));
  // In the order of memory. `divergingIndex` written out: a hundred thousand calls a frame.
  for (let y = 0, row = first; y < TILE_SIDE; y++) {
    for (let x = 0; x < TILE_SIDE; x++, row += stride) {
      const place = y * ROW + x;
      for (let k = 0; k < tiles; k++) {
        const steps = values[row + k]! * factors[k]!;
        let index = STEPS + Math.trunc(steps + (steps < 0 ? -0.5 : 0.5));
        if (index < 0) index = 0;
        else if (index > 2 * STEPS) index = 2 * STEPS;
        pixels[corners[k]! + place] = table[index]!;
      }
    }
  }
}

/** Paints an image, 255 for full ink, as a tile. */
export function paintImage(
  pixels: Uint32Array,
  tile: number,
  image: Uint8Array,
  table: ColourTable,
): void {
  let at = cornerOf(tile);
  for (let y = 0, p = 0; y < TILE_SIDE; y++, at += ROW - TILE_SIDE) {
    for (let x = 0; x < TILE_SIDE; x++) pixels[at++] = table[image[p++]!]!;
  }
}
