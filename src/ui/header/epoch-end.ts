import type { Evaluation } from '../../training/protocol';

/** The newest evaluation of all validation images, and which run it is of. */
export interface MeasuredRun {
  readonly runId: number;
  readonly validation: Evaluation | null;
}

/**
 * Whether an epoch has ended meanwhile. After a reload, with a run that is opened or goes on from an
 * earlier moment an evaluation comes too, but of an epoch that ended long ago.
 */
export const epochHasEnded = (before: MeasuredRun, { runId, validation }: MeasuredRun): boolean =>
  validation !== null && runId === before.runId && validation.step > (before.validation?.step ?? 0);
