import { expect, test } from 'vitest';
import type { Evaluation } from '../../training/protocol';
import { epochHasEnded } from './epoch-end';

const at = (step: number): Evaluation => ({
  step,
  progress: step / 100,
  split: 'validation',
  whole: true,
  loss: 1,
  accuracy: 0.5,
});

test('an epoch has ended when a run is measured again, later than before', () => {
  const first = { runId: 1, validation: at(100) };
  expect(epochHasEnded({ runId: 1, validation: null }, first)).toBe(true);
  expect(epochHasEnded(first, { runId: 1, validation: at(200) })).toBe(true);
});

test('none has ended where another run comes with what it was measured at before', () => {
  const none = { runId: 0, validation: null };
  const before = { runId: 1, validation: at(100) };
  expect(epochHasEnded(none, before)).toBe(false);
  expect(epochHasEnded(before, { runId: 2, validation: at(200) })).toBe(false);
  expect(epochHasEnded(before, { runId: 2, validation: null })).toBe(false);
});

test('none has ended where a run is back at an earlier evaluation', () => {
  const later = { runId: 1, validation: at(200) };
  expect(epochHasEnded(later, { runId: 1, validation: at(100) })).toBe(false);
});
