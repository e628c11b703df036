import { activations } from '../../engine/activations';
import { losses } from '../../engine/losses';
import type { FrozenStep } from '../../state/microscope';
import { below, parameterIn, type Selection } from '../../state/selection';
import type { Stage } from '../../state/stages';
import { rowOf, type Sum, shorten, sumOf, type Term, targetOf } from '../../state/terms';
import { activationNumbers, slopeOf } from './activation-numbers';
import { factor, latexFigure } from './figures';
import { type Mark, marked, markSymbols } from './marks';
import { updateEquation } from './update-equation';

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

/** A sum with its largest terms, the rest as one number, and the bias. */
function sumLatex(sum: Sum, write: (term: Term) => string, more: MoreWords): string {
  const { largest, rest } = shorten(sum, SHOWN_TERMS);
  const terms = largest.map((term) => String.raw`\htmlData{term=shown}{${write(term)}}`);
  if (rest.count > 0) {
    const value = marked('rest', factor(rest.value));
    terms.push(String.raw`\underbrace{${value}}_{\text{${more(rest.count)}}}`);
  }
  if (sum.bias !== null) terms.push(marked('b', factor(sum.bias)));
  return terms.join(' + ');
}

const product =
  (first: Mark, second: Mark) =>
  ({ factors: [left, right] }: Term): string =>
    String.raw`${marked(first, factor(left!))} \cdot ${marked(second, factor(right!))}`;

const part = (mark: Mark, latex: string, name: PartName, value: number | null): Part => ({
  mark,
  latex,
  name,
  value,
});

const number = (mark: Mark, value: number): string => marked(mark, latexFigure(value));

/** The equation of a stage, for what one points at. */
export function equationOf(
  step: FrozenStep,
  stage: Stage,
  selection: Selection,
  more: MoreWords,
): Equation {
  const sum = sumOf(step, stage, selection);
  return { ...builders[stage.kind](step, stage, selection, sum, more), sum };
}

type Builder = (
  step: FrozenStep,
  stage: Stage,
  selection: Selection,
  sum: Sum | null,
  more: MoreWords,
) => Omit<Equation, 'sum'>;

const input: Builder = (step, _stage, { example, units }) => {
  const x = below(step, 1, example)[units[0]!]!;
  return {
    formula: [String.raw`${marked('x', 'x_i')} = \frac{${marked('g', 'g_i')}}{255}`],
    numbers: [
      String.raw`${marked('x', 'x_i')} = \frac{${marked('g', String(Math.round(x * 255)))}}{255} = ${number('x', x)}`,
    ],
    parts: [part('x', 'x_i', 'input', x), part('g', 'g_i', 'grey', Math.round(x * 255))],
  };
};

const dense: Builder = (step, stage, selection, sum, more) => {
  const { layer } = stage;
  const mark = layer === 1 ? 'x' : 'a';
  const { from, index } = parameterIn(step, stage, selection);
  const a = below(step, layer, selection.example)[from]!;
  return {
    formula: [
      String.raw`${marked('z', 'z_j')} = \sum_i ${marked(mark, `${mark}_i`)} \cdot ${marked('W', 'W_{ij}')} + ${marked('b', 'b_j')}`,
    ],
    numbers: [
      `${marked('z', 'z_j')} = ${sumLatex(sum!, product(mark, 'W'), more)} = ${number('z', sum!.total)}`,
    ],
    parts: [
      part('z', 'z_j', 'z', sum!.total),
      part(mark, `${mark}_i`, layer === 1 ? 'input' : 'activation', a),
      part('W', 'W_{ij}', 'weight', step.before[index]!),
      part('b', 'b_j', 'bias', sum!.bias),
    ],
  };
};

/** z and a of the unit that one points at in a hidden layer. */
function unitOf(step: FrozenStep, layer: number, { example, units }: Selection) {
  const unit = units[layer]!;
  const { z, a, da, delta } = step.layers[layer - 1]!;
  const at = (values: Float32Array) => rowOf(values, step, example)[unit]!;
  const { activation } = step.specification.hidden[layer - 1] ?? {};
  return { z: at(z), a: at(a), da: da ? at(da) : 0, delta: at(delta), activation: activation! };
}

const activation: Builder = (step, { layer }, selection) => {
  const { z, a, activation: name } = unitOf(step, layer, selection);
  return {
    formula: [markSymbols(activations[name].formula, { a: 'a', z: 'z' })],
    numbers: [
      `${marked('a', 'a')} = ${activationNumbers[name]((text) => marked('z', text), z)} = ${number('a', a)}`,
    ],
    parts: [part('a', 'a', 'activation', a), part('z', 'z', 'z', z)],
  };
};

