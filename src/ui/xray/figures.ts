import { fixed, latexSignificant, significant } from '../format';

/** Four significant digits, for text: 0.1234, −12.34, 1.234·10⁻⁶; or that it is no number. */
export const figure = (value: number): string =>
  Number.isNaN(value) ? 'NaN' : significant(value, 4);

/** All that single precision holds, for a number whose small change is to be seen: 0.01234567. */
export const exact = (value: number): string =>
  Math.abs(value) < 1e-4 ? figure(value) : fixed(value, 8).replace('-', '−');

/** As `figure`, in LaTeX. */
export function latexFigure(value: number): string {
  if (Number.isFinite(value)) return latexSignificant(value, 4);
  return Number.isNaN(value) ? String.raw`\text{NaN}` : String.raw`${value < 0 ? '-' : ''}\infty`;
}

/** As `latexFigure`, in brackets where a sign or a power of ten would be misread. */
export function factor(value: number): string {
  const text = latexFigure(value);
  return value < 0 || text.includes('cdot') ? `(${text})` : text;
}
