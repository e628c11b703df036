export interface NumberRange {
  readonly minimum: number;
  readonly maximum: number;
  readonly whole?: boolean;
  /** Whether it is a percentage, which people type with its sign or without. */
  readonly percent?: boolean;
}

/** What was typed, judged. */
export type Entry =
  | { readonly kind: 'good'; readonly value: number }
  /** A number that does not fit: the nearest that does. */
  | { readonly kind: 'adjusted'; readonly value: number }
  /** No number at all: the value before stays. */
  | { readonly kind: 'refused' };

/**
 * Reads a number as people type it, whatever the page's language: `0.1`, `0,1`, `1e-3`, `1 000`.
 * Of a point and a comma the last begins the decimals; in a whole number three digits behind
 * either are thousands.
 */
export function readEntry(text: string, range: NumberRange): Entry {
  const { minimum, maximum, whole = false, percent = false } = range;
  const typed = text.replace(/[\s_]/g, '');
  const value = parsed(percent ? typed.replace(/%$/, '') : typed, whole);
  if (!Number.isFinite(value)) return { kind: 'refused' };
  const fitting = Math.min(maximum, Math.max(minimum, whole ? Math.round(value) : value));
  return { kind: fitting === value ? 'good' : 'adjusted', value: fitting };
}

function parsed(text: string, whole: boolean): number {
  if (text === '') return Number.NaN;
  if (whole && /^-?[1-9]\d{0,2}([.,]\d{3})+$/.test(text)) return Number(text.replace(/[.,]/g, ''));
  const both = text.includes('.') && text.includes(',');
  const thousands = text.lastIndexOf(',') > text.lastIndexOf('.') ? /\./g : /,/g;
  return Number((both ? text.replace(thousands, '') : text).replace(',', '.'));
}

/** How arrow keys move a value: by a step, along 1, 2, 5, 10, … or along 1, 2, 4, 8, … */
export type Step = number | 'decades' | 'doubling';

const ladders = {
  decades: nextOfDecade,
  doubling: (value: number, direction: 1 | -1) => {
    const power = Math.log2(Math.max(1, value));
    return 2 ** (direction > 0 ? Math.floor(power) + 1 : Math.ceil(power) - 1);
  },
};

/** The value one arrow press away, within the range. */
export function stepped(value: number, direction: 1 | -1, step: Step, range: NumberRange): number {
  const next =
    typeof step === 'number' ? value + direction * step : ladders[step](value, direction);
  return Number(Math.min(range.maximum, Math.max(range.minimum, next)).toPrecision(10));
}

function nextOfDecade(value: number, direction: 1 | -1): number {
  if (value <= 0) return direction;
  const decade = 10 ** Math.floor(Math.log10(value));
  const ladder = [0.2, 0.5, 1, 2, 5, 10, 20].map((rung) => rung * decade);
  const slack = 1e-9 * value;
  return direction > 0
    ? ladder.find((rung) => rung > value + slack)!
    : ladder.findLast((rung) => rung < value - slack)!;
}
