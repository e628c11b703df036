import { fixed } from '../format';

/** A number with four significant digits, split as it is written; null without a power of ten. */
function parts(value: number): { readonly mantissa: string; readonly exponent: number | null } {
  if (value === 0 || !Number.isFinite(value)) return { mantissa: String(value), exponent: null };
  // As rounded: 0.99996 is 1.000 and not 1.0000.
  const [digits, power] = value.toExponential(3).split('e');
  const exponent = Number(power);
  if (exponent < -4 || exponent > 4) return { mantissa: fixed(Number(digits), 3), exponent };
  return { mantissa: fixed(value, Math.max(0, 3 - exponent)), exponent: null };
}

const RAISED: Readonly<Record<string, string>> = {
  '-': '⁻',
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
};

/** Four significant digits, for text: 0.1234, −12.34, 1.234·10⁻⁶. */
export function figure(value: number): string {
  const { mantissa, exponent } = parts(value);
  const signed = mantissa.replace('-', '−');
  if (exponent === null) return signed;
  const times = Number(value.toExponential(3).split('e')[0]) === 1 ? '' : `${signed}·`;
  return `${times}10${[...String(exponent)].map((digit) => RAISED[digit]).join('')}`;
}

/** All that single precision holds, for a number whose small change is to be seen: 0.01234567. */
export const exact = (value: number): string =>
  Math.abs(value) < 1e-4 ? figure(value) : fixed(value, 8).replace('-', '−');

/** As `figure`, in LaTeX. */
export function latexFigure(value: number): string {
  const { mantissa, exponent } = parts(value);
  if (!Number.isFinite(value)) return String.raw`\text{${mantissa}}`;
  const marked = mantissa.replace(',', '{,}');
  return exponent === null ? marked : String.raw`${marked} \cdot 10^{${exponent}}`;
}

/** As `latexFigure`, in brackets where a sign or a power of ten would be misread. */
export function factor(value: number): string {
  const text = latexFigure(value);
  return value < 0 || text.includes('cdot') ? `(${text})` : text;
}
