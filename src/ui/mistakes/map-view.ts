import { CLASSES } from '../../data/dataset';

/** Points on the screen: (count, 2), in CSS pixels from the top left. */
export type Places = Float32Array;

/**
 * Where points lie in a picture of that size, all within it. Both axes have the same scale, so
 * distances stay true; y points up.
 *
 * @param points (count, 2)
 * @param margin how far they stay from the edges
 */
export function placesOf(
  points: Float32Array,
  width: number,
  height: number,
  margin: number,
): Places {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < points.length; i += 2) {
    left = Math.min(left, points[i]!);
    right = Math.max(right, points[i]!);
    bottom = Math.min(bottom, points[i + 1]!);
    top = Math.max(top, points[i + 1]!);
  }
  const across = (width - 2 * margin) / (right - left);
  const upwards = (height - 2 * margin) / (top - bottom);
  const scale = Math.min(across, upwards);
  const places = new Float32Array(points.length);
  for (let i = 0; i < points.length; i += 2) {
    // Where all points are one, or not numbers, they lie in the middle.
    const x = Number.isFinite(scale) ? scale * (points[i]! - (left + right) / 2) : 0;
    const y = Number.isFinite(scale) ? scale * (points[i + 1]! - (bottom + top) / 2) : 0;
    places[i] = width / 2 + x;
    places[i + 1] = height / 2 - y;
  }
  return places;
}

/** The way from one set of places to another: share 0 … 1. */
export function between(from: Places, to: Places, share: number): Places {
  return from.map((place, i) => place + (to[i]! - place) * share);
}

/** The point nearest to a place on the screen, at most that far from it; null if there is none. */
export function nearest(places: Places, x: number, y: number, within: number): number | null {
  let best: number | null = null;
  let least = within * within;
  for (let i = 0; i < places.length / 2; i++) {
    const distance = (places[2 * i]! - x) ** 2 + (places[2 * i + 1]! - y) ** 2;
    if (distance > least) continue;
    least = distance;
    best = i;
  }
  return best;
}

const directions: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * The nearest point in the direction of an arrow key: within 45° of it. The same point where there
 * is none further on, null for other keys.
 */
export function neighbour(places: Places, from: number, key: string): number | null {
  const direction = directions[key];
  if (direction === undefined) return null;
  let best = from;
  let least = Infinity;
  for (let i = 0; i < places.length / 2; i++) {
    const x = places[2 * i]! - places[2 * from]!;
    const y = places[2 * i + 1]! - places[2 * from + 1]!;
    const along = x * direction[0] + y * direction[1];
    const aside = Math.abs(x * direction[1] + y * direction[0]);
    const distance = x * x + y * y;
    if (along <= 0 || aside > along || distance >= least) continue;
    least = distance;
    best = i;
  }
  return best;
}

/** What the map says of a digit, in numbers. */
export interface Group {
  readonly digit: number;
  readonly images: number;
  readonly wrong: number;
  /** The digit whose images lie nearest, by the middle of both groups; null if it is alone. */
  readonly nearest: number | null;
}

/** The digits that are on the map, for who cannot see it. */
export function groupsOf(
  points: Float32Array,
  labels: Uint8Array,
  predicted: Uint8Array,
): readonly Group[] {
  const groups = Array.from({ length: CLASSES }, () => ({ images: 0, wrong: 0, x: 0, y: 0 }));
  for (let i = 0; i < points.length / 2; i++) {
    const group = groups[labels[i]!]!;
    group.images++;
    if (labels[i] !== predicted[i]) group.wrong++;
    group.x += points[2 * i]!;
    group.y += points[2 * i + 1]!;
  }
  const present = groups
    .map(({ x, y, ...group }, digit) => ({
      ...group,
      digit,
      x: x / group.images,
      y: y / group.images,
    }))
    .filter(({ images }) => images > 0);
  return present.map(({ x, y, digit, images, wrong }) => {
    const distance = (other: { x: number; y: number }) => Math.hypot(other.x - x, other.y - y);
    const others = present.filter((other) => other.digit !== digit);
    others.sort((one, other) => distance(one) - distance(other));
    return { digit, images, wrong, nearest: others[0]?.digit ?? null };
  });
}
