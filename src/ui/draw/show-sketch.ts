import { IMAGE_SIDE } from '../../data/dataset';
import { parseHex } from '../colour';
import { paintStrokes } from './paint';
import { PAD_SIDE, type Point, type Stroke } from './stroke';

/** What the pad shows. */
export interface PadPicture {
  readonly strokes: readonly Stroke[];
  /** An image of a data set (28, 28) in place of a drawing. */
  readonly placed: Uint8Array | null;
  /** The pen of the keyboard, its width, and whether it is down; null while there is none. */
  readonly pen: { readonly at: Point; readonly down: boolean; readonly width: number } | null;
  readonly ink: string;
  readonly accent: string;
}

/** Paints the pad, however many pixels its canvas has. */
export function showSketch(context: CanvasRenderingContext2D, picture: PadPicture): void {
  const { canvas } = context;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.setTransform(canvas.width / PAD_SIDE, 0, 0, canvas.height / PAD_SIDE, 0, 0);
  if (picture.placed !== null) showDataImage(context, picture.placed, picture.ink);
  paintStrokes(context, picture.strokes, picture.ink);
  if (picture.pen !== null) showPen(context, picture.pen, picture.accent);
}

/** An image of a data set, enlarged, its ink faded: it was not drawn here. */
function showDataImage(context: CanvasRenderingContext2D, pixels: Uint8Array, ink: string): void {
  const [red, green, blue] = parseHex(ink);
  const small = new ImageData(IMAGE_SIDE, IMAGE_SIDE);
  for (let i = 0; i < pixels.length; i++) {
    small.data.set([red, green, blue, pixels[i]! * 0.6], 4 * i);
  }
  const source = document.createElement('canvas');
  source.width = IMAGE_SIDE;
  source.height = IMAGE_SIDE;
  source.getContext('2d')?.putImageData(small, 0, 0);
  context.imageSmoothingEnabled = false;
  context.drawImage(source, 0, 0, PAD_SIDE, PAD_SIDE);
}

function showPen(
  context: CanvasRenderingContext2D,
  { at, down, width }: NonNullable<PadPicture['pen']>,
  colour: string,
): void {
  context.strokeStyle = colour;
  context.lineWidth = down ? 3 : 1.5;
  context.beginPath();
  context.arc(at.x, at.y, width / 2 + 2, 0, 2 * Math.PI);
  context.stroke();
}
