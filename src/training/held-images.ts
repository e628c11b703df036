import type { Dataset, Examples } from '../data/dataset';
import type { Kernels } from '../engine/kernels/kernels';
import { roomFor } from '../engine/kernels/room';

/** Bytes that the images of a data set take in the memory of kernels. */
export function imagesRoom({ training, validation, test }: Dataset): number {
  return [training, validation, test].reduce(
    (room, { images }) => room + roomFor(images.length),
    0,
  );
}

/**
 * The same data set, its images copied into the memory of kernels: a batch is gathered from there in
 * two thirds of the time, and all threads can read it.
 */
export function holdImages(kernels: Kernels, dataset: Dataset): Dataset {
  const held = (examples: Examples): Examples => {
    const images = kernels.allocateBytes(examples.images.length);
    images.set(examples.images);
    return { ...examples, images };
  };
  const { training, validation, test } = dataset;
  return { ...dataset, training: held(training), validation: held(validation), test: held(test) };
}
