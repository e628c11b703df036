import type { Examination } from '../../training/protocol';
import type { Cell } from './confusion';

type Answers = Pick<Examination, 'labels' | 'predicted' | 'confidence' | 'trueOutput'>;

/** Which of two images stands first: negative for the one at place `i`. */
type Comparison = (answers: Answers, i: number, j: number) => number;

const mostConfident: Comparison = ({ confidence }, i, j) => confidence[j]! - confidence[i]!;

/** The orders of the gallery; within a digit the most confident stand first. */
export const orders = {
  confident: mostConfident,
  unsure: ({ trueOutput }, i, j) => trueOutput[i]! - trueOutput[j]!,
  truth: (answers, i, j) => answers.labels[i]! - answers.labels[j]! || mostConfident(answers, i, j),
  answer: (answers, i, j) =>
    answers.predicted[i]! - answers.predicted[j]! || mostConfident(answers, i, j),
} as const satisfies Record<string, Comparison>;

export type OrderName = keyof typeof orders;

/** Those that make a difference: all images of a cell are of one digit, and taken for one. */
export const orderNamesFor = (cell: Cell | null): readonly OrderName[] =>
  (Object.keys(orders) as OrderName[]).filter(
    (name) => cell === null || !(name === 'truth' || (name === 'answer' && cell.answer !== null)),
  );

/** The places of a cell's images, or of all mistakes, in order. */
export function pick(answers: Answers, cell: Cell | null, order: OrderName): number[] {
  const { labels, predicted } = answers;
  const places: number[] = [];
  for (let i = 0; i < labels.length; i++) {
    const belongs =
      cell === null || cell.answer === null
        ? labels[i] !== predicted[i] && (cell === null || labels[i] === cell.truth)
        : labels[i] === cell.truth && predicted[i] === cell.answer;
    if (belongs) places.push(i);
  }
  return places.sort((i, j) => orders[order](answers, i, j));
}
