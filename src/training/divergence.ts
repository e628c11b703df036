import { type Piece, viewOf } from '../engine/layout';
import type { Network } from '../engine/networks/network';
import { optimizers } from '../engine/optimizers';
import type { FloatArray } from '../engine/specification';
import { type Hyperparameters, ranges } from './configuration';
import type { Failure, FailurePlace, LayerPlace, Moment } from './protocol';

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
  const place = findPlace(network);
  const { learningRate, optimizer } = hyperparameters;
  const usual = optimizers[optimizer.name].learningRate; // where even that is too much, less
  const smaller = Number(Math.min(learningRate / 10, usual).toPrecision(2));
  const remedy = {
    learningRate: Math.max(ranges.learningRate.minimum, smaller),
    limitGradient: hyperparameters.clipNorm === 0,
  };
  return {
    step,
    progress,
    message: 'The numbers grew without end: training has diverged.',
    where: inWords(place),
    advice: adviceFor(remedy),
    place,
    remedy,
  };
}

function findPlace(network: Network): FailurePlace {
  const last = network.layers.length;
  const at = (layer: number): LayerPlace => (layer === last ? 'output' : layer);
  const broken = network.layout.pieces.find(
    (piece: Piece) => !allFinite(viewOf(network.parameters, piece)),
  );
  if (broken) return { what: 'parameters', piece: broken.name, layer: at(broken.layer) };
  const index = network.layers.findIndex(({ preActivation }) => !allFinite(preActivation));
  return index < 0 ? { what: 'loss' } : { what: 'sums', layer: at(index + 1) };
}

function inWords(place: FailurePlace): string {
  if (place.what === 'loss') return 'the loss itself';
  const layer = place.layer === 'output' ? 'the output layer' : `hidden layer ${place.layer}`;
  return place.what === 'sums' ? `the sums z of ${layer}` : `${place.piece}, in ${layer}`;
}

function adviceFor({ learningRate, limitGradient }: Failure['remedy']): string {
  const limit = limitGradient ? ', or set a limit to the gradient, such as 1' : '';
  return `Try a smaller learning rate, such as ${learningRate}${limit}.`;
}
