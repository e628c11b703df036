import { describe, expect, it } from 'vitest';
import { presets, type RunConfiguration } from '../../training/configuration';
import { differingAspects } from './differences';

const plain = presets.static.configuration;
const withHyperparameters = (
  changes: Partial<RunConfiguration['hyperparameters']>,
): RunConfiguration => ({
  ...plain,
  hyperparameters: { ...plain.hyperparameters, ...changes },
});

describe('differingAspects', () => {
  it('finds nothing in one run, nor in runs that are alike', () => {
    expect(differingAspects([])).toEqual([]);
    expect(differingAspects([plain])).toEqual([]);
    expect(differingAspects([plain, structuredClone(plain), plain])).toEqual([]);
  });

  it('finds what a single one of several runs has otherwise', () => {
    const faster = withHyperparameters({ learningRate: 0.5 });
    expect(differingAspects([plain, plain, faster])).toEqual(['learningRate']);
  });

  it('tells settings of the same optimiser and schedule apart', () => {
    const { optimizer, schedule } = plain.hyperparameters;
    const other = withHyperparameters({
      optimizer: { ...optimizer, parameters: { momentum: 0.5 } },
      schedule: { ...schedule, parameters: { every: 3 } },
    });
    expect(differingAspects([plain, other])).toEqual(['optimizer', 'schedule']);
  });

  it('does not count how long was planned to be trained', () => {
    expect(differingAspects([plain, withHyperparameters({ epochs: 99, runOn: true })])).toEqual([]);
  });

  it('finds all that decides a run', () => {
    const other: RunConfiguration = {
      mode: 'flat',
      network: { ...plain.network, hidden: [], loss: 'squaredErrorSigmoid' },
      initialiser: { ...plain.initialiser, name: 'zero' },
      seed: 2,
      data: { name: 'mnist', share: 0.5 },
      hyperparameters: plain.hyperparameters,
    };
    const found = ['layers', 'loss', 'mode', 'initialiser', 'seed', 'data'];
    expect(differingAspects([plain, other])).toEqual(found);
  });
});
