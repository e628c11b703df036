import { activations } from '../../engine/activations';
import { losses } from '../../engine/losses';
import { below, parameterIn } from '../../state/selection';
import { rowOf, softmaxShift, type Term, targetOf } from '../../state/terms';
import { activationNumbers } from './activation-numbers';
import {
  type Builder,
  number,
  outputOf,
  part,
  product,
  share,
  sumLatex,
  unitOf,
} from './equation-parts';
import { digitsFor, digitsOfExponent, factor, latexFigure } from './figures';
import { marked, markSymbols } from './marks';

export const input: Builder = (step, _stage, { example, units }) => {
  const x = below(step, 1, example)[units[0]!]!;
  return {
    formula: [String.raw`${marked('x', 'x_i')} = \frac{${marked('g', 'g_i')}}{255}`],
    numbers: [
      String.raw`${marked('x', 'x_i')} = \frac{${marked('g', String(Math.round(x * 255)))}}{255} = ${number('x', x)}`,
    ],
    parts: [part('x', 'x_i', 'input', x), part('g', 'g_i', 'grey', Math.round(x * 255))],
  };
};

export const dense: Builder = (step, stage, selection, sum, more) => {
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

export const activation: Builder = (step, { layer }, selection) => {
  const { z, a, activation: name } = unitOf(step, layer, selection);
  return {
    formula: [markSymbols(activations[name].formula, { a: 'a', z: 'z' })],
    numbers: [
      `${marked('a', 'a')} = ${activationNumbers[name]((text) => marked('z', text), z)} = ${number('a', a)}`,
    ],
    parts: [part('a', 'a', 'activation', a), part('z', 'z', 'z', z)],
  };
};

export const output: Builder = (step, _stage, selection, sum) => {
  const { p, z } = outputOf(step, selection);
  const shift = sum ? softmaxShift(rowOf(step.layers.at(-1)!.z, step, selection.example)) : 0;
  const exponent = (index: string) =>
    shift === 0 ? `z_${index}` : String.raw`z_${index} - \max z`;
  const denominator = String.raw`\sum_j e^{${exponent('j')}}`;
  const { outputFormula } = losses[step.specification.loss];
  const formula =
    shift === 0
      ? outputFormula
      : String.raw`${outputFormula} = \frac{e^{${exponent('k')}}}{${denominator}}`;
  // Two more digits than the quotient; nine tell any two numbers of single precision apart.
  const digits = Math.min(digitsFor(p, 1 - p) + 2, 9);
  const written = (value: number) => latexFigure(value, digits);
  const power = (value: number) => number('z', value, digitsOfExponent(value));
  const minus = (value: number) =>
    value === 0 ? '' : ` - ${factor(value, digitsOfExponent(value))}`;
  const right =
    sum === null
      ? String.raw`\frac{1}{1 + e^{${power(-z)}}}`
      : String.raw`\frac{e^{${power(z)}${minus(shift)}}}{${marked('rest', written(sum.total))}} = \frac{${written(Math.exp(z - shift))}}{${marked('rest', written(sum.total))}}`;
  const parts = [part('p', 'p_k', 'output', p), part('z', 'z_k', 'logit', z)];
  if (sum) parts.push(part('rest', denominator, 'logits', sum.total));
  return {
    formula: [markSymbols(formula, { p_k: 'p', z_k: 'z', [denominator]: 'rest' })],
    numbers: [`${marked('p', 'p_k')} = ${right} = ${share(p)}`],
    parts,
  };
};

export const loss: Builder = (step, _stage, { example }, sum, more) => {
  const { loss: name } = step.specification;
  const value = step.loss.each[example]!;
  const label = step.labels[example]!;
  const p = rowOf(step.layers.at(-1)!.a, step, example)[label]!;
  const formula = [markSymbols(losses[name].formula, { L: 'L', p_c: 'p', p_k: 'p', t_k: 't' })];
  const lossPart = part('L', 'L', 'loss', value);
  if (!sum) {
    return {
      formula,
      numbers: [
        String.raw`${marked('L', 'L')} = -\ln ${marked('p', factor(p, digitsFor(p, 1 - p)))} = ${number('L', value)}`,
      ],
      parts: [lossPart, part('p', 'p_c', 'trueOutput', p)],
    };
  }
  const outputs = rowOf(step.layers.at(-1)!.a, step, example);
  const write = ({ from: k, factors: [, error] }: Term, digits: number) => {
    const output = number('p', outputs[k]!, Math.max(digits, digitsFor(outputs[k]!, error!)));
    const target = marked('t', String(targetOf(step, example, k)));
    return String.raw`\tfrac12 \cdot (${output} - ${target})^2`;
  };
  return {
    formula,
    numbers: [`${marked('L', 'L')} = ${sumLatex(sum, write, more)} = ${number('L', value)}`],
    parts: [lossPart, part('p', 'p_k', 'anyOutput', null), part('t', 't_k', 'anyTarget', null)],
  };
};
