import { describe, expect, it } from 'vitest';
import { type Examples, PIXELS, splitDataset } from './dataset';
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

  it('takes the first images for a share, and leaves validation alone', () => {
    const split = splitDataset('generated', numbered(110), numbered(5), {
      validationCount: 10,
      share: 0.25,
    });
    expect(split.training.count).toBe(25);
    expect(split.training.images.length).toBe(25 * PIXELS);
    expect(split.training.labels.length).toBe(25);
    expect(split.training.images[24 * PIXELS]).toBe(24);
    expect(split.validation.images[0]).toBe(100);
    expect(split.validation.count).toBe(10);
  });

  it('leaves at least one image to train on', () => {
    const options = { validationCount: 0, share: 0.001 };
    expect(splitDataset('mnist', numbered(10), numbered(1), options).training.count).toBe(1);
  });

  it('copies nothing', () => {
    const all = numbered(20);
    const { training, validation } = splitDataset('mnist', all, numbered(1), {
      validationCount: 5,
    });
    expect(training.images.buffer).toBe(all.images.buffer);
    expect(validation.labels.buffer).toBe(all.labels.buffer);
  });

  it.each([
    { share: 0 },
    { share: -1 },
    { share: 1.01 },
    { share: Number.NaN },
    { validationCount: 20 },
    { validationCount: -1 },
    { validationCount: 2.5 },
  ])('refuses %o of 20 images', (options) => {
    const split = () =>
      splitDataset('mnist', numbered(20), numbered(1), { validationCount: 5, ...options });
    expect(split).toThrow(DataError);
  });
});
