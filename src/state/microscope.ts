import type { Kernels } from '../engine/kernels/kernels';
import { createReferenceKernels } from '../engine/kernels/reference';
import { type ParameterLayout, viewOf, weightsOf } from '../engine/layout';
import { losses } from '../engine/losses';
import { createNetwork } from '../engine/networks';
import type { Mode } from '../engine/networks/modes';
import {
  type Batch,
  createBatch,
  joinMemory,
  type Network,
  setMemory,
  type UpdateSettings,
} from '../engine/networks/network';
import { optimizers } from '../engine/optimizers';
import type { FloatArray, NetworkSpecification } from '../engine/specification';
import { drained, inSlices } from './slices';

/** What a step is made from. */
export interface StepRequest {
  readonly mode: Mode;
  readonly specification: NetworkSpecification;
  /** The one big array; it stays as it is. */
  readonly parameters: Float32Array;
  /** The optimiser's memory m, then v; null for an empty one. */
  readonly memory: Float32Array | null;
  /** (B, inputs): the images, 0 … 1. */
  readonly x: Float32Array;
  /** (B): the true classes. */
  readonly labels: Uint8Array;
  readonly settings: UpdateSettings;
}

/** What a layer held in the step; all (B, neurons). */
export interface FrozenLayer {
  readonly z: Float32Array;
  /** a = φ(z); p in the output layer. */
  readonly a: Float32Array;
  /** ∂L/∂a, which is what came back from the layer above; null in the output layer. */
  readonly da: Float32Array | null;
  /** δ = ∂L/∂z of the mean loss of the batch, so that 1/B is in it. */
  readonly delta: Float32Array;
}

/** m and v of the optimiser, each in the layout of the parameters. */
export type Memory = readonly [Float32Array, Float32Array];

/**
 * One training step with all its numbers, as the engine worked them out in single precision, by
 * the plain loops that define it and without dropout.
 */
export interface FrozenStep {
  readonly mode: Mode;
  readonly specification: NetworkSpecification;
  readonly layout: ParameterLayout;
  /** From the inputs to the outputs: 784, 128, 64, 10. */
  readonly sizes: readonly number[];
  /** (B, inputs) */
  readonly x: Float32Array;
  /** (B) */
  readonly labels: Uint8Array;
  /** How many images. */
  readonly B: number;
  /** Hidden layers and the output layer, from the input on: layer l stands at l − 1. */
  readonly layers: readonly FrozenLayer[];
  readonly loss: {
    /** (B) */
    readonly each: Float64Array;
    readonly mean: number;
  };
  /** ∂L/∂(parameters), as backpropagation gave them. */
  readonly gradients: Float32Array;
  /** What the optimiser got: with weight decay and clipping, where there are any. */
  readonly applied: Float32Array;
  /** The parameters. */
  readonly before: Float32Array;
  readonly after: Float32Array;
  /** Null for optimisers that remember nothing. */
  readonly memoryBefore: Memory | null;
  readonly memoryAfter: Memory | null;
  readonly settings: UpdateSettings;
}

/**
 * Above so many parameters a step is not frozen: its eleven copies of them would fill the memory
 * of a phone.
 */
export const MOST_PARAMETERS = 1_000_000;

/** Above so many parameters times images, one pass through the network would hold the page up. */
export const MOST_PRODUCTS = 16_000_000;

/** A network with that batch in it, ready to go forward. */
function prepare(
  { mode, specification, parameters, x, labels }: Omit<StepRequest, 'memory' | 'settings'>,
  kernels: Kernels,
): { network: Network; batch: Batch } {
  const B = labels.length;
  const network = createNetwork(mode, specification, kernels, B);
  network.parameters.set(parameters);
  const batch = createBatch(kernels, B, specification.inputs);
  batch.x.set(x);
  batch.labels.set(labels);
  batch.size = B;
  return { network, batch };
}

const copy = (values: FloatArray): Float32Array => Float32Array.from(values);

/** Makes the step, and stops after each pass through the network; what it returns is the step. */
function* partsOfStep(request: StepRequest): Generator<void, FrozenStep> {
  const { specification, parameters, memory, x, labels, settings, mode } = request;
  const kernels = createReferenceKernels();
  const { network, batch } = prepare(request, kernels);
  const { layout, gradients } = network;
  const remembers = optimizers[settings.optimizer.name].memories > 0;
  if (memory && remembers) setMemory(network, memory);
  const copyMemory = (): Memory | null =>
    remembers ? [copy(network.memory[0]), copy(network.memory[1])] : null;
  yield;
  const memoryBefore = copyMemory();
  network.forward(batch);
  yield;
  network.backward(batch);
  yield;
  const backpropagated = copy(gradients);
  const layers = frozenLayers(network, kernels, batch.size);
  yield;
  network.update(settings);
  yield;
  return {
    mode,
    specification,
    layout,
    sizes: layout.sizes,
    x,
    labels,
    B: batch.size,
    layers,
    loss: lossOf(specification, layers.at(-1)!, labels),
    gradients: backpropagated,
    applied: copy(gradients),
    before: parameters,
    after: copy(network.parameters),
    memoryBefore,
    memoryAfter: copyMemory(),
    settings,
  };
}

/** Copies of what the layers hold; ∂L/∂a is worked out again, as `backward` writes δ over it. */
function frozenLayers(network: Network, kernels: Kernels, B: number): FrozenLayer[] {
  const { layers, layout, parameters } = network;
  return layers.map(({ preActivation, activation, delta }, index) => {
    const above = layers[index + 1];
    const da = above ? new Float32Array(delta.length) : null;
    if (above && da) {
      const W = weightsOf(layout, index + 2);
      kernels.inputGradient(da, above.delta, viewOf(parameters, W), B, W.rows, W.columns);
    }
    return { z: copy(preActivation), a: copy(activation), da, delta: copy(delta) };
  });
}

function lossOf(
  { loss, outputs }: NetworkSpecification,
  { z, a }: Pick<FrozenLayer, 'z' | 'a'>,
  labels: Uint8Array,
): FrozenStep['loss'] {
  const each = Float64Array.from(labels, (label, e) =>
    losses[loss].value(a, z, label, e * outputs, outputs),
  );
  return { each, mean: each.reduce((sum, one) => sum + one, 0) / each.length };
}

/**
 * Makes one training step and keeps all its numbers.
 *
 * @throws RangeError when the network cannot be built
 */
export const freezeStep = (request: StepRequest): FrozenStep => drained(partsOfStep(request));

/** As `freezeStep`, a little at a time (see `inSlices`). */
export const freezeStepInParts = (request: StepRequest): Promise<FrozenStep> =>
  inSlices(partsOfStep(request));

/** What makes the very same step again. */
export function requestOf(step: FrozenStep): StepRequest {
  const { mode, specification, before, memoryBefore, x, labels, settings } = step;
  const memory = memoryBefore && joinMemory(memoryBefore);
  return { mode, specification, parameters: before, memory, x, labels, settings };
}

/** What a network with these parameters makes of the images of the step. */
export function outcomeOf(
  step: FrozenStep,
  parameters: Float32Array,
): { readonly outputs: Float32Array; readonly loss: FrozenStep['loss'] } {
  const { network, batch } = prepare({ ...step, parameters }, createReferenceKernels());
  const outputs = copy(network.forward(batch));
  const z = copy(network.layers.at(-1)!.preActivation);
  return { outputs, loss: lossOf(step.specification, { z, a: outputs }, step.labels) };
}
