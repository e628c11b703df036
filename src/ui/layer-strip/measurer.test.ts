import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { parameterLayout } from '../../engine/layout';
import { presets } from '../../training/configuration';
import { createMeasurer, type Measured } from './measurer';

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

const specification = presets.noHiddenLayer.configuration.network;
const layout = parameterLayout(specification);
const at = (step: number) => ({
  specification,
  layout,
  parameters: new Float32Array(layout.length),
  from: 'run' as const,
  runId: 1,
  step,
  progress: 0,
});
const digits = { name: 'mnist', training: 3, validation: 2, test: 1 } as const;
const others = { ...digits, name: 'generated' } as const;

/** A measurer whose every measurement takes 20 ms, and the steps that it was asked for and showed. */
function start(fails: readonly number[] = []) {
  const asked: number[] = [];
  const shown: Measured[] = [];
  const measurer = createMeasurer(
    async ({ step }) => {
      asked.push(step);
      const call = asked.length;
      await new Promise((resolve) => setTimeout(resolve, 20));
      if (fails.includes(call)) throw new Error('The worker died.');
      return [];
    },
    (measured) => shown.push(measured),
  );
  return { asked, shown, measurer };
}

test('the same weights are measured once on each set of images', async () => {
  const { asked, shown, measurer } = start();
  const weights = at(1);
  for (const dataset of [digits, digits, others, others]) {
    measurer.want({ weights, dataset, training: false });
    await vi.advanceTimersByTimeAsync(50);
  }
  expect(asked).toEqual([1, 1]);
  expect(shown.map(({ dataset }) => dataset.name)).toEqual(['mnist', 'generated']);
});

test('what is no longer wanted by the time it could be measured is left out', async () => {
  const { asked, measurer } = start();
  for (const step of [1, 2, 3, 4])
    measurer.want({ weights: at(step), dataset: digits, training: false });
  await vi.advanceTimersByTimeAsync(100);
  expect(asked).toEqual([1, 4]);
  measurer.want({ weights: at(5), dataset: digits, training: false });
  measurer.want({ weights: at(6), dataset: digits, training: false });
  measurer.want(null);
  await vi.advanceTimersByTimeAsync(100);
  expect(asked).toEqual([1, 4, 5]);
});

test('while a network trains, it takes a tenth of the time', async () => {
  const { asked, measurer } = start();
  for (let k = 0; k < 100; k++) {
    measurer.want({ weights: at(k), dataset: digits, training: true });
    await vi.advanceTimersByTimeAsync(10);
  }
  expect(asked).toEqual([0, 19, 39, 59, 79, 99]); // 20 ms in each 200
});

test('a worker that dies is asked once more, and no more than that', async () => {
  const once = start([1]);
  once.measurer.want({ weights: at(1), dataset: digits, training: false });
  await vi.advanceTimersByTimeAsync(100);
  expect(once.asked).toEqual([1, 1]);
  expect(once.shown).toHaveLength(1);

  const twice = start([1, 2]);
  const weights = at(1);
  for (let k = 0; k < 3; k++) {
    twice.measurer.want({ weights, dataset: digits, training: false });
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(twice.asked).toEqual([1, 1]);
  expect(twice.shown).toEqual([]);
  twice.measurer.want({ weights: at(2), dataset: digits, training: false });
  await vi.advanceTimersByTimeAsync(100);
  expect(twice.shown).toHaveLength(1);
});
