import type { KernelExports } from './exports';

/** How a kernel is shared among threads. */
interface Share {
  /** Which argument says how many things there are to share. */
  readonly countAt: number;
  /** How many of them stay together; null where the argument behind the count says it. */
  readonly unit: number | null;
  /**
   * Runs the kernel on `count` things from `from` on; `a` holds the whole call's arguments.
   *
   * @param before where the thread with the things before counts its turns, or 0 if there is none
   * @param own where this thread counts its own, or 0 if no things come after
   */
  readonly run: (
    wasm: KernelExports,
    a: Float64Array,
    from: number,
    count: number,
    before: number,
    own: number,
  ) => void;
}

const NUMBER = 4;
/** Sixteen numbers: a cache line, which no two threads should write, and a panel's width. */
const LINE = 16;
/** Rows of a weight matrix that stay together. */
export const ROWS = LINE;
/** Bytes between the words in which two threads count their turns: a cache line. */
export const TURN = 64;

/**
 * What each kernel is divided by, and what that makes of its arguments.
 *
 * What costs most is what changes caches. So a row of W, its gradient, its update and the pixels that
 * are multiplied by it stay with one thread.
 *
 * Each output is computed as in an undivided call, by one thread or by several in turns, its terms in
 * the same order; so the results are the same to the bit for any number of threads, as long as all
 * numbers are finite (with others, how many zeros a thread sees decides whether 0·∞ is left out).
 */
export const shares = {
  /** By pixels, as W's rows are. x, images, places, B, I, columns */
  gather: {
    countAt: 5,
    unit: LINE,
    run: (wasm, a, from, columns) => {
      wasm.gather(a[0]! + from * NUMBER, a[1]! + from, a[2]!, a[3]!, a[4]!, columns);
    },
  },
  /** By examples, each thread packing all of W for itself. y, x, W, b, B, I, O */
  denseForward: {
    countAt: 4,
    unit: 1,
    run: (wasm, a, from, B) => {
      const y = a[0]! + from * a[6]! * NUMBER;
      const x = a[1]! + from * a[5]! * NUMBER;
      wasm.denseForward(y, x, a[2]!, a[3]!, B, a[5]!, a[6]!);
    },
  },
  /** By rows of W, in turns. y, x, W, b, B, I, O, rows, sparse */
  denseForwardRows: {
    countAt: 7,
    unit: ROWS,
    run: (wasm, a, from, rows, before, own) => {
      const x = a[1]! + from * NUMBER;
      const W = a[2]! + from * a[6]! * NUMBER;
      wasm.denseForwardRows(a[0]!, x, W, a[3]!, a[4]!, a[5]!, a[6]!, rows, a[8]!, before, own);
    },
  },
  /** By rows of dW. dW, x, dy, B, I, O, rows */
  weightGradient: {
    countAt: 6,
    unit: ROWS,
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
  /** θ, g, η, count, unit */
  sgd: {
    countAt: 3,
    unit: null,
    run: (wasm, a, from, count) => {
      const bytes = from * NUMBER;
      wasm.sgd(a[0]! + bytes, a[1]! + bytes, a[2]!, count);
    },
  },
  /** θ, m, g, η, μ, look-ahead, count, unit */
  momentum: {
    countAt: 6,
    unit: null,
    run: (wasm, a, from, count) => {
      const bytes = from * NUMBER;
      const g = a[2]! + bytes;
      wasm.momentum(a[0]! + bytes, a[1]! + bytes, g, a[3]!, a[4]!, a[5] === 1, count);
    },
  },
  /** θ, v, g, η, ρ, 1 − ρ, ε, count, unit */
  rmsprop: {
    countAt: 7,
    unit: null,
    run: (wasm, a, from, count) => {
      const bytes = from * NUMBER;
      const g = a[2]! + bytes;
      wasm.rmsprop(a[0]! + bytes, a[1]! + bytes, g, a[3]!, a[4]!, a[5]!, a[6]!, count);
    },
  },
  /** θ, m, v, g, η, β₁, 1 − β₁, β₂, 1 − β₂, c₁, c₂, ε, count, unit */
  adam: {
    countAt: 12,
    unit: null,
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
export const MOST_ARGUMENTS = 14;

const unitOf = ({ countAt, unit }: Share, a: Float64Array): number => unit ?? a[countAt + 1]!;

/** How many threads can have a part of a call; `a` holds its arguments. */
export function mostParts(kernel: SharedKernel, a: Float64Array): number {
  const share: Share = shares[kernel];
  return Math.ceil(a[share.countAt]! / unitOf(share, a));
}

/**
 * Runs one part of a call; `a` holds the arguments of the whole.
 *
 * @param parts not more than there can be: a part without anything would not pass its turns on
 * @param turnsAt where the threads count their turns, `TURN` bytes apart, all zero at first
 */
export function runShare(
  kernel: SharedKernel,
  wasm: KernelExports,
  a: Float64Array,
  part: number,
  parts: number,
  turnsAt: number,
): void {
  const share: Share = shares[kernel];
  const count = a[share.countAt]!;
  const unit = unitOf(share, a);
  const units = Math.ceil(count / unit);
  // The first ones get more: those that come later in turns have to wait.
  const from = Math.ceil((units * part) / parts) * unit;
  const to = Math.min(count, Math.ceil((units * (part + 1)) / parts) * unit);
  const own = turnsAt + TURN * part;
  share.run(wasm, a, from, to - from, part > 0 ? own - TURN : 0, part + 1 < parts ? own : 0);
}
