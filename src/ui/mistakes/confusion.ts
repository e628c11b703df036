import { CLASSES } from '../../data/dataset';
import type { Examination } from '../../training/protocol';

/** How often each digit is taken for each. */
export interface Confusion {
  /** (true digit, answer), row-major (10, 10) */
  readonly counts: Uint32Array;
  /** How many images there are, and how many answers are right. */
  readonly images: number;
  readonly right: number;
}

/** The images of a digit that get a certain answer; null: that get any wrong one. */
export interface Cell {
  readonly truth: number;
  readonly answer: number | null;
}

export const sameCell = (one: Cell | null, other: Cell | null): boolean =>
  one?.truth === other?.truth && one?.answer === other?.answer;

export function confusionOf({
  labels,
  predicted,
}: Pick<Examination, 'labels' | 'predicted'>): Confusion {
  const counts = new Uint32Array(CLASSES * CLASSES);
  let right = 0;
  for (let i = 0; i < labels.length; i++) {
    counts[labels[i]! * CLASSES + predicted[i]!]!++;
    if (labels[i] === predicted[i]) right++;
  }
  return { counts, images: labels.length, right };
}

export const countAt = ({ counts }: Confusion, truth: number, answer: number): number =>
  counts[truth * CLASSES + answer]!;

/** The images of a digit. */
export const imagesOf = ({ counts }: Confusion, truth: number): number =>
  counts.subarray(truth * CLASSES, (truth + 1) * CLASSES).reduce((sum, count) => sum + count, 0);

/** The largest count off the diagonal, at which the colours end. */
export function mostMistakes({ counts }: Confusion): number {
  let most = 0;
  for (let i = 0; i < counts.length; i++) {
    // Places on the diagonal are 11 apart.
    if (i % (CLASSES + 1) !== 0 && counts[i]! > most) most = counts[i]!;
  }
  return most;
}
