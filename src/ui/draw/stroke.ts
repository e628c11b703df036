/** The side of the pad's own coordinates, whatever size it has on the screen. */
export const PAD_SIDE = 280;

/** Points nearer than this to the last one say nothing new. */
const LEAST_DISTANCE = 0.75;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What the pen did between touching the pad and leaving it. */
export interface Stroke {
  readonly kind: 'ink' | 'eraser';
  readonly width: number;
  readonly points: readonly Point[];
}

/** A piece of a smooth line: a quadratic curve to `to`, bent towards `control`. */
export interface Curve {
  readonly control: Point;
  readonly to: Point;
}

/** Hundredths are finer than any screen shows, and short where a drawing is kept. */
const hundredths = (value: number): number => Math.round(100 * value) / 100;

/** Where on the pad something on the screen is: the pad may be shown at any size. */
export function padPoint(
  clientX: number,
  clientY: number,
  box: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  },
): Point {
  return {
    x: hundredths(((clientX - box.left) * PAD_SIDE) / box.width),
    y: hundredths(((clientY - box.top) * PAD_SIDE) / box.height),
  };
}

/** The stroke with a point more, or the very same one if the pen has hardly moved. */
export function extendStroke(stroke: Stroke, point: Point): Stroke {
  const last = stroke.points.at(-1);
  if (last !== undefined && Math.hypot(point.x - last.x, point.y - last.y) < LEAST_DISTANCE) {
    return stroke;
  }
  return { ...stroke, points: [...stroke.points, point] };
}

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

/**
 * A smooth line through a stroke: it starts at the first point, runs through the middles between
 * neighbours, bent towards the points themselves, and ends at the last.
 */
export function smoothLine(points: readonly Point[]): Curve[] {
  if (points.length < 2) return points.map((point) => ({ control: point, to: point }));
  const curves: Curve[] = [];
  for (let i = 1; i < points.length - 1; i++) {
    curves.push({ control: points[i]!, to: middle(points[i]!, points[i + 1]!) });
  }
  const end = points.at(-1)!;
  curves.push({ control: end, to: end });
  return curves;
}
