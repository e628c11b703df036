import { sin } from '../engine/math';
import { createRandom, type Random } from '../engine/random';
import { CLASSES, type Examples, PIXELS } from './dataset';
import { BOX_SIDE, placeByMass } from './framing';
import { type Point, SKELETONS, type Skeleton, type Stroke } from './strokes';

/** How far each property of a handwriting strays; lengths are in heights of the digit. */
const SPREAD = {
  slantMean: 0.12,
  slant: 0.34,
  turn: 0.1,
  aspectLeast: 0.5,
  aspectMost: 1.25,
  taper: 0.35,
  waist: 0.28,
  wave: 0.03,
  point: 0.055,
  end: 0.06,
} as const;

/** The pen, in pixels of the 20 × 20 box: half its width, and how wide its soft edge is. */
const PEN = {
  radiusMean: 1.2,
  radius: 0.45,
  radiusLeast: 0.6,
  radiusMost: 2.6,
  pressure: 0.12,
  softLeast: 0.8,
  softMost: 1.6,
} as const;

/** The longer side of the digit in the box, in parts of the box. */
const SMALLEST_SCALE = 0.95;

/** Straight pieces between two points of a skeleton. */
const PIECES = 6;

/**
 * Draws digits that look handwritten: stroke skeletons with random slant, turn, aspect, proportions,
 * wobble, pen and size, then framed as MNIST is.
 *
 * The same seed gives the same bytes on every machine; image number i does not depend on the count.
 *
 * @param stream which of the seed's independent sets, so that training and test share no image
 * @param from the number of the first image
 */
export function generateExamples(count: number, seed: number, stream = 0, from = 0): Examples {
  const images = new Uint8Array(count * PIXELS);
  const labels = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const random = createRandom(seed, stream, from + i);
    const digit = random.integer(CLASSES);
    labels[i] = digit;
    drawDigit(digit, random, images.subarray(i * PIXELS, (i + 1) * PIXELS));
  }
  return { images, labels, count };
}

/**
 * Draws one handwritten digit.
 *
 * @param image (28, 28): where it goes, all zero
 */
export function drawDigit(digit: number, random: Random, image: Uint8Array): void {
  const strokes = handwritten(chosen(SKELETONS[digit]!, random), random);
  placeByMass(inked(strokes.map(smooth), random), image);
}

/** One of the ways to write a digit, each as often as its weight says. */
function chosen(ways: readonly Skeleton[], random: Random): Skeleton {
  let ticket = random.uniform() * ways.reduce((sum, { weight }) => sum + weight, 0);
  for (const way of ways) {
    ticket -= way.weight;
    if (ticket < 0) return way;
  }
  return ways[0]!;
}

const between = (least: number, most: number, random: Random): number =>
  least + (most - least) * random.uniform();

/** The skeleton as one hand, in one mood, would draw it. */
function handwritten({ strokes }: Skeleton, random: Random): Stroke[] {
  const slant = SPREAD.slantMean + SPREAD.slant * random.normal();
  const turn = SPREAD.turn * random.normal();
  const aspect = between(SPREAD.aspectLeast, SPREAD.aspectMost, random);
  const taper = SPREAD.taper * random.normal();
  const waist = SPREAD.waist * random.normal();
  const wave = SPREAD.wave * random.normal();
  const phase = between(0, 6, random);
  const wobble = SPREAD.point * between(0.4, 1.6, random);

  const move = ([skeletonX, skeletonY]: Point, stray: number): Point => {
    const y = skeletonY + waist * skeletonY * (1 - skeletonY) - 0.5 + stray * random.normal();
    const across = skeletonX - 0.5 + stray * random.normal() + wave * sin(7 * y + phase);
    const x = across * aspect * (1 + taper * y) - slant * y;
    return [x - turn * y, y + turn * x];
  };

  return strokes.map((points) => {
    const moved: Point[] = [];
    points.forEach((point, i) => {
      const isEnd = i === 0 || i === points.length - 1;
      // A corner is a point given twice: both must move alike.
      if (point === points[i - 1]) moved.push(moved[i - 1]!);
      else moved.push(move(point, isEnd ? wobble + SPREAD.end : wobble));
    });
    return moved;
  });
}

/**
 * A curve through the points, as a polyline: the spline of E. Catmull and R. Rom ("A class of local
 * interpolating splines", 1974). A point given twice ends one curve and begins the next.
 */
