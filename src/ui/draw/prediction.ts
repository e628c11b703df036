import type { TFunction } from 'i18next';
import { fixed } from '../format';

/** The most probable class and its probability. */
export interface Winner {
  readonly digit: number;
  readonly probability: number;
}

/** The winner of a prediction; null without one, or where training has gone to NaN. */
export function winnerOf(prediction: ArrayLike<number> | null): Winner | null {
  let winner: Winner | null = null;
  for (let digit = 0; digit < (prediction?.length ?? 0); digit++) {
    const probability = prediction![digit]!;
    if (probability > (winner?.probability ?? -1)) winner = { digit, probability };
  }
  return winner;
}

/** 98.2 %: with a plain space, because people and tests look for it in just this form. */
export function probabilityText(probability: number | undefined): string {
  return probability === undefined || !Number.isFinite(probability)
    ? '–'
    : `${fixed(100 * probability, 1)} %`;
}

type Words = TFunction<'drawing'>;

/** What a test image really is, in a few words; empty for a drawing. */
export function labelText(t: Words, digit: number | null, label: number | null): string {
  if (label === null) return '';
  if (digit === null) return t('itIs', { label });
  return digit === label ? t('itIsRight', { label }) : t('itIsWrong', { label });
}

/** What the network makes of the image, in words. */
export function verdict(
  t: Words,
  prediction: ArrayLike<number> | null,
  label: number | null,
): string {
  const winner = winnerOf(prediction);
  if (winner === null) return label === null ? '' : t('says.truth', { label });
  const { digit } = winner;
  if (label === null) return t('says.digit', { digit });
  return digit === label ? t('says.right', { label, digit }) : t('says.wrong', { label, digit });
}