/** p, z and t of the output that one points at. */
function outputOf(step: FrozenStep, { example, units }: Selection) {
  const k = units.at(-1)!;
  const { a, z, delta } = step.layers.at(-1)!;
  return {
    p: rowOf(a, step, example)[k]!,
    z: rowOf(z, step, example)[k]!,
    delta: rowOf(delta, step, example)[k]!,
    t: targetOf(step, example, k),
  };
}

const output: Builder = (step, _stage, selection, sum) => {
  const { p, z } = outputOf(step, selection);
  const formula = losses[step.specification.loss].outputFormula;
  const exponent = marked('z', latexFigure(z));
  const right =
    sum === null
      ? String.raw`\frac{1}{1 + e^{${marked('z', latexFigure(-z))}}}`
      : String.raw`\frac{e^{${exponent}}}{${marked('rest', latexFigure(sum.total))}} = \frac{${latexFigure(Math.exp(z))}}{${marked('rest', latexFigure(sum.total))}}`;
  const parts = [part('p', 'p_k', 'output', p), part('z', 'z_k', 'logit', z)];
  if (sum) parts.push(part('rest', String.raw`\sum_j e^{z_j}`, 'logits', sum.total));
  return {
    formula: [markSymbols(formula, { p_k: 'p', z_k: 'z', [String.raw`\sum_j e^{z_j}`]: 'rest' })],
    numbers: [`${marked('p', 'p_k')} = ${right} = ${number('p', p)}`],
    parts,
  };
};

const loss: Builder = (step, _stage, { example }, sum, more) => {
  const { loss: name } = step.specification;
  const value = step.loss.each[example]!;
  const label = step.labels[example]!;
  const p = rowOf(step.layers.at(-1)!.a, step, example)[label]!;
  const formula = [markSymbols(losses[name].formula, { L: 'L', p_t: 'p', p_k: 'p', t_k: 't' })];
  const lossPart = part('L', 'L', 'loss', value);
  if (!sum) {
    return {
      formula,
      numbers: [String.raw`${marked('L', 'L')} = -\ln ${number('p', p)} = ${number('L', value)}`],
      parts: [lossPart, part('p', 'p_t', 'trueOutput', p)],
    };
  }
  const write = ({ factors: [, error] }: Term) => String.raw`\tfrac12 \cdot ${factor(error!)}^2`;
  return {
    formula,
    numbers: [`${marked('L', 'L')} = ${sumLatex(sum, write, more)} = ${number('L', value)}`],
    parts: [lossPart, part('p', 'p_k', 'trueOutput', p), part('t', 't_k', 'target', 1)],
  };
};

/** What the mean over a batch divides by. */
const shared = ({ B }: FrozenStep, latex: string): string =>
  B === 1 ? latex : String.raw`\tfrac{1}{${B}} \big( ${latex} \big)`;

const outputDelta: Builder = (step, _stage, selection) => {
  const { loss: name } = step.specification;
  const { p, t, delta } = outputOf(step, selection);
  const [P, T] = [number('p', p), marked('t', String(t))];
  const numbers = {
    crossEntropy: `${P} - ${T}`,
    squaredErrorSigmoid: String.raw`(${P} - ${T}) \cdot ${P} \cdot (1 - ${P})`,
    squaredErrorSoftmax: String.raw`${P} \big( (${P} - ${T}) - ${factor(innerSum(step, selection))} \big)`,
  };
  const symbols = { [String.raw`\delta_k`]: 'delta', p_k: 'p', t_k: 't' } as const;
  const [left, right] = losses[name].deltaFormula.split(' = ');
  const formula = `${markSymbols(left!, symbols)} = ${shared(step, markSymbols(right!, symbols))}`;
  return {
    formula: [formula],
    numbers: [
      `${marked('delta', String.raw`\delta_k`)} = ${shared(step, numbers[name])} = ${number('delta', delta)}`,
    ],
    parts: [
      part('delta', String.raw`\delta_k`, 'delta', delta),
      part('p', 'p_k', 'output', p),
      part('t', 't_k', 'target', t),
    ],
  };
};

/** Σ_j (p_j − t_j)·p_j, of squared error with softmax. */
function innerSum(step: FrozenStep, { example }: Selection): number {
  const p = rowOf(step.layers.at(-1)!.a, step, example);
  return p.reduce((sum, value, k) => sum + (value - targetOf(step, example, k)) * value, 0);
}

