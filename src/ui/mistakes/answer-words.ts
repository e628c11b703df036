import type { TFunction } from 'i18next';
import type { Examination } from '../../training/protocol';
import { aDigit } from '../a-digit';
import { percent } from '../format';
import type { Cell } from './confusion';
import type { OrderName } from './pick';

type Words = TFunction<'mistakes'>;

/** “a 4 taken for a 9, 99.8 % sure”; in the order that goes by the true digit, its share. */
export function answerText(
  t: Words,
  { labels, predicted, confidence, trueOutput }: Examination,
  place: number,
  order: OrderName = 'confident',
): string {
  const truth = aDigit(labels[place]!);
  const answer = aDigit(predicted[place]!);
  const share = percent(confidence[place]);
  if (labels[place] === predicted[place]) return t('cardRight', { truth, share });
  if (order !== 'unsure') return t('card', { truth, answer, share });
  return t('cardUnsure', { truth, answer, share: percent(trueOutput[place]) });
}

/** “4 taken for 9: 12 images”: the figure just as the cell shows it. */
export function cellText(t: Words, { truth, answer }: Cell, images: number): string {
  const amount = { count: images, number: String(images) };
  if (answer === null) return t('matrix.mistakes', { truth, ...amount });
  if (answer === truth) return t('matrix.onDiagonal', { truth, ...amount });
  return t('matrix.cell', { truth, answer, ...amount });
}
