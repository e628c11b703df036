import { lowestOf } from '../../state/history';
import type { Evaluation } from '../../training/protocol';

/** Where the loss on the validation images was lowest. */
export interface LowestLoss {
  readonly evaluation: Evaluation;
  /** Whether it has been higher since, for long enough to call this the time of overfitting. */
  readonly passed: boolean;
}

/** So many later measurements, all higher, say that it is over: a single one may just be noise. */
const LATER = 2;

/** Below this accuracy the network only guesses: by chance, one in ten is right. */
const GUESSING = 0.15;

/** Whether the newest of the whole evaluations is no better than guessing. */
export function guesses(validation: readonly Evaluation[]): boolean {
  const newest = validation.findLast(({ whole }) => whole);
  return newest !== undefined && newest.accuracy < GUESSING;
}

/** The lowest of the whole evaluations; null while there is none. Who guesses does not overfit. */
export function lowestLoss(validation: readonly Evaluation[]): LowestLoss | null {
  const evaluation = lowestOf(validation);
  if (evaluation === null) return null;
  const higher = validation
    .slice(validation.indexOf(evaluation) + 1)
    .filter(({ whole, loss }) => whole && loss > evaluation.loss);
  return { evaluation, passed: higher.length >= LATER && !guesses(validation) };
}
