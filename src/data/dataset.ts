import { DataError } from './errors';

export const IMAGE_SIDE = 28;
export const PIXELS = IMAGE_SIDE * IMAGE_SIDE;
export const CLASSES = 10;

/** Images and what they show. */
export interface Examples {
  /** (count, 784), row-major: one byte a pixel, 0 paper … 255 ink. */
  readonly images: Uint8Array;
  /** (count): the digit, 0 … 9. */
  readonly labels: Uint8Array;
  readonly count: number;
}

export const datasetNames = ['mnist', 'generated'] as const;

export type DatasetName = (typeof datasetNames)[number];

/** Examples to learn from, to watch overfitting with, and to report at the end. */
export interface Dataset {
  readonly name: DatasetName;
  readonly training: Examples;
  readonly validation: Examples;
  readonly test: Examples;
}

export interface SplitOptions {
  /** How many of the last training images become the validation set (default 5,000). */
  readonly validationCount?: number;
}

/** The examples from `start` up to but not including `end`: a view, not a copy. */
export function sliceExamples(examples: Examples, start: number, end: number): Examples {
  return {
    images: examples.images.subarray(start * PIXELS, end * PIXELS),
    labels: examples.labels.subarray(start, end),
    count: end - start,
  };
}

/**
 * How many examples `share` of `count` are: rounded, but at least one.
 *
 * @throws DataError unless 0 < share ≤ 1
 */
export function shareOf(count: number, share: number): number {
  if (!(share > 0 && share <= 1)) {
    throw new DataError(
      `The share of the training data must lie above 0 and at most at 1, but ${share} came.`,
    );
  }
  return Math.max(1, Math.round(share * count));
}

/**
 * Splits training images into a training and a validation set; the test images stay as they are.
 *
 * The parts are views of what was given, not copies.
 *
 * @throws DataError when no training example would remain
 */
export function splitDataset(
  name: DatasetName,
  trainingExamples: Examples,
  testExamples: Examples,
  { validationCount = 5000 }: SplitOptions = {},
): Dataset {
  const remaining = trainingExamples.count - validationCount;
  if (!Number.isInteger(validationCount) || validationCount < 0 || remaining < 1) {
    throw new DataError(
      `The validation set must be a whole number of images from 0 to ${trainingExamples.count - 1}, but ${validationCount} came: ${trainingExamples.count} images are there, and at least one must be left to train on.`,
    );
  }
  return {
    name,
    training: sliceExamples(trainingExamples, 0, remaining),
    validation: sliceExamples(trainingExamples, remaining, trainingExamples.count),
    test: testExamples,
  };
}
