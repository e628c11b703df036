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
  return withImages(dataset, (images) => {
    const held = kernels.allocateBytes(images.length);
    held.set(images);
    return held;
  });
}

/**
 * What to keep of the data set of a run that another takes the place of: its images copied out of the
 * memory of its kernels, which else they would keep alive; null where the other run holds the same ones.
 */
export function leftBehind(old: Dataset, { name }: Pick<Dataset, 'name'>): Dataset | null {
  return old.name === name ? null : withImages(old, (images) => images.slice());
}

function withImages(dataset: Dataset, copy: (images: Uint8Array) => Uint8Array): Dataset {
  const { training, validation, test } = dataset;
  const copied = (examples: Examples) => ({ ...examples, images: copy(examples.images) });
  return {
    ...dataset,
    training: copied(training),
    validation: copied(validation),
    test: copied(test),
  };
}
