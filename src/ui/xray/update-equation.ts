import { weightDecayOf } from '../../engine/networks/update';
import { type OptimizerName, optimizers } from '../../engine/optimizers';
import type { FrozenStep } from '../../state/microscope';
import type { Parameter } from '../../state/selection';
import { latexNumber } from '../format';
import { type Equation, number, type Part } from './equation-parts';
import { factor, latexFigure } from './figures';
import { type Mark, marked, markSymbols } from './marks';

const times = (mark: Mark, value: number): string => marked(mark, factor(value));

/** As it was chosen: 0.1; where a schedule has changed it, as far as the other numbers go. */
const etaLatex = (eta: number): string => marked('eta', latexNumber(Number(eta.toPrecision(4))));

/** Everything that the update of one parameter reads and writes. */
interface Moved {
  /** θ as the optimiser found it: AdamW has shrunk it by then. */
  readonly start: number;
  readonly end: number;
  /** ∂L/∂θ, with weight decay and clipping. */
  readonly g: number;
  readonly eta: number;
  readonly t: number;
  readonly mBefore: number;
  readonly mAfter: number;
  readonly vBefore: number;
  readonly vAfter: number;
  /** The optimiser's own parameters. */
  readonly own: Readonly<Record<string, number>>;
}

const latexOf = (own: Moved['own'], name: string): string => latexNumber(own[name]!);

const momentumLine = ({ own, mBefore, mAfter, eta, g }: Moved): string =>
  String.raw`${marked('m', 'm')} = ${latexOf(own, 'momentum')} \cdot ${times('m', mBefore)} - ${etaLatex(eta)} \cdot ${times('g', g)} = ${number('m', mAfter)}`;

const decayingMean = (
  mark: 'm' | 'v',
  decay: number,
  before: number,
  added: string,
  after: number,
) =>
  String.raw`${marked(mark, mark)} = ${latexNumber(decay)} \cdot ${times(mark, before)} + ${latexNumber(1 - decay)} \cdot ${added} = ${number(mark, after)}`;

const adamLines = (moved: Moved): string[] => {
  const { own, mBefore, mAfter, vBefore, vAfter, g, eta, t, start, end } = moved;
  const [beta1, beta2] = [own['beta1']!, own['beta2']!];
  const mean = `${times('m', mAfter)} / (1 - ${latexNumber(beta1)}^{${t}})`;
  const spread = String.raw`\sqrt{${times('v', vAfter)} / (1 - ${latexNumber(beta2)}^{${t}})} + ${latexOf(own, 'epsilon')}`;
  return [
    decayingMean('m', beta1, mBefore, times('g', g), mAfter),
    decayingMean('v', beta2, vBefore, `${times('g', g)}^2`, vAfter),
    String.raw`${marked('theta', String.raw`\theta`)} = ${number('theta', start)} - ${etaLatex(eta)} \cdot \frac{${mean}}{${spread}} = ${number('theta', end)}`,
  ];
};

const theta = marked('theta', String.raw`\theta`);

/** The optimisers' formulas, with the numbers in them. */
const lines: Readonly<Record<OptimizerName, (moved: Moved) => string[]>> = {
  sgd: ({ start, eta, g, end }) => [
    String.raw`${theta} = ${number('theta', start)} - ${etaLatex(eta)} \cdot ${times('g', g)} = ${number('theta', end)}`,
  ],
  momentum: (moved) => [
    momentumLine(moved),
    `${theta} = ${number('theta', moved.start)} + ${times('m', moved.mAfter)} = ${number('theta', moved.end)}`,
  ],
  nesterov: (moved) => [
    momentumLine(moved),
    String.raw`${theta} = ${number('theta', moved.start)} + ${latexOf(moved.own, 'momentum')} \cdot ${times('m', moved.mAfter)} - ${etaLatex(moved.eta)} \cdot ${times('g', moved.g)} = ${number('theta', moved.end)}`,
  ],
  rmsprop: ({ own, vBefore, vAfter, g, eta, start, end }) => [
    decayingMean('v', own['rho']!, vBefore, `${times('g', g)}^2`, vAfter),
    String.raw`${theta} = ${number('theta', start)} - ${etaLatex(eta)} \cdot \frac{${number('g', g)}}{\sqrt{${number('v', vAfter)}} + ${latexOf(own, 'epsilon')}} = ${number('theta', end)}`,
  ],
  adam: adamLines,
  adamw: adamLines,
};

/** ‖x‖, in double precision. */
function norm(x: Float32Array): number {
  let sum = 0;
  for (const value of x) sum += value * value;
  return Math.sqrt(sum);
}

/** What clipping multiplied all gradients by; 1 where it left them as they were. */
function clippedBy({ settings, applied, gradients, before, layout }: FrozenStep): number {
  const { clipNorm, weightDecay, optimizer } = settings;
  if (clipNorm === 0 || norm(applied) < clipNorm * (1 - 1e-5)) return 1;
  const decayed = Float32Array.from(gradients);
  if (weightDecayOf(optimizer.name) === 'in the gradient') {
    for (const { kind, offset, length } of layout.pieces) {
      if (kind === 'bias') continue;
      for (let i = offset; i < offset + length; i++) decayed[i]! += weightDecay * before[i]!;
    }
  }
  return clipNorm / norm(decayed);
}

