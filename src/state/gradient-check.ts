import { createReferenceKernels } from '../engine/kernels/reference';
import { createNetwork } from '../engine/networks';
import { type Batch, createBatch, type Network } from '../engine/networks/network';
import type { FrozenStep } from './microscope';

/** One derivative, found in two ways that share nothing but the forward pass. */
export interface GradientCheck {
  /** The place of the parameter in the one big array. */
  readonly index: number;
  /** ∂L/∂θ by backpropagation, in double precision. */
  readonly backpropagation: number;
  /** (L(θ + h) − L(θ − h)) / 2h, in double precision. */
  readonly differences: number;
  readonly h: number;
  /** L at θ + h and at θ − h. */
  readonly above: number;
  readonly below: number;
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

interface Checker {
  readonly network: Network;
  readonly batch: Batch;
  /** By backpropagation. */
  readonly gradients: Float64Array;
  readonly meanLoss: () => number;
}

function createChecker({ mode, specification, before, x, labels, B }: FrozenStep): Checker {
  const kernels = createReferenceKernels('double');
  const network = createNetwork(mode, specification, kernels, B);
  network.parameters.set(before);
  const batch = createBatch(kernels, B, specification.inputs);
  batch.x.set(x);
  batch.labels.set(labels);
  batch.size = B;
  const { loss, outputs } = specification;
  const meanLoss = (): number => {
    const p = network.forward(batch);
    const z = network.layers.at(-1)!.preActivation;
    return kernels.lossSum(p, z, batch.labels, loss, B, outputs) / B;
  };
  meanLoss();
  network.backward(batch);
  return { network, batch, meanLoss, gradients: Float64Array.from(network.gradients) };
}

const checkers = new WeakMap<FrozenStep, Checker>();

function checkerOf(step: FrozenStep): Checker {
  const known = checkers.get(step);
  if (known) return known;
  const checker = createChecker(step);
  checkers.set(step, checker);
  return checker;
}

/** The signs of the z of all layers that bend at zero. */
function bends({ network }: Checker, { specification }: FrozenStep): Uint8Array {
  const signs: number[] = [];
  specification.hidden.forEach(({ activation }, index) => {
    if (activation !== 'relu' && activation !== 'leakyRelu') return;
    for (const z of network.layers[index]!.preActivation) signs.push(z > 0 ? 1 : 0);
  });
  return Uint8Array.from(signs);
}

/** Checks the derivative of the step's mean loss by one parameter. */
export function checkGradient(step: FrozenStep, index: number): GradientCheck {
  const checker = checkerOf(step);
  const { parameters } = checker.network;
  const value = parameters[index]!;
  let check!: GradientCheck;
  for (const h of DISTANCES) {
    parameters[index] = value + h;
    const above = checker.meanLoss();
    const bendsAbove = bends(checker, step);
    parameters[index] = value - h;
    const below = checker.meanLoss();
    const bendsBelow = bends(checker, step);
    parameters[index] = value;
    const differences = (above - below) / (2 * h);
    const backpropagation = checker.gradients[index]!;
    const size = Math.max(Math.abs(backpropagation), Math.abs(differences), SMALLEST_GRADIENT);
    const relativeError = Math.abs(backpropagation - differences) / size;
    const kink = bendsAbove.some((bend, i) => bend !== bendsBelow[i]);
    check = { index, backpropagation, differences, h, above, below, relativeError, kink };
    if (!kink) break;
  }
  return check;
}

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
}

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
  };
}
