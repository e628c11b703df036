/**
 * Paints a canvas of that size pixel by pixel; CSS enlarges it.
 *
 * @param colourOf a pixel's colour, as a scale's table has it
 */
export function paintPixels(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  colourOf: (pixel: number) => number,
): void {
  const picture = new ImageData(width, height);
  const colours = new Uint32Array(picture.data.buffer);
  for (let i = 0; i < colours.length; i++) colours[i] = colourOf(i);
  context.putImageData(picture, 0, 0);
}