/**
 * What g stands for, and what becomes of ∂L/∂θ before the optimiser gets it; no numbers where it
 * gets it as it is.
 */
function gradientGiven(
  step: FrozenStep,
  { kind, index }: Parameter,
): { formula: string; numbers: readonly string[] } {
  const { weightDecay, optimizer } = step.settings;
  const clip = clippedBy(step);
  const decays =
    kind === 'weights' && weightDecay > 0 && weightDecayOf(optimizer.name) === 'in the gradient';
  const g = marked('g', 'g');
  const derivative = marked('dW', String.raw`\frac{\partial L}{\partial \theta}`);
  const sum = decays ? String.raw`${derivative} + \lambda\,${theta}` : derivative;
  const formula = `${g} = ${clip === 1 ? sum : String.raw`c \cdot \Bigl(${sum}\Bigr)`}`;
  if (!decays && clip === 1) return { formula, numbers: [] };
  const decay = decays
    ? String.raw` + ${latexNumber(weightDecay)} \cdot ${times('theta', step.before[index]!)}`
    : '';
  const inner = `${number('dW', step.gradients[index]!)}${decay}`;
  const right = clip === 1 ? inner : String.raw`${latexFigure(clip)} \cdot (${inner})`;
  return { formula, numbers: [`${g} = ${right} = ${number('g', step.applied[index]!)}`] };
}

/** What AdamW does to a weight before all else. */
function shrinking(
  step: FrozenStep,
  { kind, index }: Parameter,
): { start: number; lines: string[] } {
  const { weightDecay, learningRate, optimizer } = step.settings;
  const old = step.before[index]!;
  const shrinks =
    kind === 'weights' && weightDecay > 0 && weightDecayOf(optimizer.name) === 'by itself';
  if (!shrinks) return { start: old, lines: [] };
  const start = Math.fround((1 - learningRate * weightDecay) * old);
  const line = String.raw`${theta} = (1 - ${etaLatex(learningRate)} \cdot ${latexNumber(weightDecay)}) \cdot ${times('theta', old)} = ${number('theta', start)}`;
  return { start, lines: [line] };
}

/** The optimiser's formula, and the same with the numbers of one parameter. */
export function updateEquation(step: FrozenStep, parameter: Parameter): Omit<Equation, 'sum'> {
  const { settings, memoryBefore, memoryAfter, applied, before, after } = step;
  const { name } = settings.optimizer;
  const { index } = parameter;
  const { start, lines: first } = shrinking(step, parameter);
  const moved: Moved = {
    start,
    end: after[index]!,
    g: applied[index]!,
    eta: settings.learningRate,
    t: settings.time,
    mBefore: memoryBefore?.[0][index] ?? 0,
    mAfter: memoryAfter?.[0][index] ?? 0,
    vBefore: memoryBefore?.[1][index] ?? 0,
    vAfter: memoryAfter?.[1][index] ?? 0,
    own: settings.optimizer.parameters,
  };
  const symbols = {
    [String.raw`\theta`]: 'theta',
    [String.raw`\eta`]: 'eta',
    W: 'theta',
    g: 'g',
    m: 'm',
    v: 'v',
  } as const;
  const parts: Part[] = [
    { mark: 'theta', latex: String.raw`\theta`, name: 'old', value: before[index]! },
    { mark: 'eta', latex: String.raw`\eta`, name: 'learningRate', value: settings.learningRate },
    { mark: 'g', latex: 'g', name: 'gradient', value: moved.g },
  ];
  const given = gradientGiven(step, parameter);
  if (given.numbers.length > 0) {
    const gradientName = parameter.kind === 'bias' ? 'biasGradient' : 'weightGradient';
    const latex = String.raw`\partial L / \partial \theta`;
    parts.push({ mark: 'dW', latex, name: gradientName, value: step.gradients[index]! });
  }
  const { memories } = optimizers[name];
  const velocity = name === 'momentum' || name === 'nesterov';
  if (velocity) parts.push({ mark: 'm', latex: 'm', name: 'velocity', value: moved.mAfter });
  if (memories === 2) {
    if (name !== 'rmsprop')
      parts.push({ mark: 'm', latex: 'm', name: 'mean', value: moved.mAfter });
    parts.push({ mark: 'v', latex: 'v', name: 'spread', value: moved.vAfter });
  }
  return {
    formula: [
      given.formula,
      markSymbols(optimizers[name].formula, symbols),
      ...(name === 'adamw' ? [markSymbols(optimizers.adam.formula, symbols)] : []),
    ],
    numbers: [...given.numbers, ...first, ...lines[name](moved)],
    parts,
  };
}
