import { describe, expect, test } from 'vitest';
import { confusionOf, countAt, imagesOf, mostMistakes } from './confusion';

const confusion = confusionOf({
  labels: Uint8Array.of(4, 4, 4, 4, 9, 9, 0),
  predicted: Uint8Array.of(4, 9, 9, 1, 9, 4, 0),
});

describe('the confusion matrix', () => {
  test('has a row for each true digit and a column for each answer', () => {
    expect(countAt(confusion, 4, 9)).toBe(2);
    expect(countAt(confusion, 9, 4)).toBe(1);
    expect(countAt(confusion, 4, 4)).toBe(1);
    expect(imagesOf(confusion, 4)).toBe(4);
    expect(imagesOf(confusion, 5)).toBe(0);
  });

  test('counts every image once, and the right answers on its diagonal', () => {
    expect(confusion.counts.reduce((sum, count) => sum + count, 0)).toBe(7);
    expect(confusion).toMatchObject({ images: 7, right: 3 });
  });

  test('ends its colours at the most frequent mistake, however many answers are right', () => {
    const labels = new Uint8Array(100).fill(9);
    const predicted = labels.slice();
    predicted.fill(7, 0, 3);
    expect(mostMistakes(confusionOf({ labels, predicted }))).toBe(3);
    expect(mostMistakes(confusionOf({ labels, predicted: labels }))).toBe(0);
  });
});
