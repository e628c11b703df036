import { useEffect, useReducer } from 'react';
import type { ExaminedSplit, LabelledImage } from '../../training/protocol';
import { useActions, usePage } from '../use-page';
import { imageCacheOf } from './image-cache';

/** The images at those places of a split; the component renders again when they have come. */
export function useImages(
  split: ExaminedSplit,
  places: readonly number[],
): (place: number) => LabelledImage | undefined {
  const dataset = usePage((state) => state.dataset);
  const { images } = useActions();
  const [, renderAgain] = useReducer((times: number) => times + 1, 0);
  const cache = dataset && imageCacheOf(dataset, images);
  const missing = places.filter((place) => !cache?.get(split, place)).join();

  useEffect(() => {
    if (!cache || missing === '') return;
    let current = true;
    cache.load(split, missing.split(',').map(Number)).then(
      () => current && renderAgain(),
      // The data changed, or the worker died: the next examination asks for what is missing.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [cache, split, missing]);

  return (place) => cache?.get(split, place);
}
