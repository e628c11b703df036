import { type ActivationName, activations } from '../../engine/activations';
import { losses } from '../../engine/losses';
import type { FrozenStep } from '../../state/microscope';
import { parameterIn, type Selection } from '../../state/selection';
import { rowOf, type Term, targetOf } from '../../state/terms';
import { slopeOf } from './activation-numbers';
import {
  type Builder,
  number,
  of,
  outputOf,
  part,
  product,
  share,
  sumLatex,
  unitOf,
} from './equation-parts';
import { digitsFor, factor } from './figures';
import { marked, markSymbols } from './marks';

/** What the mean over a batch divides by. */
const shared = ({ B }: FrozenStep, latex: string): string =>
  B === 1 ? latex : String.raw`\tfrac{1}{${B}} \big( ${latex} \big)`;

/** ∂L/∂z_k of the image's own loss, with its numbers. */
export function deltaNumbers(step: FrozenStep, selection: Selection): string {
  const { p, t } = outputOf(step, selection);
  const [P, T] = [share(p), marked('t', String(t))];
  const inner = innerSum(step, selection);
  const difference = p - t - inner; // of two that nearly cancel
  const error = `${number('p', p, digitsFor(p, difference))} - ${T}`;
  return {
    crossEntropy: `${P} - ${T}`,
    squaredErrorSigmoid: String.raw`(${P} - ${T}) \cdot ${P} \cdot (1 - ${P})`,
    squaredErrorSoftmax: String.raw`${P} \big( (${error}) - ${factor(inner, digitsFor(inner, difference))} \big)`,
  }[step.specification.loss];
}

export const outputDelta: Builder = (step, _stage, selection) => {
  const { loss: name } = step.specification;
  const { p, t, delta } = outputOf(step, selection);
  const symbols = { [String.raw`\delta_k`]: 'delta', p_k: 'p', t_k: 't' } as const;
  const [left, right] = losses[name].deltaFormula.split(' = ');
  const derivative = String.raw`\frac{\partial L}{\partial z_k}`; // what δ stands for
  const formula = `${markSymbols(left!, symbols)} = ${derivative} = ${shared(step, markSymbols(right!, symbols))}`;
  return {
    formula: [formula],
    numbers: [
      `${marked('delta', String.raw`\delta_k`)} = ${shared(step, deltaNumbers(step, selection))} = ${number('delta', delta)}`,
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

export const weightGradient: Builder = (step, stage, selection, sum, more) => {
  const mark = stage.layer === 1 ? 'x' : 'a';
  const over = step.B === 1 ? '' : String.raw`\sum_{e=1}^{${step.B}} `;
  const left = marked('dW', String.raw`\frac{\partial L}{\partial W_{ij}}`);
  const factors = sum!.terms[selection.example]!.factors;
  return {
    formula: [
      String.raw`${left} = ${over}${marked(mark, `${mark}_i${of(step)}`)} \cdot ${marked('delta', String.raw`\delta_j${of(step)}`)}`,
    ],
    numbers: [
      `${left} = ${sumLatex(sum!, product(mark, 'delta'), more)} = ${number('dW', sum!.total)}`,
    ],
    parts: [
      part('dW', String.raw`\partial L / \partial W_{ij}`, 'weightGradient', sum!.total),
      part(mark, `${mark}_i`, stage.layer === 1 ? 'input' : 'activation', factors[0]!),
      part('delta', String.raw`\delta_j`, 'delta', factors[1]!),
    ],
  };
};

export const biasGradient: Builder = (step, _stage, selection, sum, more) => {
  const over = step.B === 1 ? '' : String.raw`\sum_{e=1}^{${step.B}} `;
  const left = marked('db', String.raw`\frac{\partial L}{\partial b_j}`);
  const write = ({ value }: Term, digits: number) => marked('delta', factor(value, digits));
  const numbers = step.B === 1 ? number('delta', sum!.total) : sumLatex(sum!, write, more);
  return {
    formula: [`${left} = ${over}${marked('delta', String.raw`\delta_j${of(step)}`)}`],
    numbers: [`${left} = ${numbers}${step.B === 1 ? '' : ` = ${number('db', sum!.total)}`}`],
    parts: [
      part('db', String.raw`\partial L / \partial b_j`, 'biasGradient', sum!.total),
      part('delta', String.raw`\delta_j`, 'delta', sum!.terms[selection.example]!.value),
    ],
  };
};

export const inputDelta: Builder = (step, stage, selection, sum, more) => {
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

/** φ′ worked out with the number in the place of a; nothing where it needs no working out. */
function slopeNumbers(name: ActivationName, a: number, slope: number): string[] {
  const own = marked('a', factor(a, digitsFor(a, slope)));
  if (name === 'tanh') return [`1 - ${own}^2`];
  return name === 'sigmoid' ? [String.raw`${own} \cdot (1 - ${own})`] : [];
}

export const activationDelta: Builder = (step, { layer }, selection) => {
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
      ...slopeNumbers(name, a, slope).map((right) => `${phi} = ${right} = ${number('phi', slope)}`),
      `${d} = ${marked('da', factor(da))} \\cdot ${marked('phi', factor(slope))} = ${number('delta', delta)}`,
    ],
    // Each derivative is written with z or with a, whichever is simpler.
    parts: parts.filter(
      ({ mark }) => !['z', 'a'].includes(mark) || derivative.includes(`mark=${mark}`),
    ),
  };
};
