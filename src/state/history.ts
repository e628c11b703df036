import { type Hyperparameters, learnAlike } from '../training/configuration';
import type { Evaluation, Frame, TrainingPoint } from '../training/protocol';
import type { History } from './live';

/** More points than this are more than any chart can show. */
const MOST_POINTS = 4000;

/** Two neighbouring points as one: where the second stands, with the mean of both. */
const merged = (first: TrainingPoint, second: TrainingPoint): TrainingPoint => ({
  step: second.step,
  progress: second.progress,
  loss: (first.loss + second.loss) / 2,
  accuracy: (first.accuracy + second.accuracy) / 2,
});

/** The curve with every two neighbours made one, once it has grown too long. */
function thinned(points: readonly TrainingPoint[]): readonly TrainingPoint[] {
  if (points.length <= MOST_POINTS) return points;
  const half: TrainingPoint[] = [];
  for (let i = 0; i + 1 < points.length; i += 2) half.push(merged(points[i]!, points[i + 1]!));
  if (points.length % 2 === 1) half.push(points.at(-1)!);
  return half;
}

/** The same for evaluations of a split, of which an epoch has one of all images and ten of a few. */
const MOST_EVALUATIONS = 4000;
/** The first ones are those that tables of epochs and the start of every curve show. */
const FIRST_EVALUATIONS = 500;

/**
 * The evaluations without every second one of the kind, whole or not, of which there are more, once
 * they have grown too many. The first few hundred, the last and the lowest stay.
 */
function thinnedEvaluations(evaluations: readonly Evaluation[]): readonly Evaluation[] {
  if (evaluations.length <= MOST_EVALUATIONS) return evaluations;
  const wholes = evaluations.filter(({ whole }) => whole).length;
  const plentiful = wholes > evaluations.length / 2;
  const lowest = lowestOf(evaluations);
  let dropped = false;
  return evaluations.filter((one, i) => {
    const stays = i < FIRST_EVALUATIONS || i === evaluations.length - 1 || one === lowest;
    if (stays || one.whole !== plentiful) return true;
    dropped = !dropped;
    return !dropped;
  });
}

/** A loss so many times that of the start has diverged, though it is still a number. */
export const DIVERGED = 2;

/**
 * Whether the weights of a moment were still good: the loss of the next batch, which they gave, was
 * a number and not far above that of the start.
 */
export function isSound(
  moment: { readonly step: number },
  points: readonly TrainingPoint[],
): boolean {
  const next = points.find(({ step }) => step > moment.step);
  return moment.step === 0 || (next !== undefined && next.loss <= DIVERGED * points[0]!.loss);
}

/** The whole evaluation with the lowest loss, the first of equals; null while there is none. */
export function lowestOf(evaluations: readonly Evaluation[]): Evaluation | null {
  let lowest: Evaluation | null = null;
  for (const one of evaluations) {
    if (!one.whole || Number.isNaN(one.loss)) continue;
    if (lowest === null || one.loss < lowest.loss) lowest = one;
  }
  return lowest;
}

/** The history with a frame's news at its end: new arrays wherever something has come. */
export function extended(history: History, { points, evaluations }: Frame): History {
  if (points.length === 0 && evaluations.length === 0) return history;
  /** What is measured again, after going back to that step, takes the place of what was there. */
  const measuredAgain = ({ split, step, whole }: Evaluation) =>
    evaluations.some((one) => one.split === split && one.step === step && one.whole === whole);
  const grown = (split: 'validation' | 'test') => {
    const added = evaluations.filter((evaluation) => evaluation.split === split);
    if (added.length === 0) return history[split];
    return thinnedEvaluations([...history[split].filter((one) => !measuredAgain(one)), ...added]);
  };
  return {
    ...history,
    points: points.length === 0 ? history.points : thinned([...history.points, ...points]),
    validation: grown('validation'),
    test: grown('test'),
  };
}

/** The history of a run that has learned with the settings `before` up to that step, and then with others. */
export function withChange(step: number, before: Hyperparameters, history: History): History {
  const { changes = [] } = withoutChange(step, history);
  return { ...history, changes: [...changes, { step, before }] };
}

/** The same where it learns after that step as before it. */
export function withoutChange(step: number, history: History): History {
  return { ...history, changes: (history.changes ?? []).filter((change) => change.step !== step) };
}

/**
 * The history up to a step: what a run that goes on from there has behind it.
 *
 * @param settings what it goes on with: if that came later, it is a change at that step
 */
export function upTo(step: number, history: History, settings: Hyperparameters): History {
  const before = ({ step: at }: { readonly step: number }) => at <= step;
  const { changes = [] } = history;
  const next = changes.find((change) => change.step >= step);
  const changed = next !== undefined && step > 0 && !learnAlike(next.before, settings);
  return {
    ...history,
    points: history.points.filter(before),
    validation: history.validation.filter(before),
    test: history.test.filter(before),
    changes: [
      ...changes.filter((change) => change.step < step),
      ...(changed ? [{ step, before: next.before }] : []),
    ],
  };
}
