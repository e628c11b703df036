import type { TrainingClient } from '../training/client';
import type { LabelledImage } from '../training/protocol';
import type { Weights } from './live';

/** Test images that one network gets wrong and another gets right. */
export interface Rescue {
  /** How many there are of them, and how many the other way round. */
  readonly rescued: number;
  readonly lost: number;
  /** How many test images there are. */
  readonly count: number;
  /** Those of which the first network was surest, with what it took them for. */
  readonly examples: readonly RescuedImage[];
}

export interface RescuedImage extends LabelledImage {
  readonly takenFor: number;
  /** The first network's output for that, 0 … 1. */
  readonly confidence: number;
}

/**
 * What a second network reads that the first one does not, on all test images; null where the first
 * gives no answers, as its outputs are not numbers.
 */
export async function findRescued(
  client: Pick<TrainingClient, 'examine' | 'images'>,
  first: Weights,
  second: Weights,
  most: number,
): Promise<Rescue | null> {
  const examine = ({ specification, parameters }: Weights) =>
    client.examine({ specification, parameters, split: 'test', mapped: 0, axes: null });
  const own = await examine(first);
  if (!own.finite) return null;
  const other = await examine(second);
  const { labels, predicted, confidence } = own;
  const places: number[] = [];
  let lost = 0;
  for (let i = 0; i < labels.length; i++) {
    const wrong = predicted[i] !== labels[i];
    const otherWrong = other.predicted[i] !== labels[i];
    if (wrong && !otherWrong) places.push(i);
    if (!wrong && otherWrong) lost += 1;
  }
  places.sort((i, j) => confidence[j]! - confidence[i]!);
  const images = await client.images('test', places.slice(0, most));
  return {
    rescued: places.length,
    lost,
    count: labels.length,
    examples: images.map((image) => ({
      ...image,
      takenFor: predicted[image.index]!,
      confidence: confidence[image.index]!,
    })),
  };
}
