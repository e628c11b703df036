import { currentLanguage } from '../language';

const SUPERSCRIPTS = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

const superscript = (exponent: number): string =>
  (exponent < 0 ? '⁻' : '') +
  [...String(Math.abs(exponent))].map((digit) => SUPERSCRIPTS[Number(digit)]).join('');

/** Two figures of a number, as short as they can be: 0.15, 12, 3·10⁻⁵, 1.2·10⁶. */
export function twoFigures(value: number): string {
  if (!Number.isFinite(value)) return '∞';
  const rounded = Number(value.toPrecision(2)) || 0; // −0 is 0
  const size = Math.abs(rounded);
  const text =
    size === 0 || (size >= 0.001 && size < 100_000) ? String(rounded) : withPower(rounded);
  const signed = text.replace(/^-/, '−');
  return currentLanguage() === 'da' ? signed.replace('.', ',') : signed;
}

function withPower(value: number): string {
  const [mantissa, exponent] = value.toExponential().split('e');
  return `${mantissa}·10${superscript(Number(exponent))}`;
}

/** A share in percent, in two figures: 0.12 %. */
export const shareText = (share: number): string => `${twoFigures(100 * share)}\u202f%`;

/** A mean as exact as its standard deviation tells: 0 ± 1.7·10⁻⁴. */
export function meanAndDeviation(mean: number, deviation: number): string {
  const unit = deviation > 0 ? 10 ** (Math.floor(Math.log10(deviation)) - 1) : 0;
  const rounded = unit > 0 ? Math.round(mean / unit) * unit : mean;
  return `${twoFigures(rounded)} ± ${twoFigures(deviation)}`;
}

/** Where a ratio stands on a gauge from 0.0001 % to 100 %, by powers of ten: 0 … 1. */
export function placeOnGauge(ratio: number): number {
  if (!(ratio > 0)) return 0;
  return Math.min(Math.max((Math.log10(ratio) + 6) / 6, 0), 1);
}
