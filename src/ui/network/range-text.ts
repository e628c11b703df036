import { compact, short } from '../format';

/** 0.15, 25k, 6.2M, 3.1·10⁹: weights that explode take no more room. */
const brief = (value: number): string =>
  value >= 1e3 && value < 1e9 ? compact(value) : short(value);

/** ±0.15, or from the narrowest range to the widest: ±0.08–0.21. */
export function rangeText({ least, most }: { least: number; most: number }): string {
  if (!(most > 0)) return '±0';
  const [narrow, wide] = [brief(least), brief(most)];
  return narrow === wide ? `±${wide}` : `±${narrow}–${wide}`;
}
