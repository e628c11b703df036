import type { KernelExports } from './exports';

/** How a kernel is shared among threads. */
interface Share {
  /** Which argument says how many things there are to share. */
  readonly countAt: number;
  /** How many of them stay together. */
  readonly unit: number;
  /** Runs the kernel on `count` things from `from` on; `a` holds the whole call's arguments. */
  readonly run: (wasm: KernelExports, a: Float64Array, from: number, count: number) => void;
}

const NUMBER = 4;
/** Sixteen numbers: a cache line, which no two threads should write, and a panel's width. */
const LINE = 16;

/**
 * Which of its outputs each kernel is divided by, and what that makes of its arguments.
 *
 * No output is written by two threads, and each is computed as in an undivided call; so the results
 * are the same to the bit for any number of threads.
 */
export const shares = {
  /** By examples. x, batchLabels, images, labels, places, B, I */
  gather: {
    countAt: 5,
    unit: 1,
    run: (wasm, a, from, B) => {
      const I = a[6]!;
      const places = a[4]! + from * NUMBER;
      wasm.gather(a[0]! + from * I * NUMBER, a[1]! + from, a[2]!, a[3]!, places, B, I);
    },
  },
  /**
   * By columns of y and W: by examples, each thread would have to pack all of W for itself.
   * y, x, W, b, B, I, O, columns
   */
  denseForward: {
    countAt: 7,
    unit: LINE,
    run: (wasm, a, from, columns) => {
      const y = a[0]! + from * NUMBER;
      const W = a[2]! + from * NUMBER;
      const b = a[3]! + from * NUMBER;
      wasm.denseForward(y, a[1]!, W, b, a[4]!, a[5]!, a[6]!, columns);
    },
  },
  /** By rows of dW. dW, x, dy, B, I, O, rows */
  weightGradient: {
    countAt: 6,
    unit: LINE,
    run: (wasm, a, from, rows) => {
      const dW = a[0]! + from * a[5]! * NUMBER;
      wasm.weightGradient(dW, a[1]! + from * NUMBER, a[2]!, a[3]!, a[4]!, a[5]!, rows);
    },
  },
  /** By columns of dx, which are rows of W. dx, dy, W, B, I, O, columns */
  inputGradient: {
    countAt: 6,
    unit: LINE,
    run: (wasm, a, from, columns) => {
      const W = a[2]! + from * a[5]! * NUMBER;
      wasm.inputGradient(a[0]! + from * NUMBER, a[1]!, W, a[3]!, a[4]!, a[5]!, columns);
    },
  },
  /** This one and those below by numbers. a, z, activation, count */
  activationForward: {
    countAt: 3,
    unit: LINE,
    run: (wasm, a, from, count) => {
      const bytes = from * NUMBER;
      wasm.activationForward(a[0]! + bytes, a[1]! + bytes, a[2]!, count);
    },
  },
  /** dz, da, z, a, activation, count */
  activationBackward: {
    countAt: 5,
    unit: LINE,
    run: (wasm, a, from, count) => {
      const bytes = from * NUMBER;
      const da = a[1]! + bytes;
      wasm.activationBackward(a[0]! + bytes, da, a[2]! + bytes, a[3]! + bytes, a[4]!, count);
    },
  },
  /** θ, g, η, count */
  sgd: {
    countAt: 3,
    unit: LINE,
    run: (wasm, a, from, count) => {
      const bytes = from * NUMBER;
      wasm.sgd(a[0]! + bytes, a[1]! + bytes, a[2]!, count);
    },
  },
  /** θ, m, g, η, μ, look-ahead, count */
  momentum: {
    countAt: 6,
    unit: LINE,
    run: (wasm, a, from, count) => {
      const bytes = from * NUMBER;
      const g = a[2]! + bytes;
      wasm.momentum(a[0]! + bytes, a[1]! + bytes, g, a[3]!, a[4]!, a[5] === 1, count);
    },
  },
  /** θ, v, g, η, ρ, 1 − ρ, ε, count */
  rmsprop: {
    countAt: 7,
    unit: LINE,
    run: (wasm, a, from, count) => {
      const bytes = from * NUMBER;
      const g = a[2]! + bytes;
      wasm.rmsprop(a[0]! + bytes, a[1]! + bytes, g, a[3]!, a[4]!, a[5]!, a[6]!, count);
    },
  },
  /** θ, m, v, g, η, β₁, 1 − β₁, β₂, 1 − β₂, c₁, c₂, ε, count */
  adam: {
    countAt: 12,
    unit: LINE,
    run: (wasm, a, from, count) => {
      const bytes = from * NUMBER;
      wasm.adam(
        a[0]! + bytes,
        a[1]! + bytes,
        a[2]! + bytes,
        a[3]! + bytes,
        a[4]!,
        a[5]!,
        a[6]!,
        a[7]!,
        a[8]!,
        a[9]!,
        a[10]!,
        a[11]!,
        count,
      );
    },
  },
} as const satisfies Record<string, Share>;

/** The kernels that are worth sharing out. */
export type SharedKernel = keyof typeof shares;

/** A kernel is known to the other threads by its place in this list. */
export const sharedKernels = Object.keys(shares) as readonly SharedKernel[];

/** The most arguments that a call has. */
export const MOST_ARGUMENTS = 13;

/** Runs one part of a call; `a` holds the arguments of the whole. */
export function runShare(
  kernel: SharedKernel,
  wasm: KernelExports,
  a: Float64Array,
  part: number,
  parts: number,
): void {
  const { countAt, unit, run }: Share = shares[kernel];
  const count = a[countAt]!;
  const units = Math.ceil(count / unit);
  const from = Math.floor((units * part) / parts) * unit;
  const to = Math.min(count, Math.floor((units * (part + 1)) / parts) * unit);
  if (to > from) run(wasm, a, from, to - from);
}
