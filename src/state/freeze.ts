import { createReferenceKernels } from '../engine/kernels/reference';
import { parameterLayout } from '../engine/layout';
import { createNetwork } from '../engine/networks';
import { optimizers } from '../engine/optimizers';
import { layerSizes } from '../engine/specification';
import { memoryFor } from '../training/checkpoints';
import {
  type Hyperparameters,
  learningRateAt,
  type RunConfiguration,
} from '../training/configuration';
import type { Checkpoint } from '../training/protocol';
import type { Live } from './live';
import { MOST_PARAMETERS, MOST_PRODUCTS, type StepRequest } from './microscope';
import type { PageState } from './page-state';
import type { Origin } from './xray';

/** Weights with all that a step from them needs, but for the images. */
export interface StartingPoint
  extends Pick<Origin, 'weights' | 'forgotten' | 'planned' | 'dropout'> {
  readonly request: Omit<StepRequest, 'x' | 'labels'>;
}

/** The images that a step is made on. */
export interface StepImages {
  /** (784) bytes each. */
  readonly pixels: readonly Uint8Array[];
  readonly labels: readonly number[];
}

function pointFrom(
  request: Pick<StepRequest, 'mode' | 'specification' | 'parameters'>,
  hyperparameters: Hyperparameters,
  weights: Origin['weights'],
  checkpoint: Checkpoint | undefined,
  progress: number,
): StartingPoint {
  const { optimizer, learningRate, schedule, weightDecay, clipNorm, dropout } = hyperparameters;
  const memory = checkpoint ? memoryFor(optimizer.name, checkpoint) : null;
  const remembers = optimizers[optimizer.name].memories > 0;
  return {
    weights,
    dropout,
    planned: { learningRate, schedule },
    forgotten: remembers && memory === null && weights.step > 0 && weights.from === 'run',
    request: {
      ...request,
      memory,
      settings: {
        optimizer,
        learningRate: learningRateAt(progress, hyperparameters),
        weightDecay,
        clipNorm,
        time: memory && checkpoint ? checkpoint.optimizerTime + 1 : 1,
      },
    },
  };
}

/** (parameters): what a network of that configuration starts from; zeros where that is too large for a step. */
function initialParameters({ mode, network, initialiser, seed }: RunConfiguration): Float32Array {
  const { length } = parameterLayout(network);
  if (length > MOST_PARAMETERS) return new Float32Array(length);
  const drawn = createNetwork(mode, network, createReferenceKernels(), 1);
  drawn.initialise(initialiser, seed);
  return Float32Array.from(drawn.parameters);
}

/**
 * Where a step can start from: the weights that the page shows, or those of a checkpoint of the
 * run under way. Where the page shows only the pretrained weights and the person has built a network
 * of another shape, it is what that one starts from.
 *
 * @param step of the checkpoint; null for the weights that are shown
 * @returns null while there are no such weights
 */
export function startingPoint(
  { applied, configuration, status }: PageState,
  live: Pick<Live, 'weights' | 'checkpoints'>,
  step: number | null,
): StartingPoint | null {
  const shown = live.weights.get();
  const at = step ?? (shown?.from === 'run' ? shown.step : null);
  const checkpoint = live.checkpoints.get().find((one) => one.step === at);
  // While another network is being started, what is shown is still of the one before.
  const run = shown?.from === 'run' && shown.specification === applied?.network ? applied : null;
  if (step !== null && run && checkpoint) {
    const { mode, network: specification, hyperparameters } = run;
    const request = { mode, specification, parameters: checkpoint.parameters };
    return pointFrom(
      request,
      hyperparameters,
      { from: 'run', step },
      checkpoint,
      checkpoint.progress,
    );
  }
  if (!shown) return null;
  const planned = configuration.network;
  if (
    shown.from === 'pretrained' &&
    `${layerSizes(planned)}` !== `${layerSizes(shown.specification)}`
  ) {
    const request = {
      mode: configuration.mode,
      specification: planned,
      parameters: initialParameters(configuration),
    };
    const weights = { from: 'initial', step: 0 } as const;
    return pointFrom(request, configuration.hyperparameters, weights, undefined, 0);
  }
  const { specification, parameters, from } = shown;
  const { mode, hyperparameters } = run ?? { ...configuration, mode: 'dynamic' as const };
  const progress = run ? (checkpoint?.progress ?? status.progress) : 0;
  const request = { mode, specification, parameters };
  return pointFrom(request, hyperparameters, { from, step: shown.step }, checkpoint, progress);
}

/** Whether a step on so many images is more than the page's own thread should do. */
export const isTooLarge = ({ request }: StartingPoint, images = 1): boolean => {
  const { length } = request.parameters;
  return length > MOST_PARAMETERS || length * images > MOST_PRODUCTS;
};

/** The request for a step from there on those images. */
export function stepOn({ request }: StartingPoint, { pixels, labels }: StepImages): StepRequest {
  const { inputs } = request.specification;
  const x = new Float32Array(pixels.length * inputs);
  pixels.forEach((image, e) => {
    for (let i = 0; i < inputs; i++) x[e * inputs + i] = image[i]! / 255;
  });
  return { ...request, x, labels: Uint8Array.from(labels) };
}
