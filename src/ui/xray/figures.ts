import { latexSignificant, signedFixed, significant } from '../format';

const DIGITS = 4;

/** With these even the number next below 1, in single precision, shows four digits of what it lacks. */
const MOST_DIGITS = 11;

/** As far as exponents are told: e to their power is then right to five digits. */
const EXPONENT_STEP = 0.01;

/** The power of ten of a number's first digit: −3 of 0.005. */
const magnitude = (value: number): number => Number(value.toExponential().split('e')[1]);

/**
 * How many digits a number needs where it stands beside another, so that what is left when one is
 * taken from the other is right to four: 6 for 0.994644, which lacks 0.005356 to 1.
 */
export function digitsFor(value: number, left: number): number {
  if (value === 0 || left === 0 || !Number.isFinite(value) || !Number.isFinite(left)) return DIGITS;
  const hidden = Math.max(0, magnitude(value) - magnitude(left));
  return Math.min(DIGITS + hidden, MOST_DIGITS);
}

/** How many digits a number needs as an exponent. */
export const digitsOfExponent = (value: number): number => digitsFor(value, EXPONENT_STEP);

/** Whole numbers that are no longer than others: 219 and not 219.0. */
const isWhole = (value: number): boolean => Number.isInteger(value) && Math.abs(value) < 1e5;

/** Four significant digits, for text: 0.1234, −12.34, 1.234·10⁻⁶, 219; or that it is no number. */
export function figure(value: number, digits = DIGITS): string {
  if (Number.isNaN(value)) return 'NaN';
  return isWhole(value) ? signedFixed(value, 0) : significant(value, digits);
}

/** All that single precision holds, for a number whose small change is to be seen: 0.01234567. */
export const exact = (value: number): string =>
  Math.abs(value) < 1e-4 ? figure(value) : signedFixed(value, 8);

/** As `figure`, in LaTeX. */
export function latexFigure(value: number, digits = DIGITS): string {
  if (isWhole(value)) return value.toFixed(0);
  if (Number.isFinite(value)) return latexSignificant(value, digits);
  return Number.isNaN(value) ? String.raw`\text{NaN}` : String.raw`${value < 0 ? '-' : ''}\infty`;
}

/** As `latexFigure`, in brackets where a sign or a power of ten would be misread. */
export function factor(value: number, digits = DIGITS): string {
  const text = latexFigure(value, digits);
  return value < 0 || text.includes('cdot') ? `(${text})` : text;
}
