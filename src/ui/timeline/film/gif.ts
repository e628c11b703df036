import { applyPalette, GIFEncoder, quantize } from 'gifenc';
import { nextFrame, type Shooting } from './shooting';

const COLOURS = 256;

/** Makes an animated GIF of the pictures: larger than a video, but every browser can. */
export async function makeGif(shooting: Shooting): Promise<Blob> {
  const { canvas, pictures, picturesPerSecond, paint, onProgress, signal } = shooting;
  const { width, height } = canvas;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('This browser gave no canvas to draw on.');
  const pixels = () => context.getImageData(0, 0, width, height).data;
  paint(pictures - 1);
  const palette = quantize(pixels(), COLOURS); // all pictures have the colours of the last
  const encoder = GIFEncoder();
  for (let picture = 0; picture < pictures; picture++) {
    await nextFrame(signal);
    paint(picture);
    const indices = applyPalette(pixels(), palette);
    const first = picture === 0 ? { palette } : {};
    encoder.writeFrame(indices, width, height, { ...first, delay: 1000 / picturesPerSecond });
    onProgress(picture + 1);
  }
  encoder.finish();
  return new Blob([encoder.bytes()], { type: 'image/gif' });
}
