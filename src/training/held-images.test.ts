import { expect, test } from 'vitest';
import { readKernels } from '../../scripts/read-kernels';
import { generateExamples } from '../data/generated';
import { createKernels } from '../engine/kernels';
import { copyImages, holdImages, imagesRoom } from './held-images';

test('images that are copied out of the kernels’ memory stay the same, and keep no hold on it', async () => {
  const examples = generateExamples(20, 1);
  const dataset = {
    name: 'generated',
    training: examples,
    validation: examples,
    test: examples,
  } as const;
  const kernels = createKernels({
    room: imagesRoom(dataset),
    choice: 'simd',
    files: await readKernels(),
  });
  const held = holdImages(kernels, dataset);
  const copied = copyImages(held);
  expect(held.test.images.buffer).toBe(held.training.images.buffer);
  for (const split of ['training', 'validation', 'test'] as const) {
    expect(copied[split].images).toEqual(examples.images);
    expect(copied[split].images.buffer.byteLength).toBe(examples.images.length);
  }
});
