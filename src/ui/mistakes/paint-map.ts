import { CLASSES } from '../../data/dataset';
import type { Examination } from '../../training/protocol';
import type { Places } from './map-view';

/** The side of a numeral with its ring and an empty edge, in CSS pixels. */
export const NUMERAL = 22;

/** Twenty small pictures: each digit, and in a second row each digit with a ring. */
export interface Numerals {
  readonly canvas: HTMLCanvasElement;
  readonly pixelRatio: number;
}

interface NumeralColours {
  /** (10) */
  readonly digits: readonly string[];
  readonly ring: string;
  readonly surface: string;
}

/** Paints the numerals once, so that four hundred of them are copied in each frame, not written. */
export function paintNumerals(
  pixelRatio: number,
  { digits, ring, surface }: NumeralColours,
): Numerals {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(CLASSES * NUMERAL * pixelRatio);
  canvas.height = Math.ceil(2 * NUMERAL * pixelRatio);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser gave no canvas to draw on.');
  context.scale(pixelRatio, pixelRatio);
  context.font = '700 13px system-ui, sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  for (let i = 0; i < 2 * CLASSES; i++) {
    const digit = i % CLASSES;
    const x = (digit + 0.5) * NUMERAL;
    const y = i < CLASSES ? NUMERAL / 2 : 1.5 * NUMERAL;
    if (i >= CLASSES) {
      context.beginPath();
      context.arc(x, y, NUMERAL / 2 - 2, 0, 2 * Math.PI);
      context.fillStyle = surface;
      context.fill();
      context.strokeStyle = ring;
      context.lineWidth = 1.75;
      context.stroke();
    }
    // An edge in the colour of the surface keeps numerals apart that lie on one another.
    context.strokeStyle = surface;
    context.lineWidth = 2;
    context.strokeText(String(digit), x, y + 0.5);
    context.fillStyle = digits[digit]!;
    context.fillText(String(digit), x, y + 0.5);
  }
  return { canvas, pixelRatio };
}

/** Paints the images at their places, those with a wrong answer on top, and marks one of them. */
export function paintMap(
  context: CanvasRenderingContext2D,
  places: Places,
  { labels, predicted }: Pick<Examination, 'labels' | 'predicted'>,
  { canvas, pixelRatio }: Numerals,
  marked: number | null,
  accent: string,
): void {
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  const side = NUMERAL * pixelRatio;
  const paint = (i: number) => {
    const row = labels[i] === predicted[i] ? 0 : 1;
    const left = places[2 * i]! * pixelRatio - side / 2;
    const top = places[2 * i + 1]! * pixelRatio - side / 2;
    context.drawImage(canvas, labels[i]! * side, row * side, side, side, left, top, side, side);
  };
  const count = places.length / 2;
  for (let i = 0; i < count; i++) if (labels[i] === predicted[i]) paint(i);
  for (let i = 0; i < count; i++) if (labels[i] !== predicted[i]) paint(i);
  if (marked === null || marked >= count) return;
  paint(marked);
  context.beginPath();
  context.arc(
    places[2 * marked]! * pixelRatio,
    places[2 * marked + 1]! * pixelRatio,
    0.55 * side,
    0,
    2 * Math.PI,
  );
  context.strokeStyle = accent;
  context.lineWidth = 3 * pixelRatio;
  context.stroke();
}
