import { optimizers } from '../engine/optimizers';
import { type DoubleNetwork, inDouble } from './double';
import type { FrozenStep } from './microscope';

/** A place on the way. */
export interface Place {
  /** How many times the step: 0 is where it begins, 1 where it ended. */
  readonly s: number;
  /** L(θ + s·Δθ), the mean loss of the images of the step. */
  readonly loss: number;
}

/**
 * The loss of a step's images along the way that the step took: L(θ + s·Δθ), where θ is what the
 * parameters were before it and Δθ what the optimiser made of them. In double precision: the slope
 * of a short step would drown in the rounding of single precision.
 */
export interface Slope {
  /** By s, of which 0 is one; as far from there as the loss is a number. */
  readonly places: readonly Place[];
  /** L(θ) */
  readonly now: number;
  /** L(θ + Δθ) */
  readonly after: number;
  /**
   * gᵀΔθ, the derivative by s at 0, where g = ∂L/∂θ as backpropagation gave it; −η·|g|² for plain
   * SGD without weight decay and clipping. L(θ) + s·gᵀΔθ is the tangent: Taylor's theorem, to first
   * order (Nocedal and Wright, "Numerical Optimization", 2006, theorem 2.1).
   */
  readonly steepness: number;
  /** Whether the step moves anything. */
  readonly moves: boolean;
  /** Where it is lowest of the places ahead; null where none is lower than the beginning. */
  readonly lowest: Place | null;
  /** The first s on either side where the loss is no number any more; null where there is none. */
  readonly lostBehind: number | null;
  readonly lostAhead: number | null;
}

/** From one step back to four ahead, in tenths. */
const BEHIND = 10;
export const FARTHEST = 4;
const TENTHS = 10;

/** A valley nearer than a tenth of the step is looked for at a twentieth, a fortieth, … */
const MOST_HALVINGS = 20;

/** What single precision cannot hold, the engine does not have. */
const isHeld = (z: number): boolean => Number.isFinite(Math.fround(z));

/** The loss at s, a little at a time: it stops after each image. */
function* partsOfPlace(
  { before, after, B }: FrozenStep,
  { network, lossOf }: DoubleNetwork,
  s: number,
): Generator<void, Place> {
  const { parameters } = network;
  for (let i = 0; i < before.length; i++) {
    const start = before[i]!;
    // Not 0·∞, which is no number.
    parameters[i] = s === 0 ? start : start + s * (after[i]! - start);
  }
  yield;
  const logits = network.layers.at(-1)!.preActivation;
  let sum = 0;
  for (let e = 0; e < B; e++) {
    sum += lossOf(e);
    if (!logits.every(isHeld)) return { s, loss: Number.NaN };
    yield;
  }
  return { s, loss: sum / B };
}

const isFinitePlace = ({ loss }: Place): boolean => Number.isFinite(loss);

/** From 0 in tenths of the step in one direction, until the loss is no number. */
function* partsOfWay(
  step: FrozenStep,
  double: DoubleNetwork,
  direction: -1 | 1,
  tenths: number,
): Generator<void, Place[]> {
  const places: Place[] = [];
  for (let k = 1; k <= tenths; k++) {
    const place = yield* partsOfPlace(step, double, (direction * k) / TENTHS);
    places.push(place);
    if (!isFinitePlace(place)) break;
  }
  return places;
}

/**
 * Ever nearer to the beginning, until the loss has been lower than there and rises again.
 *
 * @param now the loss at the beginning
 * @param lowest the lowest loss so far
 */
function* partsOfNearer(
  step: FrozenStep,
  double: DoubleNetwork,
  now: number,
  lowest: number,
): Generator<void, Place[]> {
  const places: Place[] = [];
  let least = lowest;
  for (let k = 1; k <= MOST_HALVINGS; k++) {
    const place = yield* partsOfPlace(step, double, 1 / (TENTHS * 2 ** k));
    places.push(place);
    if (least < now && place.loss >= least) break;
    if (place.loss < least) least = place.loss;
  }
  return places;
}

function steepnessOf({ gradients, before, after }: FrozenStep): number {
  let sum = 0;
  for (let i = 0; i < before.length; i++) sum += gradients[i]! * (after[i]! - before[i]!);
  return sum;
}

