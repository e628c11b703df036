import { currentLanguage } from './language';

/** The tags by which the page's languages write numbers and lists. */
const locales = { en: 'en-GB', da: 'da-DK' } as const;

/** Kept: they cost much more to make than to use, and counts change with every frame of training. */
const counts = {
  en: new Intl.NumberFormat(locales.en),
  da: new Intl.NumberFormat(locales.da),
};

/** With the mark that the language sets before decimals: a comma in Danish. */
const marked = (text: string): string =>
  currentLanguage() === 'da' ? text.replace('.', ',') : text;

/** Fixed digits after the point, which in Danish is a comma. */
export function fixed(value: number, digits: number): string {
  return marked(value.toFixed(digits));
}

/** 97.1 %, with the thin space that keeps the sign close; a dash while there is none. */
export function percent(share: number | null | undefined, digits = 1): string {
  if (share === null || share === undefined || !Number.isFinite(share)) return '–';
  return `${fixed(share * 100, digits)}\u202f%`;
}

/** 100,480; in Danish 100.480: as the page's language does, wherever the browser is. */
export function count(value: number): string {
  return counts[currentLanguage()].format(value);
}

/** `the mode, the layers and the seed` */
export function list(words: readonly string[]): string {
  return new Intl.ListFormat(locales[currentLanguage()]).format(words);
}

/** 940, 9.4k, 148k, 1.2M: never more than four characters, so that nothing moves. */
export function compact(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (value < 999.5) return String(Math.round(value));
  if (value < 999_500) return `${shortened(value / 1e3)}k`;
  return `${shortened(value / 1e6)}M`;
}

function shortened(value: number): string {
  return value < 9.95 ? fixed(value, 1) : String(Math.round(value));
}

/** 0:07, 2:30, 1:02:03 */
export function duration(seconds: number): string {
  if (!Number.isFinite(seconds) || seconds < 0) return '–';
  const whole = Math.floor(seconds);
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.floor(whole / 60) % 60;
  const hours = Math.floor(whole / 3600);
  const tail = two(whole % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${tail}` : `${minutes}:${tail}`;
}

/**
 * Seconds that the planned epochs will still take at the pace so far; null before there is a pace
 * to speak of, and past the plan.
 */
export function remainingSeconds(seconds: number, progress: number, epochs: number): number | null {
  if (seconds < 0.5 || progress <= 0 || progress >= epochs) return null;
  return (seconds / progress) * (epochs - progress);
}

const shortest = (value: number): string => {
  const rounded = Number(value.toPrecision(10));
  return rounded !== 0 && Math.abs(rounded) < 1e-4 ? rounded.toExponential() : String(rounded);
};

/** So many digits that count, with a true minus: 0.0123, −1.5, 2.3e-8; 0 stays 0. */
export function significant(value: number, digits = 3): string {
  if (value === 0 || !Number.isFinite(value)) return Number.isFinite(value) ? '0' : '–';
  const size = Math.floor(Math.log10(Math.abs(value)));
  const plainly = size >= -4 && size < 6;
  const text = plainly
    ? fixed(value, Math.max(0, Math.min(20, digits - 1 - size)))
    : `${fixed(value / 10 ** size, digits - 1)}e${size}`;
  return text.replaceAll('-', '−');
}

/** The shortest way to write a number that a person typed or a slider chose: 0.001, 1e-8. */
export function plain(value: number): string {
  return marked(shortest(value));
}

/** The same for attributes that must be plain decimals: 0.00000001. */
export function decimal(value: number): string {
  return value.toFixed(12).replace(/\.?0+$/, '');
}

/** The same for formulas: 10^{-8}, 2 \cdot 10^{-8}, 0.9; in Danish 0{,}9. */
export function latexNumber(value: number): string {
  const [mantissa = '', exponent] = shortest(value).split('e');
  const factor = marked(mantissa).replace(',', '{,}'); // a bare comma would bring a space along
  if (exponent === undefined) return factor;
  const power = `10^{${Number(exponent)}}`;
  return factor === '1' ? power : `${factor} \\cdot ${power}`;
}
