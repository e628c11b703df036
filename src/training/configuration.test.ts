import { expect, test } from 'vitest';
import { type Hyperparameters, learnAlike, presets } from './configuration';

test('runs learn alike that only go on for another time, unless their learning rate follows the end', () => {
  const constant = presets.static.configuration.hyperparameters;
  const cosine = presets.noHiddenLayer.configuration.hyperparameters;
  const changed = (one: Hyperparameters, changes: Partial<Hyperparameters>) => ({
    ...one,
    ...changes,
  });
  expect(learnAlike(constant, changed(constant, { epochs: 50, runOn: true }))).toBe(true);
  expect(learnAlike(constant, changed(constant, { batchSize: 64 }))).toBe(false);
  expect(cosine.schedule.name).toBe('cosine');
  expect(learnAlike(cosine, changed(cosine, { runOn: true }))).toBe(true);
  expect(learnAlike(cosine, changed(cosine, { epochs: 50 }))).toBe(false);
});