/** Walks along a step, a little at a time. */
export function* partsOfSlope(step: FrozenStep): Generator<void, Slope> {
  const double = inDouble(step);
  yield;
  const moves = step.after.some((value, i) => value !== step.before[i]);
  yield;
  const steepness = steepnessOf(step);
  yield;
  const start = yield* partsOfPlace(step, double, 0);
  if (!moves || !isFinitePlace(start)) {
    const after = moves ? (yield* partsOfPlace(step, double, 1)).loss : start.loss;
    const places = [start].filter(isFinitePlace);
    const nothing = { lowest: null, lostBehind: null, lostAhead: null };
    return { places, now: start.loss, after, steepness, moves, ...nothing };
  }
  const behind = yield* partsOfWay(step, double, -1, BEHIND);
  const ahead = yield* partsOfWay(step, double, 1, FARTHEST * TENTHS);
  const lowestLoss = (places: readonly Place[]) =>
    Math.min(start.loss, ...places.filter(isFinitePlace).map(({ loss }) => loss));
  // The lowest is at the first tenth, or there is none: a valley must be nearer than that.
  const tenth = lowestLoss(ahead.slice(0, 1));
  if (steepness < 0 && lowestLoss(ahead) === tenth) {
    for (const place of yield* partsOfNearer(step, double, start.loss, tenth)) {
      ahead.unshift(place);
      behind.unshift(yield* partsOfPlace(step, double, -place.s)); // the curve is as steep there
    }
  }
  const reached = ahead.find(({ s }) => s === 1) ?? (yield* partsOfPlace(step, double, 1));
  const [lostBehind, lostAhead] = [behind, ahead].map((way) => way.find((p) => !isFinitePlace(p)));
  const reachable = ahead.filter(({ s }) => s < (lostAhead?.s ?? Number.POSITIVE_INFINITY));
  return {
    places: [...behind.filter(isFinitePlace).reverse(), start, ...reachable],
    now: start.loss,
    after: reached.loss,
    steepness,
    moves,
    lowest: reachable
      .filter(({ loss }) => loss < start.loss)
      .reduce<Place | null>((best, one) => (best && best.loss <= one.loss ? best : one), null),
    lostBehind: lostBehind?.s ?? null,
    lostAhead: lostAhead?.s ?? null,
  };
}

/** L(θ) + gᵀΔθ: what the gradient promises of the step. */
export const promiseOf = ({ now, steepness }: Slope): number => now + steepness;

/** How far from what was promised the step may end, in shares of the promise, to be called straight. */
const STRAIGHT = 0.02;

/** Whether the way bends up or down between the beginning and the end of the step. */
export function bendOf(slope: Slope): 'up' | 'down' | 'none' {
  const missed = slope.after - promiseOf(slope);
  if (Math.abs(missed) <= STRAIGHT * Math.abs(slope.steepness)) return 'none';
  return missed > 0 ? 'up' : 'down';
}

/** What there is to say of a step. */
export type Verdict =
  /** It moves nothing. */
  | 'still'
  /** The loss is no number from the beginning. */
  | 'nothing'
  /** After the step the loss is no number. */
  | 'lost'
  /** It began downhill and ended higher than it began. */
  | 'tooLong'
  /** It ended higher, and not for its length: it began uphill. */
  | 'uphill'
  /** It passed the lowest place, and still ended no higher than it began. */
  | 'past'
  /** It ended about where it is lowest. */
  | 'right'
  /** Farther on it is lower. */
  | 'bolder'
  /** It is lower and lower as far as anybody walked. */
  | 'further';

/** So near to the step, the lowest place is where it ended. */
const RIGHT = [0.8, 1.2] as const;

export function verdictOf({ moves, now, after, steepness, lowest }: Slope): Verdict {
  if (!Number.isFinite(now)) return 'nothing';
  if (!moves) return 'still';
  if (!Number.isFinite(after)) return 'lost';
  if (after > now) return steepness < 0 ? 'tooLong' : 'uphill';
  if (lowest === null || lowest.s < RIGHT[0]) return 'past';
  if (lowest.s <= RIGHT[1]) return 'right';
  return lowest.s < FARTHEST ? 'bolder' : 'further';
}

/**
 * Whether s times the learning rate would have made s times the step: Δθ = −η·u, where neither g nor
 * what is remembered of it knows η. So it is too where weight decay shrinks the weights by itself, by
 * η·λ·W. A velocity that is not 0 is there without η.
 */
export function growsWithLearningRate({ settings, memoryBefore }: FrozenStep): boolean {
  if (!optimizers[settings.optimizer.name].hasVelocity) return true;
  return memoryBefore === null || memoryBefore[0].every((value) => value === 0);
}

/** From the lowest to the highest. */
type Range = readonly [number, number];

/** What of a way is worth a picture. */
export interface Sight {
  /** How many times the step. */
  readonly times: Range;
  readonly losses: Range;
}

/** The curve is in sight as far above and below what matters as so many times its height. */
const MARGIN = 0.6;

/**
 * What to show: where the step began and ended, what was promised (but no loss is below 0), the
 * lowest place, and of the rest of the curve as much as leaves those large enough.
 */
export function sightOf(slope: Slope): Sight {
  const { places, now, after, lowest } = slope;
  const matters = [now, after, Math.max(0, promiseOf(slope)), lowest?.loss ?? now].filter(
    Number.isFinite,
  );
  const [low, high] = [Math.min(...matters), Math.max(...matters)];
  const margin = MARGIN * (high - low);
  const losses = places.map(({ loss }) => loss);
  const bottom = Math.max(Math.min(...losses, low), low - margin, 0);
  const top = Math.min(Math.max(...losses, high), high + margin);
  const isIn = (loss: number) => loss >= bottom && loss <= top;
  // With the places next to them, so that the curve leaves the picture at its edge.
  const first = places[Math.max(0, losses.findIndex(isIn) - 1)]!;
  const last = places[Math.min(losses.length - 1, losses.findLastIndex(isIn) + 1)]!;
  const from = Math.max(places[0]!.s, Math.min(first.s, -1 / TENTHS));
  return { times: [from, last.s], losses: [bottom, top] };
}
