import { PAD_SIDE, type Point } from './stroke';

/** How far an arrow key moves the pen, and how far together with Shift. */
const STRIDE = 10;
const FINE_STRIDE = 2;

const directions: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

const within = (value: number): number => Math.min(Math.max(value, 0), PAD_SIDE);

/** Where an arrow key takes the pen, at most to the edge; undefined for any other key. */
export function penAfterKey(pen: Point, key: string, fine: boolean): Point | undefined {
  const direction = directions[key];
  if (direction === undefined) return undefined;
  const stride = fine ? FINE_STRIDE : STRIDE;
  return { x: within(pen.x + stride * direction.x), y: within(pen.y + stride * direction.y) };
}
