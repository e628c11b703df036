import { expect, test } from 'vitest';
import { type Hyperparameters, learnAlike, presets } from './configuration';

test('runs learn alike that only go on for another time, unless their learning rate follows the end', () => {
  const constant = presets.static.configuration;
  const cosine = presets.noHiddenLayer.configuration;
  const changed = (configuration: typeof constant, changes: Partial<Hyperparameters>) => ({
    ...configuration,
    hyperparameters: { ...configuration.hyperparameters, ...changes },
  });
  expect(learnAlike(constant, changed(constant, { epochs: 50, runOn: true }))).toBe(true);
  expect(learnAlike(constant, changed(constant, { batchSize: 64 }))).toBe(false);
  expect(cosine.hyperparameters.schedule.name).toBe('cosine');
  expect(learnAlike(cosine, changed(cosine, { runOn: true }))).toBe(true);
  expect(learnAlike(cosine, changed(cosine, { epochs: 50 }))).toBe(false);
});
