import type { DatasetSummary, ExaminedSplit, LabelledImage } from '../../training/protocol';

type FetchImages = (
  split: ExaminedSplit,
  places: readonly number[],
) => Promise<readonly LabelledImage[]>;

/** The images of a data set that have been asked for; none is fetched twice. */
export interface ImageCache {
  /** The image, if it is here. */
  get(split: ExaminedSplit, place: number): LabelledImage | undefined;
  /** Resolves once all of them are here. */
  load(split: ExaminedSplit, places: readonly number[]): Promise<void>;
}

export function createImageCache(fetchImages: FetchImages): ImageCache {
  const images = new Map<string, LabelledImage>();
  const onTheirWay = new Map<string, Promise<void>>();
  const key = (split: ExaminedSplit, place: number) => `${split} ${place}`;

  async function fetchAll(split: ExaminedSplit, places: readonly number[]): Promise<void> {
    try {
      const fetched = await fetchImages(split, places);
      for (const image of fetched) images.set(key(split, image.index), image);
    } finally {
      for (const place of places) onTheirWay.delete(key(split, place));
    }
  }

  return {
    get: (split, place) => images.get(key(split, place)),
    load: async (split, places) => {
      const missing = places.filter((place) => !images.has(key(split, place)));
      const unasked = missing.filter((place) => !onTheirWay.has(key(split, place)));
      if (unasked.length > 0) {
        const coming = fetchAll(split, unasked);
        for (const place of unasked) onTheirWay.set(key(split, place), coming);
      }
      await Promise.all(missing.map((place) => onTheirWay.get(key(split, place))));
    },
  };
}

const caches = new WeakMap<DatasetSummary, ImageCache>();

/** The images of that data set, as long as the page has it. */
export function imageCacheOf(dataset: DatasetSummary, fetchImages: FetchImages): ImageCache {
  let cache = caches.get(dataset);
  if (cache === undefined) {
    cache = createImageCache(fetchImages);
    caches.set(dataset, cache);
  }
  return cache;
}
