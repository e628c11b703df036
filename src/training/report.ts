import { keepCheckpoints } from './checkpoints';
import type { Checkpoint, Evaluation, TrainingPoint } from './protocol';
import { TrainingCurve } from './training-curve';

/** What has happened in a run since the last report, oldest first. */
export interface Report {
  readonly points: readonly TrainingPoint[];
  readonly evaluations: readonly Evaluation[];
  readonly checkpoints: readonly Checkpoint[];
}

/** Collects what is to be reported. */
export class News {
  readonly curve = new TrainingCurve();
  evaluations: Evaluation[] = [];
  #checkpoints: readonly Checkpoint[] = [];

  get checkpoints(): readonly Checkpoint[] {
    return this.#checkpoints;
  }

  keep(checkpoint: Checkpoint): void {
    this.#checkpoints = keepCheckpoints(this.#checkpoints, [checkpoint]);
  }

  /** Everything since the last time. */
  take(): Report {
    const report = {
      points: this.curve.take(),
      evaluations: this.evaluations,
      checkpoints: this.#checkpoints,
    };
    this.evaluations = [];
    this.#checkpoints = [];
    return report;
  }
}
