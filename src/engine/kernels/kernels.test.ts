import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ActivationName, activations } from '../activations';
import { withDefaults } from '../choices';
import { initialisers } from '../initialisers';
import { type LossName, losses } from '../losses';
import { createNetwork } from '../networks';
import { createBatch } from '../networks/network';
import { type OptimizerName, optimizers } from '../optimizers';
import { createRandom, type Random } from '../random';
import type { FloatArray } from '../specification';
import type { Kernels } from './kernels';
import { createReferenceKernels } from './reference';
import { createWasmKernels } from './wasm/wasm';
import { webAssembly } from './wasm/web-assembly';

const ROOM = 48 * 1024 * 1024;
const compiled = (name: string) =>
  new Uint8Array(readFileSync(new URL(`./wasm/build/${name}.wasm`, import.meta.url)));
const simd = compiled('simd');
const relaxed = compiled('relaxed');

/** Every set that runs here. Node 20 runs the relaxed one only when told to by a flag. */
const sets: [string, () => Kernels][] = [
  ['plain loops', () => createReferenceKernels()],
  ['WebAssembly SIMD', () => createWasmKernels(simd, ROOM, 'WebAssembly SIMD')],
];
if (webAssembly?.validate(relaxed)) {
  sets.push(['WebAssembly SIMD, relaxed', () => createWasmKernels(relaxed, ROOM, 'relaxed')]);
}

/** Stands behind every array; nothing may write it. */
const SENTINEL = 12345.5;
const BEHIND = 9;

/** An array for a kernel to fill: filled with what must not be read, and guarded behind. */
function guarded(kernels: Kernels, length: number, fill: (i: number) => number): FloatArray {
  const array = kernels.allocate(length + BEHIND).fill(SENTINEL);
  for (let i = 0; i < length; i++) array[i] = fill(i);
  return array;
}

