import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { layerSizes } from '../src/engine/specification';
import { OptionError } from '../src/training/option-faults';
import { HELP, parseTrainOptions } from './train-options';

const run = promisify(execFile);
const script = fileURLToPath(new URL('train.ts', import.meta.url));

/** Runs the script as a person would, and returns what it printed and how it ended. */
async function train(...args: string[]): Promise<{ stdout: string; stderr: string; code: number }> {
  const tsx = fileURLToPath(new URL('../node_modules/tsx/dist/cli.mjs', import.meta.url));
  try {
    return { ...(await run(process.execPath, [tsx, script, ...args])), code: 0 };
  } catch (error) {
    return error as { stdout: string; stderr: string; code: number };
  }
}

describe('training from the command line', () => {
  test('prints one JSON line an epoch on standard output and nothing else anywhere', async () => {
    const args = [
      '--data',
      'generated',
      '--share',
      '0.05',
      '--layers',
      '784,16,10',
      '--epochs',
      '2',
    ];
    const { stdout, stderr, code } = await train(...args);
    expect([stderr, code]).toEqual(['', 0]);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ epoch }) => epoch)).toEqual([1, 2]);
    for (const line of lines) {
      expect(Object.keys(line)).toEqual([
        'epoch',
        'trainLoss',
        'validationAccuracy',
        'testAccuracy',
        'seconds',
        'samplesPerSecond',
        'kernels',
      ]);
    }
    expect(lines[1].trainLoss).toBeLessThan(lines[0].trainLoss);
    expect(lines[1].testAccuracy).toBeGreaterThan(0.2);
  });

  test('a bad option ends with status 2, what was expected, what came, and where help is', async () => {
    const { stdout, stderr, code } = await train('--optimizer', 'magic');
    expect(stdout).toBe('');
    expect(code).toBe(2);
    expect(stderr).toMatch(/--optimizer must be one of sgd, .*, but magic came/);
    expect(stderr).toMatch(/--help lists the options/);
  });

  test('a missing MNIST ends with status 2 and what to do', async () => {
    const { stderr, code } = await train('--mnist', '/nowhere');
    expect(code).toBe(2);
    expect(stderr).toMatch(/nowhere/);
  });

  test('--help lists every option', () => {
    expect(parseTrainOptions(['--help'])).toBeNull();
    for (const option of ['layers', 'mode', 'optimizer', 'epochs', 'seed', 'save', 'dropout']) {
      expect(HELP).toContain(`--${option} `);
    }
  });
});

describe('the options', () => {
  const configurationOf = (...args: string[]) => parseTrainOptions(args)!.configuration;

  test('say which network is trained', () => {
    expect(layerSizes(configurationOf('--layers', '784,32,16,10').network)).toEqual([
      784, 32, 16, 10,
    ]);
    expect(configurationOf('--layers', '784,10').hyperparameters.epochs).toBe(8);
    expect(configurationOf('--layers', '784,20,10', '--activation', 'tanh').network.hidden).toEqual(
      [{ neurons: 20, activation: 'tanh' }],
    );
    expect(configurationOf().mode).toBe('static');
    expect(configurationOf('--layers', '784,128,64,10', '--mode', 'flat').mode).toBe('flat');
  });

  test('say how it is trained', () => {
    const { hyperparameters, seed, initialiser } = configurationOf(
      '--optimizer',
      'momentum',
      '--set',
      'momentum=0.5',
      '--set',
      'deviation=0.2',
      '--initialiser',
      'normal',
      '--seed',
      '9',
      '--dropout',
      '0.25',
      '--epochs',
      '3',
    );
    expect(hyperparameters.optimizer).toEqual({ name: 'momentum', parameters: { momentum: 0.5 } });
    expect(hyperparameters.learningRate).toBe(0.02);
    expect([seed, hyperparameters.dropout, hyperparameters.epochs]).toEqual([9, 0.25, 3]);
    expect(initialiser.parameters).toEqual({ deviation: 0.2 });
  });

  test.each([
    [['--layers', '784'], /such as 784,32,10, but 784 came/],
    [['--layers', '784,zero,10'], /such as 784,32,10, but 784,zero,10 came/],
    [['--layers', '100,10'], /must be 784, then .* then 10, such as 784,32,10, but 100,10 came/],
    [['--layers', '784,0,10'], /from 1 to 1024, .* but 784,0,10 came/],
    [['--epochs', ''], /--epochs must be a whole number from 1 to 1000, but nothing came/],
    [['--epochs', '1.5'], /whole number from 1 to 1000, but 1.5 came/],
    [['--learning-rate=-1'], /learning-rate must be a number from/],
    [
      ['--mode', 'static', '--layers', '784,10'],
      /--mode must be other than static, which is 784 → 128 → 64 → 10, but 784,10 came/,
    ],
    [['--set', 'momentum'], /must look like momentum=0.95/],
    [['--set', 'momentum=0.9'], /--set must be absent, .* nothing to set, but momentum=0.9 came/],
    [
      ['--set', 'momentum=7', '--optimizer', 'momentum'],
      /--set momentum must be a number from 0 to 0.999, but 7 came/,
    ],
    [['--nonsense'], /nonsense/],
    [['stray'], /stray/],
  ])('%j are refused with a reason', (args, reason) => {
    expect(() => parseTrainOptions(args)).toThrow(OptionError);
    expect(() => parseTrainOptions(args)).toThrow(reason);
  });
});