const weightGradient: Builder = (step, stage, selection, sum, more) => {
  const mark = stage.layer === 1 ? 'x' : 'a';
  const over = step.B === 1 ? '' : String.raw`\sum_{e=1}^{${step.B}} `;
  const left = marked('dW', String.raw`\frac{\partial L}{\partial W_{ij}}`);
  const of = sum!.terms[selection.example]!.factors;
  return {
    formula: [
      String.raw`${left} = ${over}${marked(mark, `${mark}_i`)} \cdot ${marked('delta', String.raw`\delta_j`)}`,
    ],
    numbers: [
      `${left} = ${sumLatex(sum!, product(mark, 'delta'), more)} = ${number('dW', sum!.total)}`,
    ],
    parts: [
      part('dW', String.raw`\partial L / \partial W_{ij}`, 'weightGradient', sum!.total),
      part(mark, `${mark}_i`, stage.layer === 1 ? 'input' : 'activation', of[0]!),
      part('delta', String.raw`\delta_j`, 'delta', of[1]!),
    ],
  };
};

const biasGradient: Builder = (step, _stage, selection, sum, more) => {
  const over = step.B === 1 ? '' : String.raw`\sum_{e=1}^{${step.B}} `;
  const left = marked('db', String.raw`\frac{\partial L}{\partial b_j}`);
  const write = ({ value }: Term) => marked('delta', factor(value));
  const numbers = step.B === 1 ? number('delta', sum!.total) : sumLatex(sum!, write, more);
  return {
    formula: [`${left} = ${over}${marked('delta', String.raw`\delta_j`)}`],
    numbers: [`${left} = ${numbers}${step.B === 1 ? '' : ` = ${number('db', sum!.total)}`}`],
    parts: [
      part('db', String.raw`\partial L / \partial b_j`, 'biasGradient', sum!.total),
      part('delta', String.raw`\delta_j`, 'delta', sum!.terms[selection.example]!.value),
    ],
  };
};

const inputDelta: Builder = (step, stage, selection, sum, more) => {
  const left = marked('da', String.raw`\frac{\partial L}{\partial a_j}`);
  const { to, index } = parameterIn(step, stage, selection);
  const { delta } = step.layers[stage.layer]!;
  return {
    formula: [
      String.raw`${left} = \sum_k ${marked('delta', String.raw`\delta_k`)} \cdot ${marked('W', 'W_{jk}')}`,
    ],
    numbers: [
      `${left} = ${sumLatex(sum!, product('delta', 'W'), more)} = ${number('da', sum!.total)}`,
    ],
    parts: [
      part('da', String.raw`\partial L / \partial a_j`, 'activationGradient', sum!.total),
      part('delta', String.raw`\delta_k`, 'deltaAbove', rowOf(delta, step, selection.example)[to]!),
      part('W', 'W_{jk}', 'weightAbove', step.before[index]!),
    ],
  };
};

const activationDelta: Builder = (step, { layer }, selection) => {
  const { z, a, da, delta, activation: name } = unitOf(step, layer, selection);
  const slope = slopeOf(name, z, a);
  const dL = marked('da', String.raw`\frac{\partial L}{\partial a_j}`);
  const phi = marked('phi', String.raw`\varphi'(z_j)`);
  const d = marked('delta', String.raw`\delta_j`);
  const { derivativeFormula } = activations[name];
  const derivative = markSymbols(derivativeFormula, { "\\varphi'(z)": 'phi', z: 'z', a: 'a' });
  const parts = [
    part('delta', String.raw`\delta_j`, 'delta', delta),
    part('da', String.raw`\partial L / \partial a_j`, 'activationGradient', da),
    part('phi', String.raw`\varphi'(z_j)`, 'slope', slope),
    part('z', 'z_j', 'z', z),
    part('a', 'a_j', 'activation', a),
  ];
  return {
    formula: [`${d} = ${dL} \\cdot ${phi}`, derivative],
    numbers: [
      `${d} = ${marked('da', factor(da))} \\cdot ${marked('phi', factor(slope))} = ${number('delta', delta)}`,
    ],
    // Each derivative is written with z or with a, whichever is simpler.
    parts: parts.filter(
      ({ mark }) => !['z', 'a'].includes(mark) || derivative.includes(`mark=${mark}`),
    ),
  };
};

const update: Builder = (step, stage, selection) =>
  updateEquation(step, parameterIn(step, stage, selection));

const builders: Readonly<Record<Stage['kind'], Builder>> = {
  input,
  dense,
  activation,
  output,
  loss,
  outputDelta,
  weightGradient,
  biasGradient,
  inputDelta,
  activationDelta,
  update,
};
