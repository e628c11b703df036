import { paintInk } from '../paint-ink';
import { paintStrokes } from './paint';
import { PAD_SIDE, type Point, type Stroke } from './stroke';

/** An image of a data set is faded: it was not drawn here. */
const PLACED_SOLIDITY = 0.6;

const SHEET = { x: 0, y: 0, side: PAD_SIDE };

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
  if (picture.placed !== null) {
    paintInk(context, picture.placed, picture.ink, SHEET, PLACED_SOLIDITY);
  }
  paintStrokes(context, picture.strokes, picture.ink);
  if (picture.pen !== null) showPen(context, picture.pen, picture.accent);
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
