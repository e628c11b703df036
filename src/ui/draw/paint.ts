import { PAD_SIDE, type Stroke, smoothLine } from './stroke';

/** Paints strokes in pad coordinates; an eraser takes away what was painted before it. */
export function paintStrokes(
  context: CanvasRenderingContext2D,
  strokes: readonly Stroke[],
  colour: string,
): void {
  context.save();
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.strokeStyle = colour;
  for (const { kind, width, points } of strokes) {
    context.globalCompositeOperation = kind === 'eraser' ? 'destination-out' : 'source-over';
    context.lineWidth = width;
    context.beginPath();
    const start = points[0];
    if (start === undefined) continue;
    context.moveTo(start.x, start.y);
    for (const { control, to } of smoothLine(points)) {
      context.quadraticCurveTo(control.x, control.y, to.x, to.y);
    }
    context.stroke();
  }
  context.restore();
}

let canvas: CanvasRenderingContext2D | undefined;

/** A canvas of its own, so that neither theme nor screen changes what the network sees. */
function rasterCanvas(): CanvasRenderingContext2D {
  if (canvas === undefined) {
    const element = document.createElement('canvas');
    element.width = PAD_SIDE;
    element.height = PAD_SIDE;
    canvas = element.getContext('2d', { willReadFrequently: true }) ?? undefined;
    if (canvas === undefined) throw new Error('This browser gave no canvas to draw on.');
  }
  return canvas;
}

/**
 * The ink of strokes at a fixed size.
 *
 * @returns (280, 280): 0 paper … 255 ink
 */
export function rasterise(strokes: readonly Stroke[]): Uint8Array {
  const context = rasterCanvas();
  context.clearRect(0, 0, PAD_SIDE, PAD_SIDE);
  paintStrokes(context, strokes, '#fff');
  const { data } = context.getImageData(0, 0, PAD_SIDE, PAD_SIDE);
  const ink = new Uint8Array(PAD_SIDE * PAD_SIDE);
  for (let i = 0; i < ink.length; i++) ink[i] = data[4 * i + 3]!; // how much ink covers the pixel
  return ink;
}
