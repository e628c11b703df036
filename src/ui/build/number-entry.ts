import { count, plain } from '../format';

export interface NumberRange {
  readonly minimum: number;
  readonly maximum: number;
  readonly whole?: boolean;
}

/** What was typed, judged. */
export type Entry =
  | { readonly kind: 'good'; readonly value: number }
  /** A number that does not fit: the nearest that does, and why. */
  | { readonly kind: 'adjusted'; readonly value: number; readonly message: string }
  /** No number at all: the value before stays. */
  | { readonly kind: 'refused'; readonly message: string };

const display = (value: number) => (Math.abs(value) >= 1000 ? count(value) : plain(value));

/** Reads a number as people type it: `0.1`, `0,1`, `1e-3`, `1 000`. */
export function readEntry(text: string, { minimum, maximum, whole = false }: NumberRange): Entry {
  const trimmed = text.replace(/[\s_]/g, '').replace(',', '.');
  const value = trimmed === '' ? Number.NaN : Number(trimmed);
  if (!Number.isFinite(value)) {
    const kind = whole ? 'a whole number' : 'a number';
    return {
      kind: 'refused',
      message: `Type ${kind} from ${display(minimum)} to ${display(maximum)}.`,
    };
  }
  const fitting = Math.min(maximum, Math.max(minimum, whole ? Math.round(value) : value));
  if (fitting === value) return { kind: 'good', value };
  return { kind: 'adjusted', value: fitting, message: reason(value, minimum, maximum) };
}

function reason(value: number, minimum: number, maximum: number): string {
  if (value > maximum) return `The most is ${display(maximum)}.`;
  if (value < minimum) return `The least is ${display(minimum)}.`;
  return 'Rounded to a whole number.';
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
