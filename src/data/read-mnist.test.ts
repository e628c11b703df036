import { expect, it } from 'vitest';
import { mnistDirectory } from '../../scripts/mnist-for-tests';
import { readMnist } from '../../scripts/read-mnist';

it('reads, verifies and splits the real files: 55,000, 5,000 and 10,000', {
  timeout: 30_000,
}, async (context) => {
  const { training, validation, test } = await readMnist(mnistDirectory(context));
  expect([training.count, validation.count, test.count]).toEqual([55_000, 5_000, 10_000]);
  expect(Array.from(training.labels.subarray(0, 5))).toEqual([5, 0, 4, 1, 9]);
  expect(Array.from(test.labels.subarray(0, 5))).toEqual([7, 2, 1, 0, 4]);
});
