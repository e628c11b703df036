import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Notice } from '../../state/page-state';
import type { Failure } from '../../training/protocol';
import { danish } from '../locales/da';
import { english } from '../locales/en';
import { runNames } from '../runs/run-names';
import { failureWords, noticeWords } from './notice-words';

const t = (language: 'en' | 'da') => i18next.getFixedT(language, 'notices');
const wordsOf = (language: 'en' | 'da', notice: Notice) =>
  noticeWords(t(language), notice, runNames(i18next.getFixedT(language, 'runs')));

beforeAll(() =>
  i18next.init({ lng: 'en', resources: { en: english, da: danish }, ns: Object.keys(english) }),
);

const failure: Failure = {
  step: 1200,
  progress: 1,
  message: 'The numbers grew without end: training has diverged.',
  where: 'W2, in hidden layer 2',
  advice: 'Try a smaller learning rate, such as 0.5, or set a limit to the gradient, such as 1.',
  place: { what: 'parameters', piece: 'W2', layer: 2 },
  remedy: { learningRate: 0.5, limitGradient: true },
};

describe('failureWords', () => {
  it('says in English what a terminal is told', () => {
    const { message, where, advice } = failure;
    expect(failureWords(t('en'), failure)).toBe(
      `${message} It happened at step 1,200, in ${where}. ${advice}`,
    );
  });

  it('says it in Danish', () => {
    expect(failureWords(t('da'), { ...failure, place: { what: 'sums', layer: 'output' } })).toMatch(
      /ved skridt .*, i summerne z i outputlaget\. Prøv en mindre læringsrate/,
    );
  });
});

describe('noticeWords', () => {
  it('fills in what a sentence needs, numbers as the language writes them', () => {
    const notice = {
      id: 'worker',
      kind: 'warning',
      about: { topic: 'workerRestarted' },
      values: { step: 1200 },
    } as const;
    expect(wordsOf('en', notice)).toMatchObject({
      title: 'Training was interrupted',
      text: expect.stringContaining('from step 1,200;'),
    });
  });

  it('says why an action did not work where the page knows, and nothing where it does not', () => {
    const notice = { id: 'action', kind: 'error', about: { action: 'openRun' } } as const;
    expect(wordsOf('en', notice)).toEqual({
      title: 'Opening the run did not work',
      text: '',
    });
    const known = { ...notice, reason: 'weightsForgotten', values: { run: 'Run 3' } } as const;
    expect(wordsOf('en', known).text).toMatch(/^Of Run 3 only/);
  });

  it('names a run in its language, but as a person has named it', () => {
    const notice = (run: string) =>
      ({
        id: 'action',
        kind: 'error',
        about: { action: 'openRun' },
        reason: 'weightsForgotten',
        values: { run },
      }) as const;
    expect(wordsOf('da', notice('Run 3')).text).toMatch(/^Af Kørsel 3 er kun/);
    expect(wordsOf('da', notice('Run fast')).text).toMatch(/^Af Run fast er kun/);
  });

  it('names several runs', () => {
    const notice = {
      id: 'runs',
      kind: 'error',
      about: { action: 'clearRuns' },
      reason: 'runsElsewhere',
      values: { runs: ['Run 3', 'Mine'] },
    } as const;
    expect(wordsOf('en', notice).text).toMatch(/not forgotten: Run 3 and Mine/);
    expect(wordsOf('da', notice).text).toMatch(/Kørsel 3 .* Mine/);
  });

  it('names what in a link is not understood, what was expected and what came', () => {
    const notice = {
      id: 'link',
      kind: 'warning',
      about: { topic: 'linkOpened' },
      values: {
        network: '784 → 10',
        faults: [
          { option: 'learnngRate', came: '0.1', meant: 'learning-rate' },
          {
            option: 'epochs',
            came: '',
            expected: { kind: 'whole', minimum: 1, maximum: 1000 },
          },
        ],
      },
    } as const;
    expect(wordsOf('en', notice).points?.items).toEqual([
      'There is no learnngRate, but “0.1” came for it: did you mean learning-rate?',
      'epochs must be a whole number from 1 to 1000, but nothing came.',
    ]);
    expect(wordsOf('da', notice).points?.items[1]).toBe(
      'epochs skal være et helt tal fra 1 til 1000, men der stod ingenting.',
    );
  });

  it('does not tell of faults without end', () => {
    const fault = (_: unknown, option: number) =>
      ({ option: String(option), came: 'x', expected: { kind: 'setting' } }) as const;
    const notice = {
      id: 'link',
      kind: 'error',
      about: { topic: 'linkBroken' },
      values: { faults: Array.from({ length: 9 }, fault) },
    } as const;
    const items = wordsOf('en', notice).points?.items;
    expect(items).toHaveLength(6);
    expect(items?.at(-1)).toBe('and 4 more');
  });
});
