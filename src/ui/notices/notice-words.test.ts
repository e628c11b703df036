import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Failure } from '../../training/protocol';
import { danish } from '../locales/da';
import { english } from '../locales/en';
import { failureWords, noticeWords } from './notice-words';

const t = (language: 'en' | 'da') => i18next.getFixedT(language, 'notices');

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
    expect(noticeWords(t('en'), notice)).toMatchObject({
      title: 'Training was interrupted',
      text: expect.stringContaining('from step 1,200;'),
    });
  });

  it('says why an action did not work where the page knows, and nothing where it does not', () => {
    const notice = { id: 'action', kind: 'error', about: { action: 'openRun' } } as const;
    expect(noticeWords(t('en'), notice)).toEqual({
      title: 'Opening the run did not work',
      text: '',
    });
    const known = { ...notice, reason: 'weightsForgotten', values: { run: 'Run 3' } } as const;
    expect(noticeWords(t('da'), known).text).toBe('Af Run 3 er kun kurverne gemt, ikke vægtene.');
  });
});
