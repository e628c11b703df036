import type { PageState } from '../../state/page-state';

/** How many validation images are answered rightly. */
export interface Measured {
  readonly share: number;
  /** Whether all of them were asked, or only a sample. */
  readonly whole: boolean;
}

const known = new WeakMap<object, Measured>();

/**
 * The best that is known of the network's accuracy: on all validation images, or on a sample of
 * them until the first epoch has ended. The same object for the same evaluation.
 */
export function measured({
  validation,
  validationSample,
}: Pick<PageState, 'validation' | 'validationSample'>): Measured | null {
  const evaluation = validation ?? validationSample;
  if (evaluation === null) return null;
  let result = known.get(evaluation);
  if (result === undefined) {
    result = { share: evaluation.accuracy, whole: evaluation.whole };
    known.set(evaluation, result);
  }
  return result;
}
