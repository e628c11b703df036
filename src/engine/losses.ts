import type { Choice } from './choices';
import { exp, log, sigmoid } from './math';
import type { FloatArray } from './specification';

/**
 * A loss together with the output function that it is used with. Only here is the last layer
 * special: δ = ∂L/∂z comes from the loss instead of from a layer above.
 *
 * All functions work on one example: the `classes` numbers from `start` on.
 */
export interface Loss extends Choice {
  /** The output function, in LaTeX. */
  readonly outputFormula: string;
  /** δ of the last layer for one example, in LaTeX. */
  readonly deltaFormula: string;
  /** p = output function of the logits z. */
  readonly output: (p: FloatArray, z: FloatArray, start: number, classes: number) => void;
  /** The loss of one example, from its outputs p, its logits z and its label. */
  readonly value: (
    p: FloatArray,
    z: FloatArray,
    label: number,
    start: number,
    classes: number,
  ) => number;
  /** δ = weight · ∂(loss of one example)/∂z; the weight is 1 / (examples in the batch). */
  readonly delta: (
    delta: FloatArray,
    p: FloatArray,
    label: number,
    start: number,
    classes: number,
    weight: number,
  ) => void;
}

function largest(z: FloatArray, start: number, classes: number): number {
  let max = z[start]!;
  for (let k = 1; k < classes; k++) max = Math.max(max, z[start + k]!);
  return max;
}

/** p_k = e^(z_k − m) / Σ e^(z_j − m); subtracting the largest logit m keeps every e^… ≤ 1. */
function softmax(p: FloatArray, z: FloatArray, start: number, classes: number): void {
  const max = largest(z, start, classes);
  let sum = 0;
  for (let k = start; k < start + classes; k++) {
    const e = exp(z[k]! - max);
    p[k] = e;
    sum += e;
  }
  for (let k = start; k < start + classes; k++) p[k] = p[k]! / sum;
}

/** ½·Σ (p_k − t_k)², where t is 1 at the label and 0 elsewhere. */
function halfSquaredError(
  p: FloatArray,
  _z: FloatArray,
  label: number,
  start: number,
  classes: number,
): number {
  let sum = 0;
  for (let k = 0; k < classes; k++) {
    const error = p[start + k]! - (k === label ? 1 : 0);
    sum += error * error;
  }
  return sum / 2;
}

const HALF_SQUARED_ERROR = String.raw`L = \tfrac12 \sum_k (p_k - t_k)^2`;
const SOFTMAX = String.raw`p_k = \frac{e^{z_k}}{\sum_j e^{z_j}}`;

/** The losses. The batch's loss is the mean of its examples' losses. */
export const losses = {
  /** Bishop, "Pattern Recognition and Machine Learning", 2006, §4.3.4 and §5.2. */
  crossEntropy: {
    label: 'Softmax, cross-entropy',
    formula: String.raw`L = -\ln p_c`,
    outputFormula: SOFTMAX,
    deltaFormula: String.raw`\delta_k = p_k - t_k`,
    output: softmax,
    // c is the true digit: −ln p_c = ln Σ e^(z_j − m) + m − z_c, exact even where p_c has become 0.
    value: (_p, z, label, start, classes) => {
      const max = largest(z, start, classes);
      let sum = 0;
      for (let k = start; k < start + classes; k++) sum += exp(z[k]! - max);
      return log(sum) + (max - z[start + label]!);
    },
    delta: (delta, p, label, start, classes, weight) => {
      for (let k = 0; k < classes; k++) {
        delta[start + k] = weight * (p[start + k]! - (k === label ? 1 : 0));
      }
    },
  },
  /** Nielsen, "Neural Networks and Deep Learning", 2015, chapter 1, equation 6. */
  squaredErrorSigmoid: {
    label: 'Sigmoid, mean squared error',
    formula: HALF_SQUARED_ERROR,
    outputFormula: String.raw`p_k = \sigma(z_k) = \frac{1}{1 + e^{-z_k}}`,
    deltaFormula: String.raw`\delta_k = (p_k - t_k)\,p_k\,(1 - p_k)`,
    output: (p, z, start, classes) => {
      for (let k = start; k < start + classes; k++) p[k] = sigmoid(z[k]!);
    },
    value: halfSquaredError,
    delta: (delta, p, label, start, classes, weight) => {
      for (let k = 0; k < classes; k++) {
        const output = p[start + k]!;
        delta[start + k] = weight * (output - (k === label ? 1 : 0)) * output * (1 - output);
      }
    },
  },
  /**
   * With softmax each output depends on every logit: ∂p_j/∂z_k = p_j·([j = k] − p_k). So
   * δ_k = Σ_j (p_j − t_j)·∂p_j/∂z_k = p_k·((p_k − t_k) − Σ_j (p_j − t_j)·p_j).
   */
  squaredErrorSoftmax: {
    label: 'Softmax, mean squared error',
    formula: HALF_SQUARED_ERROR,
    outputFormula: SOFTMAX,
    deltaFormula: String.raw`\delta_k = p_k \Big( (p_k - t_k) - \sum_j (p_j - t_j)\,p_j \Big)`,
    output: softmax,
    value: halfSquaredError,
    delta: (delta, p, label, start, classes, weight) => {
      let inner = -p[start + label]!;
      for (let k = start; k < start + classes; k++) inner += p[k]! * p[k]!;
      for (let k = 0; k < classes; k++) {
        const output = p[start + k]!;
        delta[start + k] = weight * output * (output - (k === label ? 1 : 0) - inner);
      }
    },
  },
} as const satisfies Record<string, Loss>;

export type LossName = keyof typeof losses;
