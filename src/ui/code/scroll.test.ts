import { describe, expect, test } from 'vitest';
import { scrollFor } from './scroll';

const line = (top: number) => ({ top, bottom: top + 18 });

describe('how far the sources are scrolled', () => {
  test('puts the first lit line a third down', () => {
    expect(scrollFor([line(900), line(950)], 600, 30)).toBe(700);
  });

  test('puts lines far apart in the middle of what can be seen, where they fit', () => {
    const scroll = scrollFor([line(900), line(1400)], 600, 30);
    expect(900 - scroll - 30).toBe(600 - (1400 + 18 - scroll));
    expect(900 - scroll).toBeGreaterThan(30);
  });

  test('shows the line of the first file where not all fit', () => {
    expect(scrollFor([line(900), line(1900)], 600, 30)).toBe(700);
    expect(scrollFor([line(1900), line(900), line(950)], 600, 30)).toBe(1700);
  });

  test('never goes above the top', () => {
    expect(scrollFor([line(20)], 600, 30)).toBe(0);
  });
});
