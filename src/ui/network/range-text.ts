import { short } from '../format';

/** ±0.15, or from the narrowest range to the widest: ±0.08–0.21. */
export function rangeText({ least, most }: { least: number; most: number }): string {
  if (!(most > 0)) return '±0';
  const [narrow, wide] = [short(least), short(most)];
  return narrow === wide ? `±${wide}` : `±${narrow}–${wide}`;
}
