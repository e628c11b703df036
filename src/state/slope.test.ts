import { describe, expect, test } from 'vitest';
import { withDefaults } from '../engine/choices';
import { initialisers } from '../engine/initialisers';
import { createReferenceKernels } from '../engine/kernels/reference';
import { createNetwork } from '../engine/networks';
import type { UpdateSettings } from '../engine/networks/network';
import { type OptimizerName, optimizers } from '../engine/optimizers';
import { createRandom } from '../engine/random';
import type { NetworkSpecification } from '../engine/specification';
import { type FrozenStep, freezeStep, outcomeOf, requestOf } from './microscope';
import { drained, inSlices } from './slices';
import {
  bendOf,
  FARTHEST,
  growsWithLearningRate,
  partsOfSlope,
  promiseOf,
  type Slope,
  sightOf,
  verdictOf,
} from './slope';

const specification: NetworkSpecification = {
  inputs: 12,
  hidden: [
    { neurons: 7, activation: 'tanh' },
    { neurons: 6, activation: 'tanh' },
  ],
  outputs: 10,
  loss: 'crossEntropy',
};

interface Choice extends Partial<Omit<UpdateSettings, 'optimizer'>> {
  readonly optimizer?: OptimizerName;
  /** Whether the optimiser remembers something. */
  readonly remembers?: boolean;
  readonly images?: number;
}

function stepWith({
  optimizer = 'sgd',
  remembers = false,
  images = 5,
  ...settings
}: Choice = {}): FrozenStep {
  const network = createNetwork('dynamic', specification, createReferenceKernels(), 1);
  network.initialise(withDefaults(initialisers, 'xavier'), 3);
  const random = createRandom(4);
  const { length } = network.layout;
  return freezeStep({
    mode: 'dynamic',
    specification,
    parameters: Float32Array.from(network.parameters),
    memory: remembers ? Float32Array.from({ length: 2 * length }, () => random.uniform()) : null,
    x: Float32Array.from({ length: images * 12 }, () => random.uniform()),
    labels: Uint8Array.from({ length: images }, () => random.integer(10)),
    settings: {
      optimizer: withDefaults(optimizers, optimizer),
      learningRate: optimizers[optimizer].learningRate,
      weightDecay: 0,
      clipNorm: 0,
      time: 1,
      ...settings,
    },
  });
}

const walk = (step: FrozenStep): Slope => drained(partsOfSlope(step));

const lossAt = ({ places }: Slope, s: number): number =>
  places.find((place) => place.s === s)?.loss ?? Number.NaN;

