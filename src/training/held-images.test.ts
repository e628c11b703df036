import { expect, test } from 'vitest';
import { readKernels } from '../../scripts/read-kernels';
import type { Dataset } from '../data/dataset';
import { generateExamples } from '../data/generated';
import { createKernels } from '../engine/kernels';
import { holdImages, imagesRoom, leftBehind } from './held-images';

const examples = generateExamples(20, 1);
const dataset: Dataset = {
  name: 'generated',
  training: examples,
  validation: examples,
  test: examples,
};

/** The data set with its images in the memory of kernels. */
async function held(): Promise<Dataset> {
  const files = await readKernels();
  return holdImages(createKernels({ room: imagesRoom(dataset), choice: 'simd', files }), dataset);
}

test('images that a run on others leaves behind stay the same, and keep no hold on its memory', async () => {
  const old = await held();
  const left = leftBehind(old, { name: 'mnist' })!;
  expect(old.test.images.buffer).toBe(old.training.images.buffer);
  expect(left.name).toBe('generated');
  for (const split of ['training', 'validation', 'test'] as const) {
    expect(Buffer.compare(left[split].images, examples.images)).toBe(0);
    expect(left[split].images.buffer.byteLength).toBe(examples.images.length);
  }
});

test('a run on the same images leaves none behind: it has its own copy of them', async () => {
  expect(leftBehind(await held(), { name: 'generated' })).toBeNull();
});
