import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { english } from '../locales/en';
import { labelText, probabilityText, verdict, winnerOf } from './prediction';

const words = i18next.createInstance();
beforeAll(() => words.init({ lng: 'en', resources: { en: english } }));
const t = words.getFixedT('en', 'drawing');

describe('winnerOf', () => {
  it('is the most probable digit, the first of equals', () => {
    expect(winnerOf([0.1, 0.7, 0.2])).toEqual({ digit: 1, probability: 0.7 });
    expect(winnerOf([0.5, 0.5])?.digit).toBe(0);
  });

  it('is nobody without a prediction or when all is NaN', () => {
    expect(winnerOf(null)).toBeNull();
    expect(winnerOf([Number.NaN, Number.NaN])).toBeNull();
  });
});

describe('probabilityText', () => {
  it('has one decimal and a plain space', () => {
    expect(probabilityText(0.98249)).toBe('98.2 %');
    expect(probabilityText(1)).toBe('100.0 %');
  });

  it('is a dash where there is no number', () => {
    expect(probabilityText(undefined)).toBe('–');
    expect(probabilityText(Number.NaN)).toBe('–');
  });
});

describe('verdict', () => {
  it('says of a test image whether the network got it right', () => {
    expect(verdict(t, [0, 0, 1], 2)).toMatch(/right\.$/);
    expect(verdict(t, [0, 1, 0], 2)).toBe('Its true label is 2, but the network says 1: wrong.');
  });

  it('says of a drawing only what the network says, and nothing of nothing', () => {
    expect(verdict(t, [0, 1, 0], null)).toBe('The network says: 1.');
    expect(verdict(t, null, null)).toBe('');
  });
});

describe('labelText', () => {
  it('says what a test image is and whether the network is right, and nothing of a drawing', () => {
    expect(labelText(t, 7, 7)).toBe('True label 7: right.');
    expect(labelText(t, 1, 7)).toBe('True label 7: wrong.');
    expect(labelText(t, null, 7)).toBe('True label 7.');
    expect(labelText(t, 7, null)).toBe('');
  });
});