describe('the way along a step', () => {
  test('goes from one step back to four ahead, with all that was in the step on it', () => {
    const { places } = walk(stepWith());
    expect(places.map(({ s }) => s)).toEqual(Array.from({ length: 51 }, (_, k) => (k - 10) / 10));
  });

  for (const optimizer of Object.keys(optimizers) as OptimizerName[]) {
    test(`begins and ends at the losses of the step, with ${optimizer}`, () => {
      const step = stepWith({ optimizer, remembers: true, weightDecay: 0.1, clipNorm: 0.5 });
      const slope = walk(step);
      // The step itself is in single precision, of seven digits.
      expect(slope.now).toBeCloseTo(step.loss.mean, 5);
      expect(slope.after).toBeCloseTo(outcomeOf(step, step.after).loss.mean, 5);
      expect([lossAt(slope, 0), lossAt(slope, 1)]).toEqual([slope.now, slope.after]);
    });

    test(`has the tangent of its curve, with ${optimizer}`, () => {
      // As short a step as the curve is straight on: over ±0.1 of it, a central difference is off by
      // a sixth of the third derivative times 0.01. What is left is the single precision of g and Δθ.
      const learningRate = optimizers[optimizer].learningRate / 10;
      const slope = walk(stepWith({ optimizer, learningRate, weightDecay: 0.1 }));
      const numerical = (lossAt(slope, 0.1) - lossAt(slope, -0.1)) / 0.2;
      expect(Math.abs(slope.steepness / numerical - 1)).toBeLessThan(1e-3);
    });

    test(`grows with the learning rate, unless there is a velocity, with ${optimizer}`, () => {
      for (const remembers of [false, true]) {
        const choice = {
          optimizer,
          remembers,
          weightDecay: 0.1,
          clipNorm: 0.5,
          learningRate: 0.01,
        };
        const [one, two] = [stepWith(choice), stepWith({ ...choice, learningRate: 0.02 })];
        const worst = one.before.reduce((most, start, i) => {
          const twice = 2 * (one.after[i]! - start);
          return Math.max(most, Math.abs(two.after[i]! - start - twice));
        }, 0);
        // Parameters near 1 have steps of 6·10⁻⁸ between them.
        expect(growsWithLearningRate(one), `${remembers}`).toBe(worst < 1e-6);
      }
    });
  }

  test('is −η·|g|² steep with plain SGD', () => {
    const step = stepWith({ learningRate: 0.1 });
    const square = step.gradients.reduce((sum, g) => sum + g * g, 0);
    expect(walk(step).steepness).toBeCloseTo(-0.1 * square, 6);
  });

  test('is the same a little at a time', async () => {
    const step = stepWith();
    expect(await inSlices(partsOfSlope(step), undefined, 0)).toEqual(walk(step));
  });

  test('stands still where a step moves nothing', () => {
    const step = stepWith({ learningRate: 0 });
    const slope = walk(step);
    expect(slope).toMatchObject({ moves: false, steepness: 0, lowest: null });
    expect(slope.after).toBe(slope.now);
    expect(verdictOf(slope)).toBe('still');
  });

  test('has its valley nearer than a tenth of a step that was far too long', () => {
    const slope = walk(stepWith({ learningRate: 300 }));
    expect(verdictOf(slope)).toBe('tooLong');
    expect(slope.lowest!.s).toBeLessThan(0.1);
    expect(slope.lowest!.loss).toBeLessThan(slope.now);
    const order = slope.places.map(({ s }) => s);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  test('is lowest at the nearest of places that are equally low', () => {
    const { places, lowest } = walk(stepWith({ images: 1, learningRate: 30 }));
    expect(lowest!.loss).toBe(0);
    expect(lowest!.s).toBe(places.find(({ loss }) => loss === 0)!.s);
    expect(lowest!.s).toBeLessThan(FARTHEST);
  });

  test('is cut off where the loss is no number any more', () => {
    const step = stepWith();
    const far = step.before.map((start, i) => start + 3e38 * Math.sign(step.after[i]! - start));
    const slope = walk({ ...step, after: far });
    expect(verdictOf(slope)).toBe('lost');
    expect(slope.lostAhead).toBeLessThanOrEqual(1);
    expect(slope.places.every(({ s }) => s < slope.lostAhead! && s > slope.lostBehind!)).toBe(true);
    expect(slope.places.every(({ loss }) => Number.isFinite(loss))).toBe(true);
    expect(Object.values(sightOf(slope)).flat().every(Number.isFinite)).toBe(true);
  });

  test('has only its beginning where the step went to infinity, and nothing where it began there', () => {
    const step = stepWith();
    const infinite = step.after.map(() => Number.POSITIVE_INFINITY);
    const lost = walk({ ...step, after: infinite });
    expect(lost.places).toEqual([{ s: 0, loss: lost.now }]);
    expect(verdictOf(lost)).toBe('lost');
    const nothing = walk(freezeStep({ ...requestOf(step), parameters: infinite }));
    expect(nothing.places).toEqual([]);
    expect(verdictOf(nothing)).toBe('nothing');
  });
});

/** A way on which the loss is what a function of s says. */
function along(loss: (s: number) => number, steepness: number): Slope {
  const places = Array.from({ length: 51 }, (_, k) => (k - 10) / 10).map((s) => ({
    s,
    loss: loss(s),
  }));
  const ahead = places.filter((place) => place.s > 0 && place.loss < loss(0));
  const lowest = ahead.toSorted((a, b) => a.loss - b.loss)[0] ?? null;
  const ends = { lostBehind: null, lostAhead: null };
  return { places, now: loss(0), after: loss(1), steepness, moves: true, lowest, ...ends };
}

/** A valley, lowest at s = bottom, one high where the step begins. */
const valley = (bottom: number) => along((s) => 1 + (s / bottom - 1) ** 2, -2 / bottom);

describe('what is said of a step', () => {
  test('follows from where its way is lowest', () => {
    expect(verdictOf(valley(0.4))).toBe('tooLong');
    expect(verdictOf(valley(0.7))).toBe('past');
    expect(verdictOf(valley(1.1))).toBe('right');
    expect(verdictOf(valley(2.3))).toBe('bolder');
    expect(valley(2.3).lowest!.s).toBe(2.3);
    expect(verdictOf(valley(FARTHEST + 1))).toBe('further');
    expect(verdictOf(along((s) => 2 + s, 1))).toBe('uphill');
  });

  test('is where the way bends, from what was promised and what came of it', () => {
    expect(bendOf(valley(2))).toBe('up');
    expect(bendOf(along((s) => 2 - s * s - s, -1))).toBe('down');
    expect(bendOf(along((s) => 2 - s + 0.01 * s * s, -1))).toBe('none');
    expect(promiseOf(valley(2))).toBe(1);
  });
});

describe('what is in sight', () => {
  test('is the whole curve, where it is low', () => {
    const losses = valley(6).places.map(({ loss }) => loss);
    expect(sightOf(valley(6))).toEqual({
      times: [-1, FARTHEST],
      losses: [Math.min(...losses), Math.max(...losses)],
    });
  });

  test('is above all what matters, where the curve is high', () => {
    const steep = along((s) => Math.exp(20 * Math.abs(s - 0.6)), -1);
    const { times, losses } = sightOf(steep);
    expect(losses[1]).toBeCloseTo(1.6 * steep.now, -2);
    expect(losses[0]).toBeGreaterThanOrEqual(0);
    expect(times).toEqual([-0.1, 1.3]);
  });

  test('is one loss where nothing differs', () => {
    expect(sightOf(along(() => 2, 0)).losses).toEqual([2, 2]);
  });
});
