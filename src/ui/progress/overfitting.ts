import type { History } from '../../state/live';

type Evaluation = History['validation'][number];

/** Where the loss on the validation images was lowest. */
export interface LowestLoss {
  readonly evaluation: Evaluation;
  /** Whether it has been higher since, for long enough to call this the time of overfitting. */
  readonly passed: boolean;
}

/** So many later measurements, all higher, or a later one higher by so much, say that it is over. */
const LATER = 2;
const CLEARLY_HIGHER = 1.05;

/** The lowest of the whole evaluations; null while there is none. */
export function lowestLoss(validation: readonly Evaluation[]): LowestLoss | null {
  const whole = validation.filter((evaluation) => evaluation.whole && evaluation.loss >= 0);
  const first = whole[0];
  if (first === undefined) return null;
  const evaluation = whole.reduce((best, next) => (next.loss < best.loss ? next : best), first);
  const higher = whole
    .slice(whole.indexOf(evaluation) + 1)
    .filter(({ loss }) => loss > evaluation.loss);
  const passed =
    higher.length >= LATER || higher.some(({ loss }) => loss > CLEARLY_HIGHER * evaluation.loss);
  return { evaluation, passed };
}
