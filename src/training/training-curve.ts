import type { TrainingPoint } from './protocol';

/** Points that an epoch gets once the beginning, which gets more, is over. */
const POINTS_PER_EPOCH = 50;

/**
 * Turns batches into points of the training curve. Where a point falls depends on the step (and
 * on pauses), never on the speed of the machine, so the same run draws the same curve everywhere: every batch
 * at first, then every tenth part of the steps so far, in the end fifty an epoch.
 */
export class TrainingCurve {
  #points: TrainingPoint[] = [];
  #loss = 0;
  #correct = 0;
  #examples = 0;
  #batches = 0;

  /** Takes a batch: the step that it was, the sum of its losses, how many it got right. */
  add(
    step: number,
    progress: number,
    lossSum: number,
    correct: number,
    examples: number,
    stepsPerEpoch: number,
  ): void {
    this.#loss += lossSum;
    this.#correct += correct;
    this.#examples += examples;
    this.#batches += 1;
    const spacing = Math.min(Math.floor(step / 10), Math.floor(stepsPerEpoch / POINTS_PER_EPOCH));
    if (this.#batches >= spacing) this.finishPoint(step, progress);
  }

  /** Ends the point under way: when training pauses, what has been seen is to be seen. */
  finishPoint(step: number, progress: number): void {
    if (this.#examples === 0) return;
    this.#points.push({
      step,
      progress,
      loss: this.#loss / this.#examples,
      accuracy: this.#correct / this.#examples,
    });
    this.#loss = 0;
    this.#correct = 0;
    this.#examples = 0;
    this.#batches = 0;
  }

  /** The points since the last time, oldest first. */
  take(): readonly TrainingPoint[] {
    const points = this.#points;
    this.#points = [];
    return points;
  }
}
