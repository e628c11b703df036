import type { History } from '../../state/live';
import { fixed, percent, short } from '../format';
import { type Axis, accuracyAxis, linearAxis, logAxis } from './axes';
import type { CurveRow, Measure } from './curves';

/** 0.1234, 2.345, 12.3: four characters or so, that losses of all sizes keep their place. */
export function lossText(loss: number | null | undefined): string {
  if (loss === null || loss === undefined || !Number.isFinite(loss)) return '–';
  if (loss >= 1000) return short(loss);
  return fixed(loss, loss < 1 ? 4 : loss < 10 ? 3 : 1);
}

export const accuracyText = (accuracy: number | null | undefined): string => percent(accuracy, 1);

/** The loss of who gives each of ten digits the same probability: where a run begins, −ln 0.1. */
const GUESSING_LOSS = Math.log(10);

/** The values through which the strong curves go: they decide the axis, noise does not. */
function strongValues(rows: readonly CurveRow[]): number[] {
  return rows.flatMap(({ smooth, whole }) =>
    [smooth, whole].filter((value): value is number => value !== null),
  );
}

/** A loss that has grown so many times beyond its first leaves nothing to read on a linear axis. */
const EXPLODED = 100;

/** Whether the highest loss shown is far above the first one of the run, or that of guessing. */
export function hasExploded(rows: readonly CurveRow[], others: readonly number[]): boolean {
  const own = strongValues(rows);
  const first = rows.find(({ raw }) => raw !== null)?.raw ?? own[0] ?? GUESSING_LOSS;
  return Math.max(0, ...own, ...others) > EXPLODED * first;
}

/** The axis of values for these rows, with the values of other runs. */
export function valueAxis(
  rows: readonly CurveRow[],
  measure: Measure,
  logarithmic: boolean,
  others: readonly number[] = [],
): Axis {
  const own = strongValues(rows);
  const values = [...others, ...own];
  const highest = Math.max(0, ...values);
  if (measure === 'accuracy') return accuracyAxis(highest, values.at(-1) ?? 0);
  if (!logarithmic) return linearAxis(values.length > 0 ? highest : GUESSING_LOSS);
  return logAxis(Math.min(...values.filter((value) => value > 0)), highest);
}

/** The newest values, for who cannot see the chart; null while there are none. */
export function newestValues(
  rows: readonly CurveRow[],
  text: (value: number | null | undefined) => string,
): { readonly epochs: string; readonly training: string; readonly validation: string } | null {
  const last = rows.at(-1);
  if (last === undefined) return null;
  return {
    epochs: fixed(last.x, 2),
    training: text(last.trainingSoFar),
    validation: text(last.validationSoFar),
  };
}

/** At most `most` of the whole evaluations, evenly spread, the last among them. */
export function milestones(validation: History['validation'], most: number): History['validation'] {
  const whole = validation.filter((evaluation) => evaluation.whole);
  const stride = Math.max(1, Math.ceil(whole.length / most));
  return whole.filter((_, index) => (whole.length - 1 - index) % stride === 0);
}
