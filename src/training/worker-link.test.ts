import { expect, test } from 'vitest';
import type { RunConfiguration } from './configuration';
import { presets } from './configuration';
import { patienceFor } from './worker-link';

test('a worker is waited for as long as one step of its network may take', () => {
  const usual = presets.static.configuration;
  const { hyperparameters, network } = usual;
  const large: RunConfiguration = {
    ...usual,
    network: { ...network, hidden: Array(10).fill({ neurons: 1024, activation: 'relu' }) },
    hyperparameters: { ...hyperparameters, batchSize: 1024 },
  };
  expect(patienceFor(usual)).toBe(13);
  // 10,260,490 parameters: 6 · 10,260,490 · 1,024 operations, 2e8 a second.
  expect(patienceFor(large)).toBe(12 + 316);
  // With batches of one it is the layers that take long: 300 images forward are 100 there and back.
  const small = { ...large, hyperparameters: { ...hyperparameters, batchSize: 1 } };
  expect(patienceFor(small)).toBe(12 + 31);
});
