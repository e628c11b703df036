import { short } from '../format';

/** A share in percent, in two figures: 0.12 %. */
export const shareText = (share: number): string => `${short(100 * share)}\u202f%`;

/** A mean as exact as its standard deviation tells: 0 ± 1.7·10⁻⁵. */
export function meanAndDeviation(mean: number, deviation: number): string {
  const unit = deviation > 0 ? 10 ** (Math.floor(Math.log10(deviation)) - 1) : 0;
  const rounded = unit > 0 ? Math.round(mean / unit) * unit : mean;
  return `${short(rounded)} ± ${short(deviation)}`;
}

/** The ends of the gauge and its middle. */
export const GAUGE_TICKS = [1e-6, 1e-3, 1];

/** Where a ratio stands on a gauge from 0.0001 % to 100 %, by powers of ten: 0 … 1. */
export function placeOnGauge(ratio: number): number {
  if (!(ratio > 0)) return 0;
  return Math.min(Math.max((Math.log10(ratio) + 6) / 6, 0), 1);
}
