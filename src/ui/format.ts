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

/** With a minus sign as wide as a plus. */
const withMinus = (text: string): string => text.replace('-', '−');

/** Fixed digits after the point, which in Danish is a comma. */
export function fixed(value: number, digits: number): string {
  return marked(value.toFixed(digits));
}

/** The same for numbers that may be below 0: −1.50, with a minus sign and no hyphen. */
export const signedFixed = (value: number, digits: number): string =>
  withMinus(fixed(value, digits));

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

/** What something took when it is over, so that quick ones can be compared too: 0.6 s, 2:30 */
export function timeTaken(seconds: number): string {
  return seconds < 10 ? `${fixed(seconds, 1)} s` : duration(seconds);
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

/** A number as it is written: 0.01230, or 1.230 with a power of ten where that would be long. */
interface Written {
  readonly mantissa: string;
  /** Null from 0.0001 to 99,999, and for 0. */
  readonly exponent: number | null;
}

function written(value: number, digits: number): Written {
  // As rounded: 0.99996 is 1.000 and not 1.0000.
  const rounded = Number(value.toPrecision(digits));
  const [mantissa = '', power] = rounded.toExponential(digits - 1).split('e');
  const exponent = Number(power);
  if (rounded === 0) return { mantissa: '0', exponent: null };
  if (exponent < -4 || exponent > 4) return { mantissa, exponent };
  return { mantissa: rounded.toFixed(Math.max(0, digits - 1 - exponent)), exponent: null };
}

const SUPERSCRIPTS = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

const superscript = (exponent: number): string =>
  (exponent < 0 ? '⁻' : '') +
  [...String(Math.abs(exponent))].map((digit) => SUPERSCRIPTS[Number(digit)]).join('');

function asText({ mantissa, exponent }: Written): string {
  const signed = withMinus(marked(mantissa));
  if (exponent === null) return signed;
  const power = `10${superscript(exponent)}`;
  return Number(mantissa) === 1 ? power : `${signed}·${power}`;
}

const notFinite = (value: number): string => (Number.isNaN(value) ? '–' : value > 0 ? '∞' : '−∞');

/** So many digits that count, for numbers that stand together: 0.0120, −1.50, 2.30·10⁻⁸; 0 stays 0. */
export function significant(value: number, digits = 3): string {
  return Number.isFinite(value) ? asText(written(value, digits)) : notFinite(value);
}

/** The same as short as it can be: 0.012, −1.5, 2.3·10⁻⁸. */
export function short(value: number, digits = 2): string {
  if (!Number.isFinite(value)) return notFinite(value);
  const { mantissa, exponent } = written(value, digits);
  return asText({ mantissa: String(Number(mantissa)), exponent });
}

/** `significant` for formulas: 1.23 \cdot 10^{-8}; in Danish 1{,}23. */
export function latexSignificant(value: number, digits: number): string {
  const { mantissa, exponent } = written(value, digits);
  const factor = latexMarked(mantissa);
  return exponent === null ? factor : `${factor} \\cdot 10^{${exponent}}`;
}

/** A bare comma would bring a space along. */
const latexMarked = (text: string): string => marked(text).replace(',', '{,}');

/** The shortest way to write a number that a person typed or a slider chose: 0.001, 1e-8. */
export function plain(value: number): string {
  return marked(shortest(value));
}

/** Epochs, to a hundredth: 5, 2.13. */
export const epochs = (progress: number): string => plain(Number(progress.toFixed(2)));

/** A number for attributes that must be plain decimals: 0.00000001. */
export function decimal(value: number): string {
  return value.toFixed(12).replace(/\.?0+$/, '');
}

/** The same for formulas: 10^{-8}, 2 \cdot 10^{-8}, 0.9; in Danish 0{,}9. */
export function latexNumber(value: number): string {
  const [mantissa = '', exponent] = shortest(value).split('e');
  const factor = latexMarked(mantissa);
  if (exponent === undefined) return factor;
  const power = `10^{${Number(exponent)}}`;
  return factor === '1' ? power : `${factor} \\cdot ${power}`;
}
