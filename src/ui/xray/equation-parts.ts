import type { FrozenStep } from '../../state/microscope';
import type { Selection } from '../../state/selection';
import type { Stage } from '../../state/stages';
import { rowOf, type Sum, shorten, type Term, targetOf } from '../../state/terms';
import { digitsFor, factor, latexFigure } from './figures';
import { type Mark, marked } from './marks';

/** What a symbol stands for, in words of the locale: a unit, or a weight between two. */
export interface Part {
  readonly mark: Mark;
  /** The symbol itself. */
  readonly latex: string;
  /** `xray:parts.<name>` */
  readonly name: PartName;
  /** The number behind it for what one points at; null where it stands for many. */
  readonly value: number | null;
}

export type PartName =
  | 'input'
  | 'grey'
  | 'z'
  | 'activation'
  | 'weight'
  | 'bias'
  | 'output'
  | 'logit'
  | 'logits'
  | 'target'
  | 'loss'
  | 'trueOutput'
  | 'anyOutput'
  | 'anyTarget'
  | 'delta'
  | 'deltaAbove'
  | 'weightAbove'
  | 'weightGradient'
  | 'biasGradient'
  | 'activationGradient'
  | 'slope'
  | 'gradient'
  | 'learningRate'
  | 'old'
  | 'mean'
  | 'spread'
  | 'velocity';

/** A stage as a formula, and once more with the numbers of what one points at. */
export interface Equation {
  readonly formula: readonly string[];
  readonly numbers: readonly string[];
  readonly parts: readonly Part[];
  /** The sum in it; null where there is none. */
  readonly sum: Sum | null;
}

/** How many terms of a long sum stand in the formula. */
export const SHOWN_TERMS = 4;

/** `97 more` */
export type MoreWords = (count: number) => string;

/** Writes a term, each number of it with so many digits. */
type WriteTerm = (term: Term, digits: number) => string;

/**
 * A sum with its largest terms, the rest as one number, and the bias. Where they nearly cancel, they
 * have the digits that the total needs.
 */
export function sumLatex(sum: Sum, write: WriteTerm, more: MoreWords): string {
  const digits = (value: number) => digitsFor(value, sum.total);
  const { largest, rest } = shorten(sum, SHOWN_TERMS);
  const terms = largest.map(
    (term) => String.raw`\htmlData{term=shown}{${write(term, digits(term.value))}}`,
  );
  if (rest.count > 0) {
    const value = marked('rest', factor(rest.value, digits(rest.value)));
    terms.push(String.raw`\underbrace{${value}}_{\text{${more(rest.count)}}}`);
  }
  if (sum.bias !== null) terms.push(marked('b', factor(sum.bias, digits(sum.bias))));
  return terms.join(' + ');
}

export const product =
  (first: Mark, second: Mark) =>
  ({ factors: [left, right] }: Term, digits: number): string =>
    String.raw`${marked(first, factor(left!, digits))} \cdot ${marked(second, factor(right!, digits))}`;

export const part = (mark: Mark, latex: string, name: PartName, value: number | null): Part => ({
  mark,
  latex,
  name,
  value,
});

export const number = (mark: Mark, value: number, digits?: number): string =>
  marked(mark, latexFigure(value, digits));

/** An output between 0 and 1, with the digits that what it lacks to 1 needs. */
export const share = (p: number): string => number('p', p, digitsFor(p, 1 - p));

/** Which image a symbol is of, where there are several. */
export const of = ({ B }: FrozenStep): string => (B === 1 ? '' : '^{(e)}');

/** Writes the equation of one kind of stage. */
export type Builder = (
  step: FrozenStep,
  stage: Stage,
  selection: Selection,
  sum: Sum | null,
  more: MoreWords,
) => Omit<Equation, 'sum'>;
/** z and a of the unit that one points at in a hidden layer. */
export function unitOf(step: FrozenStep, layer: number, { example, units }: Selection) {
  const unit = units[layer]!;
  const { z, a, da, delta } = step.layers[layer - 1]!;
  const at = (values: Float32Array) => rowOf(values, step, example)[unit]!;
  const { activation } = step.specification.hidden[layer - 1] ?? {};
  return { z: at(z), a: at(a), da: da ? at(da) : 0, delta: at(delta), activation: activation! };
}

/** p, z and t of the output that one points at. */
export function outputOf(step: FrozenStep, { example, units }: Selection) {
  const k = units.at(-1)!;
  const { a, z, delta } = step.layers.at(-1)!;
  return {
    p: rowOf(a, step, example)[k]!,
    z: rowOf(z, step, example)[k]!,
    delta: rowOf(delta, step, example)[k]!,
    t: targetOf(step, example, k),
  };
}
