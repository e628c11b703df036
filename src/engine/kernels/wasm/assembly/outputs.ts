import { exp, log, sigmoid } from './functions';
import { lanesUpTo, largestLane, NUMBER, storeUpTo, sumOfLanes } from './lanes';

// What happens at the last layer; see `../../../losses.ts` for the formulas.

/** In the order of `losses`, which the caller looks up. */
const CROSS_ENTROPY = 0;
const SQUARED_ERROR_SIGMOID = 1;
const SQUARED_ERROR_SOFTMAX = 2;

/** p (B, K) = the loss's output function of the logits z (B, K). */
export function outputForward(p: usize, z: usize, loss: i32, B: i32, K: i32): void {
  const row = <usize>K * NUMBER;
  for (let example = 0; example < B; example++) {
    if (loss == SQUARED_ERROR_SIGMOID) sigmoidOf(p, z, K);
    else softmax(p, z, K);
    p += row;
    z += row;
  }
}

function sigmoidOf(p: usize, z: usize, K: i32): void {
  for (let k = 0; k < K; k += 4) {
    const at = <usize>k * NUMBER;
    storeUpTo(K - k, p + at, sigmoid(v128.load(z + at)));
  }
}

/** p_k = e^(z_k − m) / Σ e^(z_j − m), where m is the largest logit. */
function softmax(p: usize, z: usize, K: i32): void {
  const largest = f32x4.splat(largestOf(z, K));
  let sum = f32x4.splat(0);
  for (let k = 0; k < K; k += 4) {
    const at = <usize>k * NUMBER;
    const e = exp(f32x4.sub(v128.load(z + at), largest));
    sum = f32x4.add(sum, v128.and(e, lanesUpTo(K - k)));
    storeUpTo(K - k, p + at, e);
  }
  const total = f32x4.splat(sumOfLanes(sum));
  for (let k = 0; k < K; k += 4) {
    const at = <usize>k * NUMBER;
    storeUpTo(K - k, p + at, f32x4.div(v128.load(p + at), total));
  }
}

function largestOf(z: usize, K: i32): f32 {
  const none = f32x4.splat(-Infinity);
  let largest = none;
  for (let k = 0; k < K; k += 4) {
    const logits = v128.load(z + <usize>k * NUMBER);
    largest = f32x4.max(largest, v128.bitselect(logits, none, lanesUpTo(K - k)));
  }
  return largestLane(largest);
}

/** The sum of the losses of the B examples. */
export function lossSum(p: usize, z: usize, labels: usize, loss: i32, B: i32, K: i32): f64 {
  const row = <usize>K * NUMBER;
  let sum: f64 = 0;
  for (let example = 0; example < B; example++) {
    const label = <i32>load<u8>(labels + example);
    if (loss == CROSS_ENTROPY) sum += crossEntropy(z, label, K);
    else sum += halfSquaredError(p, label, K);
    p += row;
    z += row;
  }
  return sum;
}

/** −ln p_c = ln Σ e^(z_j − m) + m − z_c, c the label: exact even where p_c itself has become 0. */
function crossEntropy(z: usize, label: i32, K: i32): f64 {
  const largest = largestOf(z, K);
  let sum: f64 = 0;
  for (let k = 0; k < K; k += 4) {
    const e = exp(f32x4.sub(v128.load(z + <usize>k * NUMBER), f32x4.splat(largest)));
    const counted = v128.and(e, lanesUpTo(K - k));
    const first = f64x2.promote_low_f32x4(counted);
    const second = f64x2.promote_low_f32x4(v128.shuffle<f32>(counted, counted, 2, 3, 2, 3));
    const pairs = f64x2.add(first, second);
    sum += f64x2.extract_lane(pairs, 0) + f64x2.extract_lane(pairs, 1);
  }
  return log(sum) + (<f64>largest - <f64>load<f32>(z + <usize>label * NUMBER));
}

/** ½·Σ (p_k − t_k)², where t is 1 at the label and 0 elsewhere. */
function halfSquaredError(p: usize, label: i32, K: i32): f64 {
  let sum: f64 = 0;
  for (let k = 0; k < K; k++) {
    const error = <f64>load<f32>(p + <usize>k * NUMBER) - (k == label ? 1 : 0);
    sum += error * error;
  }
  return sum / 2;
}

/** dz (B, K) = ∂(mean loss of the B examples)/∂z. */
export function outputBackward(
  dz: usize,
  p: usize,
  labels: usize,
  loss: i32,
  B: i32,
  K: i32,
): void {
  const row = <usize>K * NUMBER;
  const weight = f32x4.splat(1 / <f32>B);
  const one = f32x4.splat(1);
  for (let example = 0; example < B; example++) {
    const label = i32x4.splat(<i32>load<u8>(labels + example));
    const inner = f32x4.splat(loss == SQUARED_ERROR_SOFTMAX ? errorInner(p, labels + example, K) : 0);
    for (let k = 0; k < K; k += 4) {
      const at = <usize>k * NUMBER;
      const output = v128.load(p + at);
      const isLabel = i32x4.eq(label, i32x4.add(i32x4.splat(k), i32x4(0, 1, 2, 3)));
      const error = f32x4.sub(output, v128.and(one, isLabel));
      let delta = f32x4.mul(weight, error);
      if (loss == SQUARED_ERROR_SIGMOID) {
        delta = f32x4.mul(f32x4.mul(delta, output), f32x4.sub(one, output));
      } else if (loss == SQUARED_ERROR_SOFTMAX) {
        delta = f32x4.mul(f32x4.mul(weight, output), f32x4.sub(error, inner));
      }
      storeUpTo(K - k, dz + at, delta);
    }
    dz += row;
    p += row;
  }
}

/** Σ_j (p_j − t_j)·p_j */
function errorInner(p: usize, label: usize, K: i32): f32 {
  let sum = f32x4.splat(0);
  for (let k = 0; k < K; k += 4) {
    const outputs = v128.and(v128.load(p + <usize>k * NUMBER), lanesUpTo(K - k));
    sum = f32x4.add(sum, f32x4.mul(outputs, outputs));
  }
  return sumOfLanes(sum) - load<f32>(p + <usize>load<u8>(label) * NUMBER);
}

/** The class with the largest logit, for each of B examples; the first of equals. */
export function predict(classes: usize, z: usize, B: i32, K: i32): void {
  for (let example = 0; example < B; example++) {
    let best = 0;
    let largest = load<f32>(z);
    for (let k = 1; k < K; k++) {
      const logit = load<f32>(z + <usize>k * NUMBER);
      if (logit > largest) {
        best = k;
        largest = logit;
      }
    }
    store<u8>(classes + example, best);
    z += <usize>K * NUMBER;
  }
}
