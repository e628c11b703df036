import { expect, test } from 'vitest';
import type { PieceNorms } from '../../training/protocol';
import { createSteadyRatio } from './steady-ratio';

const norms = (update: number): PieceNorms[] => [
  { name: 'W1', parameters: 10, gradient: 1, update },
];

test('the first steps count alike, later ones fade, and another run begins anew', () => {
  const ratio = createSteadyRatio();
  expect(ratio.of('W1')).toBeNull();
  ratio.take(norms(1));
  expect(ratio.of('W1')).toBeCloseTo(0.1, 12);
  ratio.take(norms(3));
  // (15/16 · 0.1 + 0.3) / (15/16 + 1)
  expect(ratio.of('W1')).toBeCloseTo(0.203226, 5);
  for (let i = 0; i < 200; i++) ratio.take(norms(2));
  expect(ratio.of('W1')).toBeCloseTo(0.2, 4);
  ratio.take(null);
  expect(ratio.of('W1')).toBeNull();
});

test('what stands still does so at once', () => {
  const ratio = createSteadyRatio();
  ratio.take(norms(3));
  ratio.take(norms(0));
  expect(ratio.of('W1')).toBe(0);
});

test('the first step of weights that were all 0 has no ratio, and the next ones have', () => {
  const ratio = createSteadyRatio();
  ratio.take([{ name: 'W1', parameters: 0, gradient: 1, update: 1 }]);
  expect(ratio.of('W1')).toBeNull();
  ratio.take(norms(1));
  expect(ratio.of('W1')).toBeCloseTo(0.1, 12);
});
