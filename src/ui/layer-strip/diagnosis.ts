import type { ActivationName } from '../../engine/activations';
import type { Histogram } from '../../engine/histogram';
import type { LayerStatistics, PieceNorms } from '../../training/protocol';

/** What is known of a layer. */
export interface LayerFacts {
  readonly statistics: LayerStatistics;
  /** Null for the output layer. */
  readonly activation: ActivationName | null;
  /** The norm of an update by that of the weights, of late; null before the first. */
  readonly ratio: number | null;
}

/** What is to be said of a layer, with the numbers in the sentence. */
export type Diagnosis =
  | { readonly kind: 'notNumbers' | 'allZero' | 'alike' | 'allDead' | 'still' }
  | { readonly kind: 'untrained' | 'unmeasured' }
  /** Sound as far as can be known where no step is taken. */
  | { readonly kind: 'sound' }
  | { readonly kind: 'dead'; readonly dead: number; readonly neurons: number }
  | { readonly kind: 'saturated' | 'tooFar' | 'far' | 'near'; readonly share: number }
  | { readonly kind: 'exploding'; readonly times: number }
  | { readonly kind: 'vanishing'; readonly times: number; readonly relu: boolean }
  /** By the number of the dead layer: of the next one that is, and of the one before it. */
  | { readonly kind: 'cutOff' | 'unfed'; readonly by: number }
  | { readonly kind: 'healthy' };

/** Fewer dead neurons than this part are no reason to worry. */
const MANY_DEAD = 0.25;
const MOSTLY_SATURATED = 0.5;
/** How much of the weights a step usually changes: about a thousandth, and up to ten times less or more. */
export const USUAL_CHANGE = { from: 1e-4, to: 1e-2 };
/** An update that changes the weights by more than this part, and by less than that one. */
const TOO_FAR = 0.1;
const STILL = 1e-6;
/** How much smaller or larger than the output layer's a healthy layer's gradients may be. */
const TIMES = 1000;

/** The norm of an update by that of the weights before it; 0 where nothing moved, even weights that are all 0. */
export const changeRatio = ({
  update,
  parameters,
}: Pick<PieceNorms, 'update' | 'parameters'>): number => (update === 0 ? 0 : update / parameters);

const rootMeanSquare = ({ mean, deviation }: Histogram): number => Math.hypot(mean, deviation);

/** How large a layer's gradients are; 0 where there are none. */
const gradientSize = ({ statistics: { gradients } }: LayerFacts): number =>
  gradients === null ? 0 : rootMeanSquare(gradients);

const isDead = ({ statistics: { dead, neurons } }: LayerFacts): boolean => dead === neurons;

/**
 * What there is to say of each layer, from the first hidden one to the output: causes go first.
 *
 * @param hasLearned whether it has taken a step: then a lack of gradients means only that none has
 * been measured since the network came back
 */
export function diagnose(layers: readonly LayerFacts[], hasLearned: boolean): Diagnosis[] {
  const top = layers.length === 0 ? 0 : gradientSize(layers.at(-1)!);
  const lastDead = layers.findLastIndex(isDead);
  return layers.map((layer, index) => {
    const said = diagnoseLayer(layer, top, hasLearned);
    const before = layers[index - 1];
    if (said.kind === 'still' && before && isDead(before)) return { kind: 'unfed', by: index };
    const suffers = said.kind === 'vanishing' || said.kind === 'still' || said.kind === 'near';
    if (!suffers || index >= lastDead) return said;
    return { kind: 'cutOff', by: layers.findIndex((one, at) => at > index && isDead(one)) + 1 };
  });
}

function diagnoseLayer(layer: LayerFacts, topGradient: number, hasLearned: boolean): Diagnosis {
  const { statistics, activation, ratio } = layer;
  const { neurons, weights, activations, gradients, dead, saturated } = statistics;
  if (weights === null || activations === null) return { kind: 'notNumbers' };
  // An output layer may begin at zero: its neurons learn from different labels.
  if (activation !== null && statistics.alike) {
    return { kind: weights.zeros === weights.count ? 'allZero' : 'alike' };
  }
  if (dead === neurons) return { kind: 'allDead' };
  if (dead !== null && dead >= MANY_DEAD * neurons) return { kind: 'dead', dead, neurons };
  if (ratio !== null && ratio > TOO_FAR) return { kind: 'tooFar', share: ratio };
  const size = gradientSize(layer);
  if (size > TIMES * topGradient && topGradient > 0) {
    return { kind: 'exploding', times: size / topGradient };
  }
  if (saturated !== null && saturated >= MOSTLY_SATURATED) {
    return { kind: 'saturated', share: saturated };
  }
  if (gradients === null) return { kind: hasLearned ? 'unmeasured' : 'untrained' };
  if (size * TIMES < topGradient) {
    const times = size > 0 ? topGradient / size : Number.POSITIVE_INFINITY;
    return { kind: 'vanishing', times, relu: activation === 'relu' };
  }
  if (size === 0) return { kind: 'still' }; // whatever it was of late
  if (ratio === null) return { kind: 'sound' };
  if (ratio < STILL) return { kind: 'still' };
  if (ratio < USUAL_CHANGE.from) return { kind: 'near', share: ratio };
  return ratio > USUAL_CHANGE.to ? { kind: 'far', share: ratio } : { kind: 'healthy' };
}

const CALM: readonly Diagnosis['kind'][] = [
  'healthy',
  'sound',
  'untrained',
  'unmeasured',
  'far',
  'near',
];

/** Whether it is something that a person should look at. */
export const isTrouble = ({ kind }: Diagnosis): boolean => !CALM.includes(kind);
