import { describe, expect, test } from 'vitest';
import { isLogSpaced, keepCheckpoints } from './checkpoints';
import type { Checkpoint } from './protocol';

const checkpoint = (step: number, withMemory = true): Checkpoint => ({
  runId: 1,
  step,
  progress: step / 100,
  epoch: 0,
  cursor: 0,
  optimizerTime: step,
  optimizer: 'momentum',
  epochs: 5,
  plannedEpochs: 5,
  parameters: new Float32Array(100),
  memory: withMemory ? new Float32Array(200) : null,
});

describe('checkpoints', () => {
  test('stand evenly on a logarithmic scale', () => {
    const steps = Array.from({ length: 50 }, (_, step) => step);
    const two = [0, 1, 2, 3, 4, 5, 8, 11, 16, 22, 32, 45];
    expect(steps.filter((step) => isLogSpaced(step, 2))).toEqual(two);
    const last = Array.from({ length: 257 }, (_, i) => 256 + i);
    const eight = [256, 279, 304, 331, 362, 394, 430, 469, 512];
    expect(last.filter((step) => isLogSpaced(step, 8))).toEqual(eight);
  });

  test('only the newest keeps the memory of its optimiser', () => {
    const kept = keepCheckpoints([checkpoint(0)], [checkpoint(1), checkpoint(2)]);
    expect(kept.map(({ memory }) => memory?.length ?? 0)).toEqual([0, 0, 200]);
  });

  test('stay within the memory allowed, the first, the newest and a dense beginning among them', () => {
    let kept: readonly Checkpoint[] = [];
    for (let step = 0; step <= 200; step++) {
      kept = keepCheckpoints(kept, [checkpoint(step)], 10 * 400);
      const bytes = kept.reduce(
        (sum, { parameters, memory }) => sum + parameters.byteLength + (memory?.byteLength ?? 0),
        0,
      );
      expect(bytes).toBeLessThanOrEqual(10 * 400);
    }
    const steps = kept.map(({ step }) => step);
    expect(steps[0]).toBe(0);
    expect(steps.at(-1)).toBe(200);
    expect(steps.filter((step) => step < 50).length).toBeGreaterThanOrEqual(4);
    expect([...steps].sort((a, b) => a - b)).toEqual(steps);
  });

  test('the one that is needed stays', () => {
    let kept: readonly Checkpoint[] = [];
    for (let step = 0; step <= 200; step++) {
      kept = keepCheckpoints(kept, [checkpoint(step)], 10 * 400, step > 77 ? 77 : null);
    }
    expect(kept.map(({ step }) => step)).toContain(77);
  });

  test('one of the same step takes the place of the newest', () => {
    const kept = keepCheckpoints([checkpoint(0), checkpoint(5)], [checkpoint(5, false)]);
    expect(kept.map(({ step, memory }) => [step, memory])).toEqual([
      [0, null],
      [5, null],
    ]);
  });
});
