import { type ParameterLayout, type Piece, viewOf } from '../../engine/layout';
import { type ColourTable, divergingIndex } from '../colour';
import { rangeOf } from '../colour-range';

/** How an array is laid out as a picture: down each column, and on with the next one. */
export interface StripGrid {
  readonly rows: number;
  readonly columns: number;
  /** Pixels of the screen for the side of a cell. */
  readonly scale: number;
  /** How many numbers share a cell: 1 unless there are more numbers than pixels. */
  readonly perCell: number;
}

/**
 * The largest cells with which an array of that length fits into that much room.
 *
 * @param roomWidth in pixels of the screen: at most zooms no whole number
 * @param roomHeight as the width
 */
export function stripGrid(length: number, roomWidth: number, roomHeight: number): StripGrid {
  const width = Math.floor(roomWidth);
  const height = Math.floor(roomHeight);
  const perCell = Math.max(1, Math.ceil(length / (width * height)));
  const cells = Math.ceil(length / perCell);
  for (let scale = Math.min(width, height); scale >= 1; scale--) {
    const rows = Math.floor(height / scale);
    const columns = Math.ceil(cells / rows);
    if (columns * scale <= width) return { rows, columns, scale, perCell };
  }
  return { rows: height, columns: Math.ceil(cells / height), scale: 1, perCell };
}

/** The offset that stands at a point of the picture, in pixels; null beside the array. */
export function offsetAt(grid: StripGrid, length: number, x: number, y: number): number | null {
  const column = Math.floor(x / grid.scale);
  const row = Math.floor(y / grid.scale);
  if (column < 0 || column >= grid.columns || row < 0 || row >= grid.rows) return null;
  const offset = (column * grid.rows + row) * grid.perCell;
  return offset < length ? offset : null;
}

/** How solid the pieces are that the stage does not touch, of 255. */
const DIMMED = 70;

/**
 * Paints an array cell by cell; where several numbers share a cell, the largest in magnitude.
 *
 * @param pixels (rows, columns) of the grid
 * @param lit the names of the pieces that are touched; null for all
 */
export function paintStrip(
  pixels: Uint32Array,
  values: Float32Array,
  layout: ParameterLayout,
  grid: StripGrid,
  table: ColourTable,
  lit: ReadonlySet<string> | null,
): void {
  const { rows, columns, perCell } = grid;
  const ranges = layout.pieces.map((piece) => rangeOf(viewOf(values, piece)));
  pixels.fill(0);
  let piece = 0;
  for (let offset = 0, cell = 0; offset < values.length; offset += perCell, cell++) {
    while (offset >= layout.pieces[piece]!.offset + layout.pieces[piece]!.length) piece++;
    let value = values[offset]!;
    for (let i = offset + 1; i < offset + perCell && i < values.length; i++) {
      if (Math.abs(values[i]!) > Math.abs(value)) value = values[i]!;
    }
    let colour = table[divergingIndex(value, ranges[piece]!)]!;
    if (lit && !lit.has(layout.pieces[piece]!.name)) {
      colour = ((colour & 0x00ffffff) | (DIMMED << 24)) >>> 0;
    }
    pixels[(cell % rows) * columns + Math.floor(cell / rows)] = colour;
  }
}

/** What a number of the array is. */
export interface Place {
  readonly offset: number;
  readonly piece: Piece;
  /** Counted from 0: the input that a weight belongs to; 0 for a bias. */
  readonly row: number;
  /** Counted from 0: the neuron. */
  readonly column: number;
}

/** What stands at an offset. Throws a RangeError beyond the array. */
export function placeAt({ pieces, length }: ParameterLayout, offset: number): Place {
  const piece = pieces.find((one) => offset < one.offset + one.length);
  if (!piece || offset < 0) {
    throw new RangeError(`The array has the offsets 0 to ${length - 1}, but ${offset} came.`);
  }
  const within = offset - piece.offset;
  const row = Math.floor(within / piece.columns);
  return { offset, piece, row, column: within % piece.columns };
}

/** So many names away from its place, a name is left out; the small network's own are nearer. */
const FARTHEST_NAMES = 5;

/**
 * Where names stand in one line beneath their places, none over another: each at its place, or as
 * far from it as the others push it; null for those that are pushed out at the beginning, or so far
 * that nobody would know what they name.
 *
 * @param places in order, from the left
 * @param nameWidth of each name, in the unit of the places
 * @param room the width of the line
 */
export function standBeside(
  places: readonly number[],
  nameWidth: number,
  room: number,
): (number | null)[] {
  let from = 0;
  const pushed = places.map((place) => {
    const left = Math.max(place, from);
    from = left + nameWidth;
    return left;
  });
  let end = room;
  for (let i = pushed.length - 1; i >= 0; i--) {
    pushed[i] = Math.min(pushed[i]!, end - nameWidth);
    end = pushed[i]!;
  }
  const farthest = FARTHEST_NAMES * nameWidth;
  return pushed.map((left, i) => (left < 0 || places[i]! - left > farthest ? null : left));
}
