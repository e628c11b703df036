import { IMAGE_SIDE } from '../../../data/dataset';
import type { ColourTable } from '../../colour';
import { paintPixels } from '../../paint-pixels';
import { PAD_SIDE } from '../stroke';
import type { Staged } from './use-staged';

/** The side of each picture's canvas, in its own pixels: ten for each of the image's. */
export const PICTURE_SIDE = 280;

const SCALE = PICTURE_SIDE / IMAGE_SIDE;
/** The middle of the pixel to which the centre of mass goes. */
const MIDDLE = (IMAGE_SIDE / 2 + 0.5) * SCALE;

export interface Colours {
  readonly ink: ColourTable;
  readonly mark: string;
}

type Context = CanvasRenderingContext2D;

/** Paints a stage of a drawing. */
export type PaintStage = (context: Context, staged: Staged, colours: Colours) => void;

/** Pixels as a canvas that can be drawn at any size. */
function canvasOf(values: Uint8Array, side: number, table: ColourTable): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext('2d');
  if (context) paintPixels(context, side, side, (i) => table[values[i]!]!);
  return canvas;
}

/** The sheet, and a frame around what is kept of it. */
export const paintSheet: PaintStage = (context, { ink, drawing }, { ink: table, mark }) => {
  const { left, top, width, height } = drawing.bounds;
  context.drawImage(canvasOf(ink, PAD_SIDE, table), 0, 0);
  context.strokeStyle = mark;
  context.lineWidth = 4;
  context.strokeRect(left + 2, top + 2, Math.max(width - 4, 1), Math.max(height - 4, 1));
};

/** What is kept of the sheet, as large as it fits. */
export const paintCrop: PaintStage = (context, { ink, drawing }, { ink: table }) => {
  const { left, top, width, height } = drawing.bounds;
  const scale = PICTURE_SIDE / Math.max(width, height);
  const [wide, high] = [width * scale, height * scale];
  const [x, y] = [(PICTURE_SIDE - wide) / 2, (PICTURE_SIDE - high) / 2];
  context.clearRect(0, 0, PICTURE_SIDE, PICTURE_SIDE);
  const sheet = canvasOf(ink, PAD_SIDE, table);
  context.drawImage(sheet, left, top, width, height, x, y, wide, high);
};

/** The box, at the scale of the image, so that its size can be seen. */
export const paintBox: PaintStage = (context, { drawing: { box, side } }, { ink: table }) => {
  const size = side * SCALE;
  const margin = (PICTURE_SIDE - size) / 2;
  context.clearRect(0, 0, PICTURE_SIDE, PICTURE_SIDE);
  context.drawImage(canvasOf(box, side, table), margin, margin, size, size);
};

/** Where the box goes: its frame, its centre of mass, and the cross in the middle. */
export const paintCentre: PaintStage = (context, staged, colours) => {
  const { shift, side, centreOfMass } = staged.drawing;
  paintImage(context, staged, colours);
  context.strokeStyle = colours.mark;
  context.fillStyle = colours.mark;
  context.lineWidth = 2;
  context.setLineDash([8, 6]);
  context.strokeRect(shift.x * SCALE + 1, shift.y * SCALE + 1, side * SCALE - 2, side * SCALE - 2);
  context.setLineDash([]);
  context.beginPath();
  context.moveTo(MIDDLE, 0);
  context.lineTo(MIDDLE, PICTURE_SIDE);
  context.moveTo(0, MIDDLE);
  context.lineTo(PICTURE_SIDE, MIDDLE);
  context.stroke();
  context.beginPath();
  const [x, y] = [centreOfMass.x + shift.x + 0.5, centreOfMass.y + shift.y + 0.5];
  context.arc(x * SCALE, y * SCALE, 11, 0, 2 * Math.PI);
  context.fill();
};

/** What the network gets. */
export const paintImage: PaintStage = (context, { drawing: { image } }, { ink: table }) => {
  context.drawImage(canvasOf(image, IMAGE_SIDE, table), 0, 0, PICTURE_SIDE, PICTURE_SIDE);
};
