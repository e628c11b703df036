import { IMAGE_SIDE, PIXELS } from '../../../data/dataset';
import { type ColourTable, divergingIndex } from '../../colour';
import { rangeOf } from '../../colour-range';

/** Smaller than this, in pixels of the film, a tile cannot be read. */
const LEAST_SIDE = 24;
const GAP = 2;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How many tiles stand in a box, in how many columns, and from one to the next. */
export function tilesIn({ width, height }: Pick<Box, 'width' | 'height'>, neurons: number) {
  let best = { tiles: 0, columns: 1, pitch: 0 };
  for (let columns = 1; columns <= neurons; columns++) {
    const rows = Math.ceil(neurons / columns);
    const pitch = Math.floor(Math.min(width / columns, height / rows));
    if (pitch > best.pitch) best = { tiles: neurons, columns, pitch };
  }
  if (best.pitch >= LEAST_SIDE + GAP) return best;
  const pitch = LEAST_SIDE + GAP;
  const columns = Math.floor(width / pitch);
  return { tiles: Math.min(neurons, columns * Math.floor(height / pitch)), columns, pitch };
}

/** Paints what the neurons of the first layer look for, as many as the box can show. */
export function createTiles(box: Box, neurons: number, table: ColourTable) {
  const { tiles, columns, pitch } = tilesIn(box, neurons);
  const source = document.createElement('canvas');
  source.width = IMAGE_SIDE;
  source.height = IMAGE_SIDE * tiles;
  const small = source.getContext('2d');
  const image = new ImageData(source.width, source.height);
  const pixels = new Uint32Array(image.data.buffer);
  const at = (tile: number) => ({
    x: box.x + (tile % columns) * pitch,
    y: box.y + Math.floor(tile / columns) * pitch,
  });
  return {
    tiles,
    /** Where a tile stands. */
    at,
    /** @param weights (784, neurons), row-major */
    paint: (context: CanvasRenderingContext2D, weights: Float32Array): void => {
      const range = rangeOf(weights);
      for (let pixel = 0; pixel < PIXELS; pixel++) {
        for (let tile = 0; tile < tiles; tile++) {
          const weight = weights[pixel * neurons + tile]!;
          pixels[tile * PIXELS + pixel] = table[divergingIndex(weight, range)]!;
        }
      }
      small?.putImageData(image, 0, 0);
      const side = pitch - GAP;
      context.imageSmoothingEnabled = side % IMAGE_SIDE !== 0; // else some rows would be wider than others
      for (let tile = 0; tile < tiles; tile++) {
        const { x, y } = at(tile);
        context.drawImage(source, 0, tile * IMAGE_SIDE, IMAGE_SIDE, IMAGE_SIDE, x, y, side, side);
      }
    },
  };
}
