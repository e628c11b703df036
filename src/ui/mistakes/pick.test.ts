import { describe, expect, test } from 'vitest';
import { orderNamesFor, pick } from './pick';

const answers = {
  labels: Uint8Array.of(4, 9, 4, 2, 4, 2),
  predicted: Uint8Array.of(9, 4, 4, 7, 9, 7),
  confidence: Float32Array.of(0.6, 0.9, 0.99, 0.5, 0.8, 0.7),
  trueOutput: Float32Array.of(0.3, 0.05, 0.99, 0.4, 0.1, 0.2),
};

describe('the gallery', () => {
  test('shows the mistakes alone, the most confident first', () => {
    expect(pick(answers, null, 'confident')).toEqual([1, 4, 5, 0, 3]);
  });

  test('shows the images of a cell, and right answers when asked for them', () => {
    expect(pick(answers, { truth: 4, answer: 9 }, 'confident')).toEqual([4, 0]);
    expect(pick(answers, { truth: 4, answer: 4 }, 'confident')).toEqual([2]);
    expect(pick(answers, { truth: 9, answer: 7 }, 'confident')).toEqual([]);
  });

  test('shows all mistakes of a digit', () => {
    expect(pick(answers, { truth: 2, answer: null }, 'confident')).toEqual([5, 3]);
  });

  test('offers no order that makes no difference', () => {
    expect(orderNamesFor(null)).toHaveLength(4);
    expect(orderNamesFor({ truth: 2, answer: null })).toEqual(['confident', 'unsure', 'answer']);
    expect(orderNamesFor({ truth: 2, answer: 7 })).toEqual(['confident', 'unsure']);
  });

  test('sorts by either digit, and by how little the true one was believed', () => {
    expect(pick(answers, null, 'truth')).toEqual([5, 3, 4, 0, 1]);
    expect(pick(answers, null, 'answer')).toEqual([1, 5, 3, 4, 0]);
    expect(pick(answers, null, 'unsure')).toEqual([1, 4, 5, 0, 3]);
  });
});
