import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLASSES, PIXELS } from '../data/dataset';
import { type ActivationName, activations } from '../engine/activations';
import { isWhole, type TunableChoice, type Tuned } from '../engine/choices';
import { initialisers } from '../engine/initialisers';
import { type LossName, losses } from '../engine/losses';
import { optimizers } from '../engine/optimizers';
import { schedules } from '../engine/schedules';
import { checkConfiguration, presets, type RunConfiguration, ranges } from './configuration';
import { OptionError, type OptionFault } from './option-faults';
import { type RunOptions, readRunOptions, runOptionNames, writeRunOptions } from './run-options';

const within = ({ minimum, maximum }: { minimum: number; maximum: number }) =>
  fc.double({ min: minimum, max: maximum, noNaN: true }).filter((value) => !Object.is(value, -0));
const whole = ({ minimum, maximum }: { minimum: number; maximum: number }) =>
  fc.integer({ min: minimum, max: maximum });
const nameIn = <Name extends string>(table: Readonly<Record<Name, unknown>>) =>
  fc.constantFrom(...(Object.keys(table) as Name[]));
const tuned = <Name extends string>(
  table: Readonly<Record<Name, TunableChoice>>,
): fc.Arbitrary<Tuned<Name>> =>
  nameIn(table).chain((name) =>
    fc.record({
      name: fc.constant(name),
      parameters: fc.record(
        Object.fromEntries(
          Object.entries(table[name].parameters).map(([key, parameter]) => [
            key,
            isWhole(parameter) ? whole(parameter) : within(parameter),
          ]),
        ),
      ),
    }),
  );

const hidden = fc.array(
  fc.record({
    neurons: whole(ranges.neurons),
    activation: nameIn(activations) as fc.Arbitrary<ActivationName>,
  }),
  { minLength: ranges.hiddenLayers.minimum, maxLength: ranges.hiddenLayers.maximum },
);

/** Any run; the sizes of the static network are fixed, and `presets` have it. */
const anyRun: fc.Arbitrary<RunConfiguration> = fc.record({
  mode: fc.constantFrom('dynamic', 'flat'),
  network: fc.record({
    inputs: fc.constant(PIXELS),
    hidden,
    outputs: fc.constant(CLASSES),
    loss: nameIn(losses) as fc.Arbitrary<LossName>,
  }),
  initialiser: tuned(initialisers),
  seed: whole(ranges.seed),
  data: fc.record({ name: fc.constantFrom('mnist', 'generated'), share: within(ranges.share) }),
  hyperparameters: fc.record({
    optimizer: tuned(optimizers),
    learningRate: within(ranges.learningRate),
    schedule: tuned(schedules),
    batchSize: whole(ranges.batchSize),
    weightDecay: within(ranges.weightDecay),
    dropout: within(ranges.dropout),
    clipNorm: within(ranges.clipNorm),
    epochs: whole(ranges.epochs),
    runOn: fc.constant(false),
  }),
});

