import { useEffect, useReducer } from 'react';
import type { Examined } from '../../state/live';
import type { LabelledImage } from '../../training/protocol';
import { useActions, usePage } from '../use-page';
import { imageCacheOf } from './image-cache';

/**
 * The images at those places of what was examined; the component renders again when they have come.
 * What could not be had is asked for again with the next examination.
 */
export function useImages(
  examined: Examined | null,
  places: readonly number[],
): (place: number) => LabelledImage | undefined {
  const dataset = usePage((state) => state.dataset);
  const { images } = useActions();
  const [, renderAgain] = useReducer((times: number) => times + 1, 0);
  const cache = dataset && imageCacheOf(dataset, images);
  const get = (place: number) => (examined ? cache?.get(examined.split, place) : undefined);
  const missing = places.filter((place) => !get(place)).join();

  useEffect(() => {
    if (!cache || !examined || missing === '') return;
    let current = true;
    cache.load(examined.split, missing.split(',').map(Number)).then(
      () => current && renderAgain(),
      // The data changed, or the worker died.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [cache, examined, missing]);

  return get;
}
