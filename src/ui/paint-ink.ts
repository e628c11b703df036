import { IMAGE_SIDE } from '../data/dataset';
import { parseHex } from './colour';

interface Square {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/**
 * Paints an image of a data set as ink on whatever is beneath, its pixels enlarged to squares.
 *
 * @param pixels (28, 28): 0 paper … 255 ink
 * @param ink a hexadecimal colour
 * @param solidity how solid full ink is, 0 … 1
 */
export function paintInk(
  context: CanvasRenderingContext2D,
  pixels: Uint8Array,
  ink: string,
  { x, y, side }: Square,
  solidity = 1,
): void {
  const [red, green, blue] = parseHex(ink);
  const image = new ImageData(IMAGE_SIDE, IMAGE_SIDE);
  pixels.forEach((value, pixel) => {
    image.data.set([red, green, blue, value * solidity], 4 * pixel);
  });
  const small = document.createElement('canvas');
  small.width = IMAGE_SIDE;
  small.height = IMAGE_SIDE;
  small.getContext('2d')?.putImageData(image, 0, 0);
  context.imageSmoothingEnabled = false;
  context.drawImage(small, x, y, side, side);
}
