import { type DoubleNetwork, inDouble } from './double';
import type { FrozenStep } from './microscope';
import { drained } from './slices';

/** One derivative, found in two ways that share nothing but the forward pass. */
export interface GradientCheck {
  /** The place of the parameter in the one big array. */
  readonly index: number;
  /** ∂L/∂θ by backpropagation, in double precision. */
  readonly backpropagation: number;
  /** (L(θ + h) − L(θ − h)) / 2h, in double precision. */
  readonly differences: number;
  readonly h: number;
  /** |difference| / the larger of both, or of `SMALLEST_GRADIENT`. */
  readonly relativeError: number;
  /** Whether a ReLU bends between θ − h and θ + h even for the smallest h. */
  readonly kink: boolean;
}

/**
 * The distances to try. Near 10⁻⁵ the two errors of central differences in double precision, which
 * grow with h² and with 1/h, are alike. A ReLU that bends in between spoils the quotient: then a
 * smaller distance is taken.
 */
const DISTANCES = [1e-5, 1e-6, 1e-7];

/** Below this, rounding of the loss (10⁻¹⁶ / h) is what differs, so errors are measured against it. */
export const SMALLEST_GRADIENT = 1e-6;

/** A network in double precision, with what backpropagation finds in it. */
interface Checker extends DoubleNetwork {
  /** ∂L/∂(parameters) of the mean loss, by backpropagation. */
  readonly gradients: Float64Array;
}

/** Builds it, and stops after each image of the step. */
function* partsOfChecker(step: FrozenStep): Generator<void, Checker> {
  const double = inDouble(step);
  const { network, batch, lossOf } = double;
  const gradients = new Float64Array(step.before.length);
  yield;
  for (let e = 0; e < step.B; e++) {
    lossOf(e);
    network.backward(batch);
    for (let i = 0; i < gradients.length; i++) gradients[i]! += network.gradients[i]! / step.B;
    yield;
  }
  return { ...double, gradients };
}

/** The checker of a step is built once. */
const checkers = new WeakMap<FrozenStep, Checker>();

/** Where the activations bend at zero: the signs of z in those layers, (bending neurons). */
function bends({ network }: Checker, { specification }: FrozenStep): Uint8Array {
  const signs: number[] = [];
  specification.hidden.forEach(({ activation }, index) => {
    if (activation !== 'relu' && activation !== 'leakyRelu') return;
    for (const z of network.layers[index]!.preActivation) signs.push(z > 0 ? 1 : 0);
  });
  return Uint8Array.from(signs);
}

/** Tries one distance, and stops after each image of the step. */
function* partsOfTrial(
  step: FrozenStep,
  checker: Checker,
  index: number,
  h: number,
): Generator<void, { above: number; below: number; kink: boolean }> {
  const { network, lossOf } = checker;
  const value = step.before[index]!;
  let [above, below, kink] = [0, 0, false];
  for (let e = 0; e < step.B; e++) {
    // Put back before anything else is done: other checks use the same network.
    network.parameters[index] = value + h;
    above += lossOf(e) / step.B;
    const bendsAbove = bends(checker, step);
    network.parameters[index] = value - h;
    below += lossOf(e) / step.B;
    const bendsBelow = bends(checker, step);
    network.parameters[index] = value;
    kink ||= bendsAbove.some((bend, i) => bend !== bendsBelow[i]);
    yield;
  }
  return { above, below, kink };
}

/** Checks the derivative of the step's mean loss by one parameter, a little at a time. */
export function* partsOfCheck(step: FrozenStep, index: number): Generator<void, GradientCheck> {
  const checker = checkers.get(step) ?? (yield* partsOfChecker(step));
  checkers.set(step, checker);
  const backpropagation = checker.gradients[index]!;
  let check!: GradientCheck;
  for (const h of DISTANCES) {
    const { above, below, kink } = yield* partsOfTrial(step, checker, index, h);
    const differences = (above - below) / (2 * h);
    const size = Math.max(Math.abs(backpropagation), Math.abs(differences), SMALLEST_GRADIENT);
    const relativeError = Math.abs(backpropagation - differences) / size;
    check = { index, backpropagation, differences, h, relativeError, kink };
    if (!kink) break;
  }
  return check;
}

/** As `partsOfCheck`, all at once. */
export const checkGradient = (step: FrozenStep, index: number): GradientCheck =>
  drained(partsOfCheck(step, index));

/** So many places in the one big array, at random, spread evenly over W1, b1, W2, … */
export function randomParameters({ layout }: FrozenStep, count: number): number[] {
  const { pieces } = layout;
  return Array.from({ length: count }, (_, i) => {
    const { offset, length } = pieces[i % pieces.length]!;
    return offset + Math.floor(Math.random() * length);
  });
}

/** What many checks say together; those at a kink have no single slope to find. */
export interface CheckSummary {
  /** The one with the largest relative error; null without any. */
  readonly worst: GradientCheck | null;
  /** How many are 0 both ways. */
  readonly zeros: number;
  readonly kinks: number;
  /** How many do not agree. */
  readonly differing: number;
}

/** Relative errors this small say that both are the same slope. */
const SAME = 1e-4;

export const agrees = ({ relativeError }: GradientCheck): boolean => relativeError < SAME;

export function summaryOf(checks: readonly GradientCheck[]): CheckSummary {
  const smooth = checks.filter(({ kink }) => !kink);
  const [first, ...others] = smooth;
  return {
    worst: first
      ? others.reduce(
          (worst, one) => (one.relativeError > worst.relativeError ? one : worst),
          first,
        )
      : null,
    zeros: smooth.filter((one) => one.backpropagation === 0 && one.differences === 0).length,
    kinks: checks.length - smooth.length,
    differing: smooth.filter((one) => !agrees(one)).length,
  };
}
