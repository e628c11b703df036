import type { History } from '../../state/live';
import type { ShownRun } from '../runs/use-runs';
import type { Point } from './curve-path';
import { type Measure, thinned } from './curves';

/** At most two points for each of so many parts of a run. */
const BUCKETS = 60;

/** The curve of another run: its validation, in the thin line that is the run's own. */
export interface OtherCurve {
  readonly id: string;
  readonly name: string;
  readonly colour: string;
  readonly dashes: string;
  readonly points: readonly Point[];
}

/** Validation on all images; of a run that has come to less than two epochs, on the sample too. */
export function validationPoints({ validation }: History, measure: Measure): Point[] {
  const whole = validation.filter((one) => one.whole);
  const shown = whole.length >= 2 ? whole : validation;
  const finite = shown.filter((one) => Number.isFinite(one[measure]));
  const end = finite.at(-1)?.progress ?? 0;
  return thinned(finite, (at) => finite[at]![measure], end, BUCKETS).map((at) => [
    finite[at]!.progress,
    finite[at]![measure],
  ]);
}

/** The curves of all runs that are not hidden. */
export const otherCurves = (runs: readonly ShownRun[], measure: Measure): OtherCurve[] =>
  runs
    .filter(({ hidden }) => !hidden)
    .map(({ run, name, line }) => ({
      id: run.id,
      name,
      ...line,
      points: validationPoints(run.history, measure),
    }));
