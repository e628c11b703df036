import type { LossName } from '../../engine/losses';
import type { FrozenStep } from '../../state/microscope';
import type { Selection } from '../../state/selection';
import { rowOf, sumOf } from '../../state/terms';
import { deltaNumbers, outputDelta } from './backward-equations';
import { type MoreWords, number, of, outputOf, share } from './equation-parts';
import { digitsFor, factor, latexFigure } from './figures';
import { loss } from './forward-equations';
import { type Mark, marked } from './marks';

/** A step of the derivation of the last layer's δ. */
export interface DerivationStep {
  /** `xray:why.steps.<name>` */
  readonly name: StepName;
  readonly formula: readonly string[];
  /** Null where single precision holds no number. */
  readonly numbers: string | null;
}

type StepName =
  | 'loss'
  | 'lossSlope'
  | 'underflow'
  | 'softmax'
  | 'cancel'
  | 'squared'
  | 'squaredSlope'
  | 'sigmoid'
  | 'chain'
  | 'squaredSlopes'
  | 'softmaxAll'
  | 'chainSum'
  | 'mean';

/** What the derivation is about: an output k of an image, and the true digit c of that image. */
interface Place {
  readonly step: FrozenStep;
  readonly selection: Selection;
  /** The loss of the image, which is not that of the batch where there are several. */
  readonly L: string;
  /** p and t of the output k, in single precision, and what the image's loss changes with its z. */
  readonly p: number;
  readonly t: number;
  readonly slope: number;
}

/** ∂above/∂below */
const derivative = (above: string, below: string): string =>
  String.raw`\frac{\partial ${above}}{\partial ${below}}`;

const P = marked('p', 'p_k');
const T = marked('t', 't_k');
const TRUE = marked('pTrue', 'p_c');
const DELTA = marked('delta', String.raw`\delta_k`);
const Z = marked('z', 'z_k');

const slopes = (L: string) => ({
  true: marked('lossSlope', derivative(L, 'p_c')),
  own: marked('lossSlope', derivative(L, 'p_k')),
  every: marked('lossSlope', derivative(L, 'p_j')),
});

const outputSlope = (p: string): string => marked('outputSlope', derivative(p, 'z_k'));

const slopeNumber = (mark: Mark, value: number): string => marked(mark, factor(value));

/** The quotient rule on softmax, for an output that is called p_c or p_j. */
const softmaxSlope = (index: string, p: string): readonly string[] => [
  String.raw`${p} = \frac{e^{z_${index}}}{S}, \quad S = \sum_j e^{z_j}`,
  String.raw`${outputSlope(`p_${index}`)} = \frac{[k{=}${index}]\,e^{z_${index}}\,S - e^{z_${index}}\,e^{z_k}}{S^2} = ${p}\,\big([k{=}${index}] - ${P}\big)`,
];

/** The left side of ∂L/∂z_k, which of one image alone is δ itself. */
const leftOf = ({ step, L }: Place): string => {
  const slope = derivative(L, Z);
  return step.B === 1 ? `${DELTA} = ${slope}` : slope;
};

const leftOfNumbers = ({ step, L }: Place): string => (step.B === 1 ? DELTA : derivative(L, Z));

const endOf = ({ step, slope }: Place): string =>
  step.B === 1 ? number('delta', slope) : latexFigure(slope);

function lossStep({ step, selection, L }: Place, name: StepName, more: MoreWords): DerivationStep {
  const stage = { kind: 'loss', layer: step.layers.length } as const;
  const { formula, numbers } = loss(step, stage, selection, sumOf(step, stage, selection), more);
  const ofImage = (latex: string) => latex.replace(marked('L', 'L'), marked('L', L));
  return { name, formula: formula.map(ofImage), numbers: ofImage(numbers[0]!) };
}

/** L = −ln p_c: one output alone, whose p_c cancels. */
function crossEntropy(place: Place, more: MoreWords): DerivationStep[] {
  const { step, selection, L, p, t } = place;
  const outputs = rowOf(step.layers.at(-1)!.a, step, selection.example);
  const pTrue = outputs[step.labels[selection.example]!]!;
  const written = marked('pTrue', latexFigure(pTrue, digitsFor(pTrue, 1 - pTrue)));
  const [first, second] = [-1 / pTrue, pTrue * (t - p)];
  const slope = slopes(L).true;
  const canceled = marked('pTrue', String.raw`\cancel{p_c}`);
  const product = `${slopeNumber('lossSlope', first)} \\cdot ${slopeNumber('outputSlope', second)}`;
  const difference = deltaNumbers(step, selection);
  const isZero = pTrue === 0;
  return [
    lossStep(place, 'loss', more),
    {
      name: isZero ? 'underflow' : 'lossSlope',
      formula: [String.raw`${slope} = -\frac{1}{${TRUE}}`],
      numbers: isZero
        ? null
        : String.raw`${slope} = -\frac{1}{${written}} = ${number('lossSlope', first)}`,
    },
    {
      name: 'softmax',
      formula: softmaxSlope('c', TRUE),
      numbers: `${outputSlope('p_c')} = ${marked('pTrue', factor(pTrue, digitsFor(pTrue, 1 - pTrue)))} \\cdot (${marked('t', String(t))} - ${share(p)}) = ${number('outputSlope', second)}`,
    },
    {
      name: 'cancel',
      formula: [
        String.raw`${leftOf(place)} = ${slope} \cdot ${outputSlope('p_c')} = -\frac{1}{${canceled}} \cdot ${canceled}\,(${T} - ${P}) = ${P} - ${T}`,
      ],
      numbers: `${leftOfNumbers(place)} = ${isZero ? '' : `${product} = `}${difference} = ${endOf(place)}`,
    },
  ];
}

