import type { Evaluation, Frame } from '../training/protocol';
import type { History } from './live';
import type { PageState, Status } from './page-state';

/** The figures of a run that has not begun. */
export const noFigures: Status = {
  step: 0,
  progress: 0,
  epoch: 0,
  plannedEpochs: null,
  seconds: 0,
  samplesPerSecond: 0,
  learningRate: 0,
  trainLoss: null,
  trainAccuracy: null,
  kernels: '',
};

const newestWhole = (evaluations: readonly Evaluation[]): Evaluation | null =>
  evaluations.findLast(({ whole }) => whole) ?? null;

/** What a frame says of the run, with all that is known of it so far. */
export function factsOf(
  frame: Frame,
  { points, validation, test }: History,
): Pick<PageState, 'runState' | 'failure' | 'validation' | 'test' | 'validationSample' | 'status'> {
  const { step, progress, epoch, plannedEpochs, samplesPerSecond, learningRate, kernels } = frame;
  const point = points.at(-1);
  return {
    runState: frame.state,
    failure: frame.failure,
    validation: newestWhole(validation),
    test: newestWhole(test),
    validationSample: validation.findLast(({ whole }) => !whole) ?? null,
    status: {
      step,
      progress,
      epoch,
      plannedEpochs,
      seconds: frame.seconds,
      samplesPerSecond,
      learningRate,
      trainLoss: point?.loss ?? null,
      trainAccuracy: point?.accuracy ?? null,
      kernels,
    },
  };
}
