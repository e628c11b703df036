import { nearest } from '../../state/nearest';
import type { Checkpoint, Evaluation, Moment } from '../../training/protocol';
import { lowestLoss } from '../progress/overfitting';

/** Below so many checkpoints there is nothing to look back at. */
export const FEWEST = 2;

/**
 * Where on the slider the page stands: at the checkpoint that is looked back at, or, for null, at
 * the last place, which stands for now.
 */
export function placeOf(checkpoints: readonly Moment[], moment: number | null): number {
  const last = Math.max(0, checkpoints.length - 1);
  if (moment === null) return last;
  const place = checkpoints.findIndex(({ step }) => step === moment);
  return place === -1 ? last : place;
}

/** The moment to show at a place: its step, or null for now. */
export function momentAt(checkpoints: readonly Moment[], place: number): number | null {
  return place >= checkpoints.length - 1 ? null : checkpoints[place]!.step;
}

/** The checkpoint nearest to the lowest validation loss, once that has passed; null before. */
export function overfittingMoment(
  checkpoints: readonly Checkpoint[],
  validation: readonly Evaluation[],
): Checkpoint | null {
  const lowest = lowestLoss(validation);
  return lowest?.passed ? nearest(checkpoints, lowest.evaluation.step) : null;
}

/** A place of the slider at which an epoch had just ended. */
export interface EpochMark {
  readonly place: number;
  readonly epoch: number;
  /** Whether there is room for its number. */
  readonly labelled: boolean;
}

/** The marks stand at least so many pixels of the page apart, and their numbers so many. */
const LEAST_GAP = 4;
const LEAST_LABEL_GAP = 36;
/** The first number says what is counted, and takes more room on both its sides. */
const FIRST_LABEL_GAP = 56;

/** The ends of epochs on a slider over the checkpoints that is so many pixels wide. */
export function epochMarks(checkpoints: readonly Checkpoint[], width: number): EpochMark[] {
  const marks: EpochMark[] = [];
  const last = checkpoints.length - 1;
  const pixels = (from: number, to: number) => ((to - from) / last) * width;
  let lastMark = -Infinity;
  let lastLabel = 0; // the beginning has a label too
  let labels = 0;
  checkpoints.forEach(({ epoch, cursor }, place) => {
    if (cursor !== 0 || epoch === 0 || pixels(lastMark, place) < LEAST_GAP) return;
    const gap = labels === 0 ? FIRST_LABEL_GAP : LEAST_LABEL_GAP;
    const labelled = pixels(lastLabel, place) >= gap && pixels(place, last) >= gap;
    marks.push({ place, epoch, labelled });
    lastMark = place;
    if (!labelled) return;
    lastLabel = place;
    labels += 1;
  });
  return marks;
}
