import { activations } from '../activations';
import { losses } from '../losses';
import { optimizers } from '../optimizers';
import { hash } from '../random';
import type { FloatArray } from '../specification';
import type { Kernels } from './kernels';

/**
 * The definition of every kernel, in plain loops.
 *
 * Four fifths of MNIST's pixels are zero, and so is about half of what leaves a ReLU: the two
 * products with x skip its zeros, which makes them three to four times faster and changes nothing as
 * long as all numbers are finite.
 *
 * @param precision `single` trains; `double` is for checking gradients by central differences,
 *   where float32 would drown the difference in rounding
 */
export function createReferenceKernels(precision: 'single' | 'double' = 'single'): Kernels {
  return {
    threads: { most: 1, used: 1 },
    release: () => undefined,
    label: precision === 'single' ? 'plain loops' : 'plain loops in double precision',

    allocate: (length) =>
      precision === 'single' ? new Float32Array(length) : new Float64Array(length),
    allocateBytes: (length) => new Uint8Array(length),

    gather: (x, batchLabels, images, labels, places, B, I) => {
      for (let example = 0; example < B; example++) {
        const place = places[example]!;
        batchLabels[example] = labels[place]!;
        for (let i = 0; i < I; i++) x[example * I + i] = images[place * I + i]! / 255;
      }
    },

    denseForward,
    weightGradient,
    biasGradient,
    inputGradient,

    activationForward: (a, z, activation, count) => {
      const { apply } = activations[activation];
      for (let i = 0; i < count; i++) a[i] = apply(z[i]!);
    },

    activationBackward: (dz, da, z, a, activation, count) => {
      const { derivative } = activations[activation];
      for (let i = 0; i < count; i++) dz[i] = da[i]! * derivative(z[i]!, a[i]!);
    },

    dropout: (y, a, mask, rate, key, count) => {
      const silenced = rate * 4294967296;
      const kept = 1 / (1 - rate);
      for (let i = 0; i < count; i++) {
        mask[i] = hash(key ^ hash(i)) < silenced ? 0 : kept;
        y[i] = a[i]! * mask[i]!;
      }
    },

    applyMask: (y, mask, count) => {
      for (let i = 0; i < count; i++) y[i] = y[i]! * mask[i]!;
    },

    outputForward: (p, z, loss, B, K) => {
      const { output } = losses[loss];
      for (let example = 0; example < B; example++) output(p, z, example * K, K);
    },

    lossSum: (p, z, labels, loss, B, K) => {
      const { value } = losses[loss];
      let sum = 0;
      for (let example = 0; example < B; example++) {
        sum += value(p, z, labels[example]!, example * K, K);
      }
      return sum;
    },

    outputBackward: (dz, p, labels, loss, B, K) => {
      const { delta } = losses[loss];
      for (let example = 0; example < B; example++) {
        delta(dz, p, labels[example]!, example * K, K, 1 / B);
      }
    },

    predict: (classes, z, B, K) => {
      for (let example = 0; example < B; example++) {
        let best = 0;
        for (let k = 1; k < K; k++) if (z[example * K + k]! > z[example * K + best]!) best = k;
        classes[example] = best;
      }
    },

    addScaled: (y, x, factor, count) => {
      for (let i = 0; i < count; i++) y[i] = y[i]! + factor * x[i]!;
    },

    scale: (y, factor, count) => {
      for (let i = 0; i < count; i++) y[i] = factor * y[i]!;
    },

    sumOfSquares: (x, count) => {
      let sum = 0;
      for (let i = 0; i < count; i++) sum += x[i]! * x[i]!;
      return sum;
    },

    update: (theta, m, v, g, optimizer, step, count) => {
      optimizers[optimizer].update(theta, m, v, g, step, count);
    },
  };
}

function denseForward(
  y: FloatArray,
  x: FloatArray,
  W: FloatArray,
  b: FloatArray,
  B: number,
  I: number,
  O: number,
): void {
  for (let example = 0; example < B; example++) {
    const row = example * O;
    for (let o = 0; o < O; o++) y[row + o] = b[o]!;
    for (let i = 0; i < I; i++) {
      const input = x[example * I + i]!;
      if (input === 0) continue;
      for (let o = 0; o < O; o++) y[row + o] = y[row + o]! + input * W[i * O + o]!;
    }
  }
}

function weightGradient(
  dW: FloatArray,
  x: FloatArray,
  dy: FloatArray,
  B: number,
  I: number,
  O: number,
): void {
  dW.fill(0, 0, I * O);
  for (let example = 0; example < B; example++) {
    const row = example * O;
    for (let i = 0; i < I; i++) {
      const input = x[example * I + i]!;
      if (input === 0) continue;
      for (let o = 0; o < O; o++) dW[i * O + o] = dW[i * O + o]! + input * dy[row + o]!;
    }
  }
}

function biasGradient(db: FloatArray, dy: FloatArray, B: number, O: number): void {
  for (let o = 0; o < O; o++) {
    let sum = 0;
    for (let example = 0; example < B; example++) sum += dy[example * O + o]!;
    db[o] = sum;
  }
}

function inputGradient(
  dx: FloatArray,
  dy: FloatArray,
  W: FloatArray,
  B: number,
  I: number,
  O: number,
): void {
  for (let example = 0; example < B; example++) {
    for (let i = 0; i < I; i++) {
      let sum = 0;
      for (let o = 0; o < O; o++) sum += dy[example * O + o]! * W[i * O + o]!;
      dx[example * I + i] = sum;
    }
  }
}
