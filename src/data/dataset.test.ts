import { describe, expect, it } from 'vitest';
import { type Examples, PIXELS, shareOf, splitDataset } from './dataset';
import { DataError } from './errors';

/** Examples that can be told apart: each image is filled with its own number. */
function numbered(count: number): Examples {
  const images = new Uint8Array(count * PIXELS);
  for (let i = 0; i < count; i++) images.fill(i % 256, i * PIXELS, (i + 1) * PIXELS);
  return { images, labels: Uint8Array.from({ length: count }, (_, i) => i % 10), count };
}

describe('splitDataset', () => {
  it('gives the last 5,000 training images to validation', () => {
    const test = numbered(10);
    const split = splitDataset('mnist', numbered(6000), test);
    expect(split.name).toBe('mnist');
    expect(split.training.count).toBe(1000);
    expect(split.validation.count).toBe(5000);
    expect(split.validation.images.length).toBe(5000 * PIXELS);
    expect(split.validation.images[0]).toBe(1000 % 256);
    expect(split.validation.labels[1]).toBe(1);
    expect(split.test).toBe(test);
  });

  it('copies nothing', () => {
    const all = numbered(20);
    const { training, validation } = splitDataset('mnist', all, numbered(1), {
      validationCount: 5,
    });
    expect(training.images.buffer).toBe(all.images.buffer);
    expect(validation.labels.buffer).toBe(all.labels.buffer);
  });

  it.each([20, -1, 2.5])('refuses to validate with %d of 20 images', (validationCount) => {
    const split = () => splitDataset('mnist', numbered(20), numbered(1), { validationCount });
    expect(split).toThrow(DataError);
  });
});

describe('shareOf', () => {
  it('rounds, and leaves at least one', () => {
    expect(shareOf(110, 0.25)).toBe(28);
    expect(shareOf(110, 1)).toBe(110);
    expect(shareOf(10, 0.001)).toBe(1);
  });

  it.each([0, -1, 1.01, Number.NaN])('refuses %d', (share) => {
    expect(() => shareOf(20, share)).toThrow(DataError);
  });
});