/** L = ½ Σ (p_k − t_k)², where output k alone has z_k in it. */
function squaredErrorSigmoid(place: Place, more: MoreWords): DerivationStep[] {
  const { L, p, t } = place;
  const [first, second] = [p - t, p * (1 - p)];
  const slope = slopes(L).own;
  return [
    lossStep(place, 'squared', more),
    {
      name: 'squaredSlope',
      formula: [String.raw`${slope} = \tfrac12 \cdot 2\,(${P} - ${T}) = ${P} - ${T}`],
      numbers: `${slope} = ${share(p)} - ${marked('t', String(t))} = ${number('lossSlope', first)}`,
    },
    {
      name: 'sigmoid',
      formula: [
        String.raw`${outputSlope('p_k')} = \frac{e^{-${Z}}}{(1 + e^{-${Z}})^2} = ${P}\,(1 - ${P})`,
      ],
      numbers: ownSlope(p, second),
    },
    {
      name: 'chain',
      formula: [
        String.raw`${leftOf(place)} = ${slope} \cdot ${outputSlope('p_k')} = (${P} - ${T})\,${P}\,(1 - ${P})`,
      ],
      numbers: `${leftOfNumbers(place)} = ${slopeNumber('lossSlope', first)} \\cdot ${slopeNumber('outputSlope', second)} = ${endOf(place)}`,
    },
  ];
}

/** ∂p_k/∂z_k = p_k (1 − p_k), of the sigmoid and of softmax. */
const ownSlope = (p: number, value: number): string =>
  `${outputSlope('p_k')} = ${marked('p', factor(p, digitsFor(p, 1 - p)))} \\cdot (1 - ${share(p)}) = ${number('outputSlope', value)}`;

/** The same loss, where all outputs have z_k in them. */
function squaredErrorSoftmax(place: Place, more: MoreWords): DerivationStep[] {
  const { step, selection, L, p, t } = place;
  const { own, every } = slopes(L);
  return [
    lossStep(place, 'squared', more),
    {
      name: 'squaredSlopes',
      formula: [String.raw`${every} = \tfrac12 \cdot 2\,(p_j - t_j) = p_j - t_j`],
      numbers: `${own} = ${share(p)} - ${marked('t', String(t))} = ${number('lossSlope', p - t)}`,
    },
    {
      name: 'softmaxAll',
      formula: softmaxSlope('j', 'p_j'),
      numbers: ownSlope(p, p * (1 - p)),
    },
    {
      name: 'chainSum',
      formula: [
        String.raw`${leftOf(place)} = \sum_j ${every} \cdot ${outputSlope('p_j')} = \sum_j (p_j - t_j)\,p_j\,\big([k{=}j] - ${P}\big)`,
        String.raw`{} = ${P}\,\Big((${P} - ${T}) - \sum_j (p_j - t_j)\,p_j\Big)`,
      ],
      numbers: `${leftOfNumbers(place)} = ${deltaNumbers(step, selection)} = ${endOf(place)}`,
    },
  ];
}

const derivations: Readonly<Record<LossName, (place: Place, more: MoreWords) => DerivationStep[]>> =
  { crossEntropy, squaredErrorSigmoid, squaredErrorSoftmax };

/** The loss of a batch is the mean over its images. */
function mean(step: FrozenStep, selection: Selection, more: MoreWords): DerivationStep {
  const stage = { kind: 'outputDelta', layer: step.layers.length } as const;
  const { formula, numbers } = outputDelta(step, stage, selection, null, more);
  const sum = String.raw`${marked('L', 'L')} = \tfrac{1}{${step.B}} \sum_{e=1}^{${step.B}} L${of(step)}`;
  return { name: 'mean', formula: [sum, ...formula], numbers: numbers[0]! };
}

/** Why the last layer's δ is what it is, step by step, with the numbers of what one points at. */
export function derivationOf(
  step: FrozenStep,
  selection: Selection,
  more: MoreWords,
): readonly DerivationStep[] {
  const { p, t, delta } = outputOf(step, selection);
  const place: Place = {
    step,
    selection,
    L: `L${of(step)}`,
    p,
    t,
    slope: delta * step.B,
  };
  const steps = derivations[step.specification.loss](place, more);
  return step.B === 1 ? steps : [...steps, mean(step, selection, more)];
}
