import { type Piece, viewOf } from '../engine/layout';
import type { Network } from '../engine/networks/network';
import type { FloatArray } from '../engine/specification';
import type { Hyperparameters } from './configuration';
import type { Failure, Moment } from './protocol';

const allFinite = (array: FloatArray): boolean => {
  // A sum is finite only if all its terms are: ±∞ and NaN do not go away. Squares of float32
  // cannot overflow a double, so a finite array never looks infinite.
  let sum = 0;
  for (let i = 0; i < array.length; i++) sum += array[i]! * array[i]!;
  return Number.isFinite(sum);
};

/** Whether all weights and biases are numbers. */
export const hasFiniteParameters = (network: Network): boolean => allFinite(network.parameters);

/** Describes a run whose loss has stopped being a number. */
export function describeDivergence(
  network: Network,
  { step, progress }: Moment,
  hyperparameters: Hyperparameters,
): Failure {
  return {
    step,
    progress,
    message: 'The numbers grew without end: training has diverged.',
    where: whereNotFinite(network),
    advice: adviceFor(hyperparameters),
  };
}

function whereNotFinite(network: Network): string {
  const last = network.layers.length;
  const layerName = (layer: number) =>
    layer === last ? 'the output layer' : `hidden layer ${layer}`;
  const broken = network.layout.pieces.find(
    (piece: Piece) => !allFinite(viewOf(network.parameters, piece)),
  );
  if (broken) return `${broken.name}, in ${layerName(broken.layer)}`;
  const index = network.layers.findIndex(({ preActivation }) => !allFinite(preActivation));
  return index < 0 ? 'the loss itself' : `the sums z of ${layerName(index + 1)}`;
}

function adviceFor({ learningRate, clipNorm }: Hyperparameters): string {
  const smaller = Number((learningRate / 10).toPrecision(2));
  const clipping = clipNorm === 0 ? ', or set a limit to the gradient, such as 1' : '';
  return `Try a smaller learning rate, such as ${smaller}${clipping}.`;
}
