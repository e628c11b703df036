import { type ColourTable, STEPS } from '../colour';
import { PITCH, TILE_SIDE, type TileGrid } from './tile-grid';

/** Over which weights one range of colours goes: those of each neuron, or of the whole layer. */
export type RangeOver = 'unit' | 'layer';

/**
 * The colours end at this many root mean squares: only a few weights lie beyond, and one extreme
 * weight cannot make all others pale.
 */
const SPREAD = 3;

/**
 * The value at which the colours of each neuron end: 3 root mean squares of its own weights, or of
 * the layer's.
 *
 * @param weights (inputs, neurons), row-major
 * @returns (neurons)
 */
export function colourRanges(
  weights: Float32Array,
  neurons: number,
  over: RangeOver,
): Float64Array {
  const squares = new Float64Array(neurons);
  for (let i = 0; i < weights.length; ) {
    for (let j = 0; j < neurons; j++, i++) squares[j]! += weights[i]! * weights[i]!;
  }
  const inputs = weights.length / neurons;
  if (over === 'unit') return squares.map((sum) => SPREAD * Math.sqrt(sum / inputs));
  const total = squares.reduce((sum, square) => sum + square, 0);
  return squares.fill(SPREAD * Math.sqrt(total / weights.length));
}

/** The pixels of an atlas: all tiles side by side, one pixel apart. */
export function atlasSize({ columns, rows }: TileGrid): { width: number; height: number } {
  return { width: columns * PITCH - 1, height: rows * PITCH - 1 };
}

/**
 * Paints the incoming weights of the first neurons as tiles.
 *
 * @param atlas (height, width) pixels of `atlasSize`; the gaps are left as they are
 * @param weights (784, neurons), row-major
 * @param ranges (neurons): the value at which the colours end
 */
export function paintTiles(
  atlas: Uint32Array,
  weights: Float32Array,
  ranges: Float64Array,
  table: ColourTable,
  grid: TileGrid,
): void {
  const { tiles, columns } = grid;
  const neurons = ranges.length;
  const { width } = atlasSize(grid);
  const corners = new Int32Array(tiles);
  const factors = new Float64Array(tiles);
  for (let tile = 0; tile < tiles; tile++) {
    corners[tile] = (Math.floor(tile / columns) * width + (tile % columns)) * PITCH;
    factors[tile] = ranges[tile]! > 0 ? STEPS / ranges[tile]! : 0;
  }
  // Weight by weight in the order of memory. `divergingIndex` written out: a million calls a frame.
  for (let y = 0, pixel = 0; y < TILE_SIDE; y++) {
    for (let x = 0; x < TILE_SIDE; x++, pixel++) {
      const place = y * width + x;
      const row = pixel * neurons;
      for (let tile = 0; tile < tiles; tile++) {
        const steps = weights[row + tile]! * factors[tile]!;
        let index = STEPS + Math.trunc(steps + (steps < 0 ? -0.5 : 0.5));
        if (index < 0) index = 0;
        else if (index > 2 * STEPS) index = 2 * STEPS;
        atlas[corners[tile]! + place] = table[index]!;
      }
    }
  }
}
