import type { ActivationName } from '../activations';
import type { LossName } from '../losses';
import type { OptimizerName, UpdateStep } from '../optimizers';
import type { FloatArray } from '../specification';

/**
 * The arithmetic of a network: all that is done number by number.
 *
 * Outputs come first, inputs next, dimensions last. B is the number of examples in the batch, at
 * least 1, I a layer's inputs, O its neurons. Matrices are row-major: a batch is (B, I), weights are
 * (I, O). A kernel overwrites its outputs; what it reads beyond the dimensions given enters no result,
 * and it keeps no results of its own. No two arrays of a call may overlap where nothing else is said.
 * Arrays must come from the same set's `allocate`; only what `gather` reads may be from elsewhere.
 *
 * One set serves one network; when both are dropped, its memory goes with them.
 */
export interface Kernels {
  /** What runs, in words: `plain loops`. */
  readonly label: string;
  /**
   * The threads that share the work: how many there may be, and how many are used, which may be
   * changed at any time. The results do not depend on it, as long as all numbers are finite.
   */
  readonly threads: { readonly most: number; used: number };
  /** Sends the other threads away, once the set is no longer used. */
  release(): void;

  /** Room for that many numbers, all zero. */
  allocate(length: number): FloatArray;
  /** Room for that many bytes, all zero. */
  allocateBytes(length: number): Uint8Array;

  /**
   * x (B, I) = images (count, I) at the given places / 255; labels (count) likewise, unscaled.
   *
   * @param places (B): each 0 … count − 1
   */
  gather(
    x: FloatArray,
    batchLabels: Uint8Array,
    images: Uint8Array,
    labels: Uint8Array,
    places: Uint32Array,
    B: number,
    I: number,
  ): void;

  /** y (B, O) = x (B, I) · W (I, O) + b (O), the bias added to every row. */
  denseForward(
    y: FloatArray,
    x: FloatArray,
    W: FloatArray,
    b: FloatArray,
    B: number,
    I: number,
    O: number,
  ): void;
  /** The weight case. dW (I, O) = xᵀ (I, B) · dy (B, O) */
  weightGradient(
    dW: FloatArray,
    x: FloatArray,
    dy: FloatArray,
    B: number,
    I: number,
    O: number,
  ): void;
  /** The bias case. db (O) = the sum of the rows of dy (B, O) */
  biasGradient(db: FloatArray, dy: FloatArray, B: number, O: number): void;
  /** What reaches the layer below. dx (B, I) = dy (B, O) · Wᵀ (O, I) */
  inputGradient(
    dx: FloatArray,
    dy: FloatArray,
    W: FloatArray,
    B: number,
    I: number,
    O: number,
  ): void;

  /** a = φ(z), element by element; all (count). */
  activationForward(a: FloatArray, z: FloatArray, activation: ActivationName, count: number): void;
  /** dz = da ⊙ φ′(z), element by element; all (count). dz and da may be the same array. */
  activationBackward(
    dz: FloatArray,
    da: FloatArray,
    z: FloatArray,
    a: FloatArray,
    activation: ActivationName,
    count: number,
  ): void;

  /**
   * y = a ⊙ mask, where each mask element is 0 with probability `rate` (0 ≤ rate ≤ 1 − 2⁻³²) and else 1/(1 − rate)
   * (inverted dropout; Srivastava, Hinton, Krizhevsky, Sutskever and Salakhutdinov, "Dropout",
   * JMLR 15, 2014, section 10); all (count). The mask depends on `key` alone, so a step can be repeated.
   */
  dropout(
    y: FloatArray,
    a: FloatArray,
    mask: FloatArray,
    rate: number,
    key: number,
    count: number,
  ): void;
  /** y = y ⊙ mask, element by element; all (count). */
  applyMask(y: FloatArray, mask: FloatArray, count: number): void;

  /** p (B, K) = the loss's output function of the logits z (B, K). */
  outputForward(p: FloatArray, z: FloatArray, loss: LossName, B: number, K: number): void;
  /** The sum of the losses of the B examples; labels (B), each 0 … K − 1, here and below. */
  lossSum(
    p: FloatArray,
    z: FloatArray,
    labels: Uint8Array,
    loss: LossName,
    B: number,
    K: number,
  ): number;
  /** dz (B, K) = ∂(mean loss of the B examples)/∂z. */
  outputBackward(
    dz: FloatArray,
    p: FloatArray,
    labels: Uint8Array,
    loss: LossName,
    B: number,
    K: number,
  ): void;
  /**
   * The class with the largest of the logits z (B, K), for each of B examples; the first of equals.
   * It has the largest output too; but outputs near 1 round to the same number, and logits do not.
   */
  predict(classes: Uint8Array, z: FloatArray, B: number, K: number): void;

  /** y = y + factor·x; both (count). */
  addScaled(y: FloatArray, x: FloatArray, factor: number, count: number): void;
  /** y = factor·y; (count). */
  scale(y: FloatArray, factor: number, count: number): void;
  /** Σ x²; (count). */
  sumOfSquares(x: FloatArray, count: number): number;
  /** One update of the optimiser on θ and its memories m and v; all (count). */
  update(
    theta: FloatArray,
    m: FloatArray,
    v: FloatArray,
    g: FloatArray,
    optimizer: OptimizerName,
    step: UpdateStep,
    count: number,
  ): void;
}