describe('the options of a run', () => {
  test('name every run, to the last bit', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        checkConfiguration(run);
        expect(readRunOptions(writeRunOptions(run))).toEqual(run);
      }),
    );
  });

  test.each(Object.entries(presets))('name the preset %s, and are named by it', (name, preset) => {
    expect(readRunOptions(writeRunOptions(preset.configuration))).toEqual(preset.configuration);
    expect(readRunOptions({ preset: name })).toEqual(preset.configuration);
  });

  test('leave out only what is absent by nature', () => {
    const written = writeRunOptions(presets.noHiddenLayer.configuration);
    const left = runOptionNames.filter((name) => !(name in written));
    expect(left).toEqual(['preset', 'activation', 'weight-decay', 'dropout', 'clip', 'share']);
  });

  test('give each hidden layer its activation', () => {
    const { network } = readRunOptions({ layers: '784,20,30,10', activation: 'relu,tanh' });
    expect(network.hidden).toEqual([
      { neurons: 20, activation: 'relu' },
      { neurons: 30, activation: 'tanh' },
    ]);
  });

  test('are understood however their names are written', () => {
    const loose = {
      optimizer: 'Adam',
      loss: 'cross_entropy',
      schedule: 'Warm-Up',
      set: ['Beta-1=0.8'],
    };
    const strict = {
      optimizer: 'adam',
      loss: 'crossEntropy',
      schedule: 'warmUp',
      set: ['beta1=0.8'],
    };
    expect(readRunOptions(loose)).toEqual(readRunOptions(strict));
    expect(readRunOptions({ layers: '784, 20, 10', activation: 'ReLU' })).toEqual(
      readRunOptions({ layers: '784,20,10', activation: 'relu' }),
    );
  });

  test('a share may be a percentage, and a decimal mark a comma', () => {
    const options = { share: '20%', dropout: '5 %', 'learning-rate': '0,25' };
    const { data, hyperparameters } = readRunOptions(options);
    expect(data.share).toBe(0.2);
    expect(hyperparameters).toMatchObject({ dropout: 0.05, learningRate: 0.25 });
  });

  test('that make no sense are told one by one, and the others used', () => {
    const faults: OptionFault[] = [];
    const options = { layers: '784,32,10', epochs: '1,000', optimizer: 'lion', set: ['a=1', 'b'] };
    const run = readRunOptions({ ...options, seed: '7', mode: 'static' }, (fault) =>
      faults.push(fault),
    );
    expect(run).toEqual(readRunOptions({ layers: '784,32,10', seed: '7' }));
    expect(faults.map(({ option, expected, came }) => [option, expected.kind, came])).toEqual([
      ['optimizer', 'name', 'lion'],
      ['set', 'parameter', 'a=1'],
      ['set', 'setting', 'b'],
      ['mode', 'modeForSizes', '784,32,10'],
      ['epochs', 'whole', '1,000'],
    ]);
  });

  test('give a run that can be made, whatever they are', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('static', '784,9,10', '7', '1e9', '50%', 'Tanh'),
    );
    const options = fc.record(
      { ...Object.fromEntries(runOptionNames.map((name) => [name, text])), set: fc.array(text) },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(options as fc.Arbitrary<RunOptions>, (some) =>
        checkConfiguration(readRunOptions(some, () => {})),
      ),
    );
  });

  test('a number may be written in any decimal way, and −0 is 0', () => {
    const { seed, hyperparameters } = readRunOptions({ seed: '-0', 'learning-rate': '1e-2' });
    expect(Object.is(seed, 0)).toBe(true);
    expect(hyperparameters.learningRate).toBe(0.01);
  });

  test.each([
    [{ mode: '' }, /mode must be one of static, dynamic, flat, but nothing came/],
    [{ layers: '784,20,30,10', activation: 'relu,tanh,relu' }, /one for all 2 hidden layers/],
    [{ activation: 'step' }, /activation must be one of relu, .* but step came/],
    [{ layers: '784,2000,10' }, /hidden layers, each from 1 to 1024, .* but 784,2000,10 came/],
    [{ layers: `784${',8'.repeat(11)},10` }, /up to 10 hidden layers, .* but 784,8,8/],
    [{ data: 'mine' }, /data must be one of mnist, generated, but mine came/],
    [{ share: '2' }, /share must be a number from 0.01 to 1, but 2 came/],
    [{ optimizer: 'constructor' }, /optimizer must be one of/],
    [{ optimizer: 'adam\u200b' }, /but "adam\\u200b" came/],
    [{ mode: 'A'.repeat(3000) }, /but A{40}… came/],
    [{ epochs: ' ' }, /epochs must be a whole number from 1 to 1000, but " " came/],
    [{ layers: '784,0x10,10' }, /such as 784,32,10, but 784,0x10,10 came/],
    [{ layers: '784,,10' }, /such as 784,32,10, but 784,,10 came/],
    [{ layers: '784,10', activation: 'relu,tanh' }, /must name one, as there are no hidden layers/],
    [
      { schedule: 'step', set: ['every=2.5'] },
      /set every must be a whole number from 1 to 100, but 2.5 came/,
    ],
    [{ set: ['momentum=0.9'] }, /set must be absent, .* nothing to set, but momentum=0.9 came/],
    [
      { optimizer: 'adam', set: ['beta=1'] },
      /set must set one of beta1, beta2, epsilon, but beta=1 came/,
    ],
    [
      { optimizer: 'momentum', set: ['momentum=0.5=0.9'] },
      /must be a number from 0 to 0.999, but 0.5=0.9 came/,
    ],
    [
      { optimizer: 'momentum', set: ['momentum=0.5', 'momentum=0.9'] },
      /set momentum must stand there once/,
    ],
    [{ set: ['=5'] }, /set must look like momentum=0.95, but =5 came/],
  ])('%j is refused with a reason', (options, reason) => {
    expect(() => readRunOptions(options)).toThrow(OptionError);
    expect(() => readRunOptions(options)).toThrow(reason);
  });
});
