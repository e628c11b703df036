import { currentLanguage } from '../language';

/** A number of a few figures, without exponent where that is shorter: 0.15, 1.2, 0.0031, 2e-7. */
export function figures(value: number, digits = 2): string {
  if (!Number.isFinite(value)) return '–';
  const text = String(Number(value.toPrecision(digits))).replaceAll('-', '−');
  return currentLanguage() === 'da' ? text.replace('.', ',') : text;
}

/** ±0.15, or from the narrowest range to the widest: ±0.08–0.21. */
export function rangeText({ least, most }: { least: number; most: number }): string {
  if (!(most > 0)) return '±0';
  const [narrow, wide] = [figures(least), figures(most)];
  return narrow === wide ? `±${wide}` : `±${narrow}–${wide}`;
}
