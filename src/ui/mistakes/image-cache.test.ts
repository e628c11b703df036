import { describe, expect, test } from 'vitest';
import type { ExaminedSplit } from '../../training/protocol';
import { createImageCache } from './image-cache';

/** A worker that remembers what it was asked for. */
function worker(fails = false) {
  const asked: string[] = [];
  const fetchImages = async (split: ExaminedSplit, places: readonly number[]) => {
    asked.push(`${split} ${places.join()}`);
    if (fails && asked.length === 1) throw new Error('The worker died.');
    return places.map((index) => ({ index, label: index % 10, pixels: new Uint8Array(784) }));
  };
  return { asked, cache: createImageCache(fetchImages) };
}

describe('the image cache', () => {
  test('fetches nothing twice, not even what is on its way', async () => {
    const { asked, cache } = worker();
    await Promise.all([cache.load('test', [1, 2]), cache.load('test', [2, 3])]);
    expect([1, 2, 3].map((place) => cache.get('test', place)?.index)).toEqual([1, 2, 3]);
    await cache.load('test', [1, 2, 3]);
    expect(asked).toEqual(['test 1,2', 'test 3']);
  });

  test('keeps the splits apart', async () => {
    const { asked, cache } = worker();
    await cache.load('test', [1]);
    expect(cache.get('validation', 1)).toBeUndefined();
    await cache.load('validation', [1]);
    expect(asked).toEqual(['test 1', 'validation 1']);
  });

  test('asks again for what could not be had', async () => {
    const { cache } = worker(true);
    await expect(cache.load('test', [5])).rejects.toThrow('The worker died.');
    await cache.load('test', [5]);
    expect(cache.get('test', 5)?.index).toBe(5);
  });
});
