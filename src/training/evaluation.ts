import { CLASSES, type Dataset, type Examples, PIXELS } from '../data/dataset';
import type { Kernels } from '../engine/kernels/kernels';
import type { Batch, Network } from '../engine/networks/network';
import type { FloatArray } from '../engine/specification';
import { isLogSpaced } from './checkpoints';
import type { Evaluation, Moment } from './protocol';

/** How many images go through the network at a time: a few milliseconds of work. */
export const EVALUATION_BATCH = 100;

/** How many validation images the frequent evaluations use, and how often an epoch has one. */
const SUBSET = 500;
const SUBSETS_PER_EPOCH = 10;
/** The first epoch has more of them, so often whenever the number of steps doubles. */
const EARLY_SUBSETS_PER_OCTAVE = 2;
/**
 * A long run has less and less to tell, and evaluations would take an eighth of its time: from the
 * eighth epoch on there are fewer subsets, and from the 18th on the test set, which decides nothing,
 * is not seen after every epoch.
 */
const SUBSETS_PER_OCTAVE = 48;
const TESTS_PER_OCTAVE = 12;

/** An evaluation under way: it is done in batches, so that a pause never waits for its end. */
export interface EvaluationJob {
  readonly split: Evaluation['split'];
  readonly examples: Examples;
  /** How many of the examples are used: all, or the first few hundred. */
  readonly count: number;
  readonly moment: Moment;
  /** How many have been seen, and what came of them. */
  seen: number;
  correct: number;
  lossSum: number;
}

function startEvaluation(
  split: Evaluation['split'],
  examples: Examples,
  moment: Moment,
  count = examples.count,
): EvaluationJob {
  return {
    split,
    examples,
    count: Math.min(count, examples.count),
    moment,
    seen: 0,
    correct: 0,
    lossSum: 0,
  };
}

/** On all validation and test images, or on those of them that there are. */
export function evaluateAll({ validation, test }: Dataset, moment: Moment): EvaluationJob[] {
  return [
    startEvaluation('validation', validation, moment),
    startEvaluation('test', test, moment),
  ].filter(({ count }) => count > 0);
}

/** On the first few hundred validation images, if there are any. */
export function evaluateSome({ validation }: Dataset, moment: Moment): EvaluationJob[] {
  return [startEvaluation('validation', validation, moment, SUBSET)].filter(
    ({ count }) => count > 0,
  );
}

/**
 * What is due after a step: on all images after an epoch, on some every now and then.
 *
 * @param epochEnds whether the step completes an epoch
 * @param last whether training pauses or ends there: at the end of an epoch, the test images are due then
 */
export function evaluationsDue(
  dataset: Dataset,
  moment: Moment,
  stepsPerEpoch: number,
  epochEnds: boolean,
  last: boolean,
): EvaluationJob[] {
  const { step, progress } = moment;
  if (epochEnds) {
    const tested = last || isLogSpaced(Math.round(progress), TESTS_PER_OCTAVE);
    return evaluateAll(dataset, moment).filter(({ split }) => tested || split !== 'test');
  }
  const spacing = Math.ceil(stepsPerEpoch / SUBSETS_PER_EPOCH);
  const due =
    step < spacing
      ? isLogSpaced(step, EARLY_SUBSETS_PER_OCTAVE)
      : step % spacing === 0 && isLogSpaced(step / spacing, SUBSETS_PER_OCTAVE);
  return due ? evaluateSome(dataset, moment) : [];
}

/**
 * The loss of a batch, summed over its examples; what they are taken for goes into `predicted`.
 *
 * @param p (B, classes) what the forward pass has just come to
 */
export function assess(p: FloatArray, network: Network, batch: Batch, kernels: Kernels): number {
  const z = network.layers.at(-1)!.preActivation;
  const { labels, predicted, size } = batch;
  kernels.predict(predicted, z, size, CLASSES);
  return kernels.lossSum(p, z, labels, network.specification.loss, size, CLASSES);
}

/** How many examples of a batch are taken for what they are. */
export function countCorrect({ labels, predicted, size }: Batch): number {
  let correct = 0;
  for (let i = 0; i < size; i++) if (predicted[i] === labels[i]) correct += 1;
  return correct;
}

const places = new Uint32Array(EVALUATION_BATCH);

/**
 * Fills a batch with the examples from that place on, a batch of an evaluation at most; returns how
 * many they are.
 *
 * @param end where they end
 */
export function fillBatch(
  batch: Batch,
  kernels: Kernels,
  { images, labels }: Examples,
  from: number,
  end: number,
): number {
  const B = Math.min(EVALUATION_BATCH, end - from);
  for (let i = 0; i < B; i++) places[i] = from + i;
  batch.size = B;
  kernels.gather(batch.x, batch.labels, images, labels, places, B, PIXELS);
  return B;
}

/** Does one more batch of the job; returns its result when that was the last, else null. */
export function continueEvaluation(
  job: EvaluationJob,
  network: Network,
  batch: Batch,
  kernels: Kernels,
): Evaluation | null {
  const B = fillBatch(batch, kernels, job.examples, job.seen, job.count);
  job.lossSum += assess(network.forward(batch), network, batch, kernels);
  for (let i = 0; i < B; i++) if (batch.predicted[i] === batch.labels[i]) job.correct += 1;
  job.seen += B;
  return job.seen < job.count ? null : resultOf(job);
}

function resultOf({ split, examples, count, moment, correct, lossSum }: EvaluationJob): Evaluation {
  return {
    ...moment,
    split,
    whole: count === examples.count,
    loss: lossSum / count,
    accuracy: correct / count,
  };
}
