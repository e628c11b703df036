import { expect, it } from 'vitest';
import { readMnist } from '../../scripts/read-mnist';

it('reads, verifies and splits the real files: 55,000, 5,000 and 10,000', {
  timeout: 30_000,
}, async (context) => {
  const real = process.env['MNIST_DIR'];
  if (!real) context.skip('MNIST_DIR is not set: it must name the folder with the four files');
  const { training, validation, test } = await readMnist(real!);
  expect([training.count, validation.count, test.count]).toEqual([55_000, 5_000, 10_000]);
  expect(Array.from(training.labels.subarray(0, 5))).toEqual([5, 0, 4, 1, 9]);
  expect(Array.from(test.labels.subarray(0, 5))).toEqual([7, 2, 1, 0, 4]);
});