function smooth(points: Stroke): Stroke {
  const curve: Point[] = [points[0]!];
  for (let i = 0; i + 1 < points.length; i++) {
    const p1 = points[i]!;
    const p2 = points[i + 1]!;
    if (p1 === p2) continue;
    // Past an end, or round a corner, the curve goes straight on: the missing point is a reflection.
    const before = points[i - 1];
    const after = points[i + 2];
    const p0 = before === undefined || before === p1 ? reflected(p2, p1) : before;
    const p3 = after === undefined || after === p2 ? reflected(p1, p2) : after;
    for (let piece = 1; piece <= PIECES; piece++) {
      const t = piece / PIECES;
      curve.push([spline(p0[0], p1[0], p2[0], p3[0], t), spline(p0[1], p1[1], p2[1], p3[1], t)]);
    }
  }
  return curve;
}

const reflected = (point: Point, centre: Point): Point => [
  2 * centre[0] - point[0],
  2 * centre[1] - point[1],
];

const spline = (p0: number, p1: number, p2: number, p3: number, t: number): number =>
  p1 + 0.5 * t * (p2 - p0 + t * (2 * p0 - 5 * p1 + 4 * p2 - p3 + t * (3 * (p1 - p2) + p3 - p0)));

/**
 * Draws the strokes with a round, soft pen of random width into the box.
 *
 * @returns (20, 20)
 */
function inked(strokes: readonly Stroke[], random: Random): Uint8Array {
  const radius = Math.min(
    Math.max(PEN.radiusMean + PEN.radius * random.normal(), PEN.radiusLeast),
    PEN.radiusMost,
  );
  const softness = between(PEN.softLeast, PEN.softMost, random);

  let left = Infinity;
  let right = -Infinity;
  let top = Infinity;
  let bottom = -Infinity;
  for (const [x, y] of strokes.flat()) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const size = BOX_SIDE * between(SMALLEST_SCALE, 1, random);
  const scale = (size - 2 * radius) / Math.max(right - left, bottom - top);
  const room = (BOX_SIDE - size) / 2;
  const shiftX = BOX_SIDE / 2 - (scale * (left + right)) / 2 + between(-room, room, random);
  const shiftY = BOX_SIDE / 2 - (scale * (top + bottom)) / 2 + between(-room, room, random);

  // How deep inside the ink the middle of each pixel lies; outside, how far away, as a negative.
  const depth = new Float64Array(BOX_SIDE * BOX_SIDE).fill(-BOX_SIDE);
  for (const curve of strokes) {
    let pressure = 1 + PEN.pressure * random.normal();
    const change = (PEN.pressure * random.normal()) / curve.length;
    for (let i = 0; i + 1 < curve.length; i++, pressure += change) {
      const [x1, y1] = curve[i]!;
      const [x2, y2] = curve[i + 1]!;
      deepen(
        depth,
        scale * x1 + shiftX,
        scale * y1 + shiftY,
        scale * x2 + shiftX,
        scale * y2 + shiftY,
        radius * Math.max(pressure, 0.6),
        softness,
      );
    }
  }
  // As in MNIST, the darkest pixel of every digit is full ink, however fine the pen.
  let deepest = -BOX_SIDE;
  for (const d of depth) if (d > deepest) deepest = d;
  const darkest = Math.min(deepest / softness + 0.5, 1);
  const box = new Uint8Array(depth.length);
  for (let i = 0; i < box.length; i++) {
    const ink = Math.min(Math.max(depth[i]! / softness + 0.5, 0), darkest);
    box[i] = Math.round((255 * ink) / darkest);
  }
  return box;
}

/** Draws a line from (x1, y1) to (x2, y2): a pixel keeps the depth of the line it lies deepest in. */
function deepen(
  depth: Float64Array,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  radius: number,
  softness: number,
): void {
  const reach = radius + softness / 2;
  const firstX = Math.max(0, Math.floor(Math.min(x1, x2) - reach));
  const lastX = Math.min(BOX_SIDE - 1, Math.floor(Math.max(x1, x2) + reach));
  const firstY = Math.max(0, Math.floor(Math.min(y1, y2) - reach));
  const lastY = Math.min(BOX_SIDE - 1, Math.floor(Math.max(y1, y2) + reach));
  const dx = x2 - x1;
  const dy = y2 - y1;
  const length2 = dx * dx + dy * dy;
  for (let y = firstY; y <= lastY; y++) {
    for (let x = firstX; x <= lastX; x++) {
      const px = x + 0.5 - x1;
      const py = y + 0.5 - y1;
      // The nearest point of the line, as a part of its length from the start.
      const along = length2 > 0 ? Math.min(Math.max((px * dx + py * dy) / length2, 0), 1) : 0;
      const awayX = px - along * dx;
      const awayY = py - along * dy;
      const d = radius - Math.sqrt(awayX * awayX + awayY * awayY);
      const i = y * BOX_SIDE + x;
      if (d > depth[i]!) depth[i] = d;
    }
  }
}
