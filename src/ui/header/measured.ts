import type { PageState } from '../../state/page-state';

/** How many images are answered rightly, and of which images that was measured. */
export interface Measured {
  readonly share: number;
  readonly what: string;
  /** Whether all validation images were used. */
  readonly whole: boolean;
}

const whole = (share: number): Measured => ({
  share,
  whole: true,
  what: 'Right answers on all validation images, which the network does not learn from; measured at the end of an epoch.',
});

const sample = (share: number): Measured => ({
  share,
  whole: false,
  what: 'Right answers on a sample of the validation images, which the network does not learn from. All of them are asked at the end of the epoch.',
});

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
    result = (evaluation.whole ? whole : sample)(evaluation.accuracy);
    known.set(evaluation, result);
  }
  return result;
}