/** To compare by: to compare a hundred thousand numbers one by one takes a second. */
const bytesOf = ({ buffer, byteOffset, byteLength }: FloatArray | Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

const unwritten = (kernels: Kernels, length: number) => guarded(kernels, length, () => Number.NaN);

/**
 * Whether each number is within 1e-5 of the reference's, relative to the largest of its row or to
 * the numbers that went into it, which are about 1; and whether what stands behind was left alone.
 */
function expectClose(actual: FloatArray, expected: FloatArray, length: number, row: number): void {
  for (let start = 0; start < length; start += row) {
    let largest = 1;
    for (let i = start; i < start + row; i++) largest = Math.max(largest, Math.abs(expected[i]!));
    for (let i = start; i < start + row; i++) {
      const difference = Math.abs(actual[i]! - expected[i]!);
      if (!(difference <= 1e-5 * largest) && !Object.is(actual[i], expected[i])) {
        expect.fail(`at ${i}, expected ${expected[i]}, but ${actual[i]} came; length ${length}`);
      }
    }
  }
  for (let i = length; i < actual.length; i++) {
    if (actual[i] !== SENTINEL) expect.fail(`${actual[i]} was written at ${i}, behind ${length}`);
  }
}

/** What share of a matrix is not zero. */
type Density = 'empty' | 'sparse' | 'half' | 'full';
const densities = { empty: 0, sparse: 0.19, half: 0.5, full: 1 } as const satisfies Record<
  Density,
  number
>;

const numbersOf = (random: Random, length: number, density = 1): number[] =>
  Array.from({ length }, () => (random.uniform() < density ? random.normal() : 0));

/** The three products and the bias's sum, on the same numbers for every set. */
function products(kernels: Kernels, B: number, I: number, O: number, density: Density) {
  const random = createRandom(B * 1_000_003 + I * 1009 + O);
  const given = (length: number, share?: number) => {
    const numbers = numbersOf(random, length, share);
    return guarded(kernels, length, (i) => numbers[i]!);
  };
  const x = given(B * I, densities[density]);
  if (B > 2) x.fill(0, I, 2 * I); // an empty row in every batch
  const W = given(I * O);
  const b = given(O);
  const dy = given(B * O);
  const y = unwritten(kernels, B * O);
  const dW = unwritten(kernels, I * O);
  const db = unwritten(kernels, O);
  const dx = unwritten(kernels, B * I);
  kernels.denseForward(y, x, W, b, B, I, O);
  kernels.weightGradient(dW, x, dy, B, I, O);
  kernels.biasGradient(db, dy, B, O);
  kernels.inputGradient(dx, dy, W, B, I, O);
  return { y, dW, db, dx };
}

function expectSameProducts(kernels: Kernels, B: number, I: number, O: number, density: Density) {
  const expected = products(createReferenceKernels(), B, I, O, density);
  const actual = products(kernels, B, I, O, density);
  try {
    expectClose(actual.y, expected.y, B * O, O);
    expectClose(actual.dW, expected.dW, I * O, I * O);
    expectClose(actual.db, expected.db, O, O);
    expectClose(actual.dx, expected.dx, B * I, I);
  } catch (error) {
    throw new Error(`With B = ${B}, I = ${I}, O = ${O}, ${density}`, { cause: error });
  }
}

const activationNames = Object.keys(activations) as ActivationName[];
const lossNames = Object.keys(losses) as LossName[];
const optimizerNames = Object.keys(optimizers) as OptimizerName[];
const everyDensity = Object.keys(densities) as Density[];

for (const [name, create] of sets) {
  describe(`${name}: the products`, () => {
    test.each(everyDensity)('agree for widths 1 to 40 (%s)', (density) => {
      for (let width = 1; width <= 40; width++) {
        const kernels = create();
        expectSameProducts(kernels, 5, 21, width, density);
        expectSameProducts(kernels, 5, width, 11, density);
      }
    });

    test.each(everyDensity)('agree for batches of 1 to 40 (%s)', (density) => {
      for (let B = 1; B <= 40; B++) expectSameProducts(create(), B, 37, 13, density);
    });

    test.each(everyDensity)('agree for wide and odd shapes, and large batches (%s)', (density) => {
      const shapes = [
        [32, 784, 128],
        [32, 128, 64],
        [32, 64, 10],
        [3, 784, 10],
        [7, 785, 129],
        [33, 1030, 67],
        [65, 449, 33],
        [130, 100, 70],
        [2, 2500, 3],
        [1, 2048, 257],
        [1100, 20, 9],
      ] as const;
      for (const [B, I, O] of shapes) expectSameProducts(create(), B, I, O, density);
    });

    test('agree for random shapes', () => {
      const size = (max: number) => fc.integer({ min: 1, max });
      fc.assert(
        fc.property(
          size(70),
          size(150),
          size(150),
          fc.constantFrom(...everyDensity),
          (B, I, O, density) => expectSameProducts(create(), B, I, O, density),
        ),
        { numRuns: 60 },
      );
    });

    test('leave nothing behind for one another', () => {
      const kernels = create();
      for (const density of ['full', 'sparse', 'full', 'empty'] as const) {
        expectSameProducts(kernels, 33, 1024, 40, density);
      }
    });

    test('pass NaN and infinity on', () => {
      for (const bad of [Number.NaN, Number.POSITIVE_INFINITY]) {
        for (const density of ['sparse', 'full'] as const) {
          const kernels = create();
          const random = createRandom(4);
          const x = kernels.allocate(3 * 40);
          x.set(numbersOf(random, 3 * 40, densities[density]));
          x[45] = bad;
          const W = kernels.allocate(40 * 7).fill(1);
          const y = kernels.allocate(3 * 7);
          kernels.denseForward(y, x, W, kernels.allocate(7), 3, 40, 7);
          expect([...y].map(Number.isFinite)).toEqual(
            Array.from({ length: 21 }, (_, i) => i < 7 || i >= 14),
          );
        }
      }
    });
  });

  describe(`${name}: what is done number by number`, () => {
    const special = [0, -0, 1e-8, -1e-8, 0.3, -0.3, 5, -5, 21, -21, 60, -60, 88, -88, 200, -200];
    const awkward = [...special, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    const inputs = (count: number) => {
      const random = createRandom(count);
      return Array.from({ length: count }, (_, i) =>
        i < awkward.length ? awkward[i]! : random.normal() * 4,
      );
    };

    test.each(activationNames)('%s agrees, forward and backward, each number by itself', (name) => {
      for (const count of [1, 2, 3, 4, 5, 7, 19, 64, 301]) {
        const run = (kernels: Kernels) => {
          const values = inputs(count);
          const z = guarded(kernels, count, (i) => values[i]!);
          const a = unwritten(kernels, count);
          kernels.activationForward(a, z, name, count);
          const da = guarded(kernels, count, (i) => Math.sin(i) + 2);
          const dz = unwritten(kernels, count);
          kernels.activationBackward(dz, da, z, a, name, count);
          kernels.activationBackward(da, da, z, a, name, count);
          return { a, dz, da };
        };
        const expected = run(createReferenceKernels());
        const actual = run(create());
        // 1 − a² and a·(1 − a) cancel where a is nearly 1: there the slopes are compared with 1.
        expectAbsolutelyClose(actual.a, expected.a, count, 1e-30);
        expectAbsolutelyClose(actual.dz, expected.dz, count, 1e-6);
        expectAbsolutelyClose(actual.da, expected.da, count, 1e-6);
      }
    });

    test('dropout silences the same numbers, to the bit, and applies its mask again', () => {
      for (const [count, rate, key] of [
        [1, 0.5, 1],
        [31, 0.2, 0xffffffff],
        [1000, 0.5, 123456789],
        [1003, 0.9, 0x80000000],
        [50, 0, 5],
      ] as const) {
        const run = (kernels: Kernels) => {
          const a = guarded(kernels, count, (i) => Math.fround(Math.cos(i) + 3));
          const y = unwritten(kernels, count);
          const mask = unwritten(kernels, count);
          kernels.dropout(y, a, mask, rate, key, count);
          kernels.applyMask(a, mask, count);
          return [...y, ...mask, ...a];
        };
        expect(run(create())).toEqual(run(createReferenceKernels()));
      }
    });

    test.each(optimizerNames)('%s agrees over ten updates', (name) => {
      for (const count of [1, 3, 4, 18, 301]) {
        const run = (kernels: Kernels) => {
          const random = createRandom(count);
          const theta = guarded(kernels, count, () => Math.fround(random.normal()));
          const m = guarded(kernels, count, () => 0);
          const v = guarded(kernels, count, () => 0);
          const g = guarded(kernels, count, () => 0);
          const { parameters } = withDefaults(optimizers, name);
          const { learningRate } = optimizers[name];
          for (let time = 1; time <= 10; time++) {
            // Gradients of very different sizes, some zero, as pixels of different use have them;
            // each keeps its sign, so that no average of them cancels.
            for (let i = 0; i < count; i++) {
              g[i] = (random.uniform() + 0.1) * (i % 5) * (-0.1) ** (i % 12);
            }
            kernels.update(theta, m, v, g, name, { learningRate, time, parameters }, count);
          }
          return { theta, m, v };
        };
        const expected = run(createReferenceKernels());
        const actual = run(create());
        expectAbsolutelyClose(actual.theta, expected.theta, count, 1e-6);
        expectAbsolutelyClose(actual.m, expected.m, count, 1e-12);
        expectAbsolutelyClose(actual.v, expected.v, count, 1e-12);
      }
    });

    test('sums, scaling and the sum of squares agree', () => {
      for (const count of [0, 1, 2, 3, 4, 5, 8, 301]) {
        const run = (kernels: Kernels) => {
          const y = guarded(kernels, count, (i) => Math.sin(i));
          const x = guarded(kernels, count, (i) => Math.cos(i));
          kernels.addScaled(y, x, 0.3, count);
          const squares = kernels.sumOfSquares(y, count);
          kernels.scale(x, -1.7, count);
          return { x, y, squares };
        };
        const expected = run(createReferenceKernels());
        const actual = run(create());
        expectClose(actual.y, expected.y, count, count);
        expectClose(actual.x, expected.x, count, count);
        expect(actual.squares).toBeCloseTo(expected.squares, 5);
      }
    });
  });

  describe(`${name}: the last layer`, () => {
    test.each(lossNames)('%s agrees for 1 to 20 classes', (loss) => {
      for (let K = 1; K <= 20; K++) {
        for (const [B, spread] of [
          [1, 1],
          [9, 5],
          [4, 60],
        ] as const) {
          const run = (kernels: Kernels) => {
            const random = createRandom(K * 100 + B);
            const z = guarded(kernels, B * K, () => Math.fround(random.normal() * spread));
            const p = unwritten(kernels, B * K);
            const dz = unwritten(kernels, B * K);
            const labels = kernels.allocateBytes(B).map(() => random.integer(K));
            const inside = kernels.allocateBytes(B);
            inside.set(labels);
            kernels.outputForward(p, z, loss, B, K);
            const sum = kernels.lossSum(p, z, inside, loss, B, K);
            kernels.outputBackward(dz, p, inside, loss, B, K);
            const classes = kernels.allocateBytes(B + BEHIND).fill(99);
            kernels.predict(classes, z, B, K);
            return { p, dz, sum, classes: [...classes] };
          };
          const expected = run(createReferenceKernels());
          const actual = run(create());
          expectAbsolutelyClose(actual.p, expected.p, B * K, 1e-30);
          expectAbsolutelyClose(actual.dz, expected.dz, B * K, 1e-6);
          expect(Math.abs(actual.sum - expected.sum)).toBeLessThanOrEqual(
            1e-5 * Math.abs(expected.sum) + 1e-6,
          );
          expect(actual.classes).toEqual(expected.classes);
        }
      }
    });

    test('the first of equal logits is predicted, and NaN only where it comes first', () => {
      const kernels = create();
      const z = kernels.allocate(12);
      z.set([1, 3, 3, 0, 2, Number.NaN, 1, 2, Number.NaN, 1, 2, 3]);
      const classes = kernels.allocateBytes(3);
      kernels.predict(classes, z, 3, 4);
      expect([...classes]).toEqual([1, 0, 0]);
    });

    test('the largest of logits is predicted whose outputs are all rounded to 1', () => {
      const kernels = create();
      const z = kernels.allocate(3);
      const p = kernels.allocate(3);
      z.set([20, 40, 18]);
      kernels.outputForward(p, z, 'squaredErrorSigmoid', 1, 3);
      expect([...p]).toEqual([1, 1, 1]);
      const classes = kernels.allocateBytes(1);
      kernels.predict(classes, z, 1, 3);
      expect([...classes]).toEqual([1]);
    });

    test('a network that has diverged shows it', () => {
      for (const loss of lossNames) {
        const kernels = create();
        const z = kernels.allocate(5);
        z.set([1, Number.NaN, 2, 3, 4]);
        const p = kernels.allocate(5);
        kernels.outputForward(p, z, loss, 1, 5);
        expect(p[1]).toBeNaN();
        expect(kernels.lossSum(p, z, kernels.allocateBytes(1), loss, 1, 5)).toBeNaN();
      }
    });
  });

  describe(`${name}: gather`, () => {
    test('divides every byte by 255, to the bit, wherever the data set is', () => {
      for (const I of [1, 3, 16, 37, 784]) {
        for (const within of [true, false]) {
          const run = (kernels: Kernels) => {
            const count = 600;
            const images = Uint8Array.from({ length: count * I }, (_, i) => i % 257);
            const labels = Uint8Array.from({ length: count }, (_, i) => i % 10);
            const own = (bytes: Uint8Array) => {
              if (!within) return bytes;
              const copy = kernels.allocateBytes(bytes.length);
              copy.set(bytes);
              return copy;
            };
            const B = 500;
            const places = Uint32Array.from({ length: B }, (_, i) => (i * 7919) % count);
            const x = unwritten(kernels, B * I);
            const batchLabels = kernels.allocateBytes(B + BEHIND).fill(99);
            kernels.gather(x, batchLabels, own(images), own(labels), places, B, I);
            return { x: bytesOf(x), labels: bytesOf(batchLabels) };
          };
          const expected = run(createReferenceKernels());
          const actual = run(create());
          expect(actual.x.equals(expected.x)).toBe(true);
          expect(actual.labels.equals(expected.labels)).toBe(true);
        }
      }
    });
  });

  describe(`${name}: a whole training`, () => {
    const sizes = [50, 24, 13, 5];
    const trained = (kernels: Kernels, steps: number): FloatArray => {
      const network = createNetwork(
        'flat',
        {
          inputs: sizes[0]!,
          hidden: sizes.slice(1, -1).map((neurons) => ({ neurons, activation: 'tanh' })),
          outputs: sizes.at(-1)!,
          loss: 'crossEntropy',
        },
        kernels,
        20,
      );
      network.initialise(withDefaults(initialisers, 'he'), 5);
      const batch = createBatch(kernels, 20, sizes[0]!);
      for (let time = 1; time <= steps; time++) {
        const random = createRandom(time);
        batch.size = 1 + (time % 20);
        batch.x.set(numbersOf(random, batch.size * sizes[0]!, time % 2 ? 0.19 : 1));
        for (let e = 0; e < batch.size; e++) batch.labels[e] = random.integer(sizes.at(-1)!);
        network.forward(batch, time % 3 ? undefined : { rate: 0.3, key: time });
        network.backward(batch);
        network.update({
          optimizer: withDefaults(optimizers, 'momentum'),
          learningRate: 0.02,
          weightDecay: 1e-4,
          clipNorm: 5,
          time,
        });
      }
      return network.parameters;
    };

    test('of 200 steps ends near the reference', () => {
      const expected = trained(createReferenceKernels(), 200);
      const actual = trained(create(), 200);
      let difference = 0;
      let size = 0;
      for (let i = 0; i < expected.length; i++) {
        difference += (actual[i]! - expected[i]!) ** 2;
        size += expected[i]! ** 2;
      }
      expect(Math.sqrt(difference / size)).toBeLessThan(1e-4);
    });

    test('gives the same bits each time', () => {
      expect([...trained(create(), 50)]).toEqual([...trained(create(), 50)]);
    });
  });
}

/** Whether each number is within 1e-5 of the reference's, relative to itself, or within `floor`. */
function expectAbsolutelyClose(
  actual: FloatArray,
  expected: FloatArray,
  length: number,
  floor: number,
): void {
  for (let i = 0; i < length; i++) {
    const difference = Math.abs(actual[i]! - expected[i]!);
    if (
      !(difference <= Math.max(floor, 1e-5 * Math.abs(expected[i]!))) &&
      !Object.is(actual[i], expected[i])
    ) {
      expect.fail(`at ${i} of ${length}, expected ${expected[i]}, but ${actual[i]} came`);
    }
  }
  for (let i = length; i < actual.length; i++) {
    if (actual[i] !== SENTINEL) expect.fail(`${actual[i]} was written at ${i}, behind ${length}`);
  }
}
