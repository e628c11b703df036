import type { Tuned } from '../choices';
import { type InitialiserName, initialisers } from '../initialisers';
import type { Kernels } from '../kernels/kernels';
import {
  ARRAYS_PER_NETWORK,
  NUMBERS_PER_NEURON,
  type ParameterLayout,
  parameterLayout,
  viewOf,
} from '../layout';
import { createRandom, streamKey } from '../random';
import type { FloatArray, NetworkSpecification } from '../specification';
import type { Batch, Dropout, Network, UpdateSettings } from './network';
import { clipGradients, decayWeights, moveParameters } from './update';

/**
 * The one big array, and windows on it: there is nothing else. In this order it holds
 *
 *     parameters | gradients | m | v | z a δ mask thinned of layer 1 | … of layer 2 | …
 *
 * where parameters, gradients and the optimiser's m and v are each W1 b1 W2 b2 …, and z, a, δ,
 * mask and thinned are (capacity, neurons). Windows with an index have one entry for each layer.
 */
interface OneArray {
  readonly all: FloatArray;
  readonly parameters: FloatArray;
  readonly gradients: FloatArray;
  readonly m: FloatArray;
  readonly v: FloatArray;
  readonly W: readonly FloatArray[];
  readonly b: readonly FloatArray[];
  readonly dW: readonly FloatArray[];
  readonly db: readonly FloatArray[];
  readonly z: readonly FloatArray[];
  readonly a: readonly FloatArray[];
  readonly delta: readonly FloatArray[];
  readonly mask: readonly FloatArray[];
  /** With dropout, what it leaves of a. */
  readonly thinned: readonly FloatArray[];
}

// ── Parameters ──────────────────────────────────────────────────────────────────────────────────

function allocateOneArray(kernels: Kernels, layout: ParameterLayout, capacity: number): OneArray {
  const neurons = layout.sizes.slice(1);
  const values = neurons.reduce((sum, count) => sum + NUMBERS_PER_NEURON * capacity * count, 0);
  const all = kernels.allocate(ARRAYS_PER_NETWORK * layout.length + values);

  let end = 0;
  const window = (length: number): FloatArray => {
    end += length;
    return all.subarray(end - length, end);
  };
  const parameters = window(layout.length);
  const gradients = window(layout.length);
  const m = window(layout.length);
  const v = window(layout.length);
  const ofLayers = neurons.map((count) => ({
    z: window(capacity * count),
    a: window(capacity * count),
    delta: window(capacity * count),
    mask: window(capacity * count),
    thinned: window(capacity * count),
  }));
  const weights = layout.pieces.filter((piece) => piece.kind === 'weights');
  const biases = layout.pieces.filter((piece) => piece.kind === 'bias');
  return {
    all,
    parameters,
    gradients,
    m,
    v,
    W: weights.map((piece) => viewOf(parameters, piece)),
    b: biases.map((piece) => viewOf(parameters, piece)),
    dW: weights.map((piece) => viewOf(gradients, piece)),
    db: biases.map((piece) => viewOf(gradients, piece)),
    z: ofLayers.map((layer) => layer.z),
    a: ofLayers.map((layer) => layer.a),
    delta: ofLayers.map((layer) => layer.delta),
    mask: ofLayers.map((layer) => layer.mask),
    thinned: ofLayers.map((layer) => layer.thinned),
  };
}

function initialise(
  array: OneArray,
  sizes: readonly number[],
  { name, parameters: tuning }: Tuned<InitialiserName>,
  seed: number,
): void {
  const { draw } = initialisers[name];
  const random = createRandom(seed);
  array.all.fill(0);
  array.W.forEach((W, l) => {
    for (let i = 0; i < W.length; i++) W[i] = draw(random, sizes[l]!, sizes[l + 1]!, tuning);
  });
}

// ── Forward ─────────────────────────────────────────────────────────────────────────────────────

function forward(
  array: OneArray,
  { sizes }: ParameterLayout,
  { hidden, loss }: NetworkSpecification,
  kernels: Kernels,
  { x, size: B }: Batch,
  dropout: Dropout | undefined,
): FloatArray {
  const { W, b, z, a, mask, thinned } = array;
  const last = W.length - 1;
  let h = x;
  for (let l = 0; l < last; l++) {
    const count = B * sizes[l + 1]!;
    kernels.denseForward(z[l]!, h, W[l]!, b[l]!, B, sizes[l]!, sizes[l + 1]!);
    kernels.activationForward(a[l]!, z[l]!, hidden[l]!.activation, count);
    h = a[l]!;
    if (dropout) {
      const key = streamKey(dropout.key, l + 1);
      kernels.dropout(thinned[l]!, a[l]!, mask[l]!, dropout.rate, key, count);
      h = thinned[l]!;
    }
  }
  kernels.denseForward(z[last]!, h, W[last]!, b[last]!, B, sizes[last]!, sizes[last + 1]!);
  kernels.outputForward(a[last]!, z[last]!, loss, B, sizes[last + 1]!);
  return a[last]!;
}

// ── Backward ────────────────────────────────────────────────────────────────────────────────────

function backward(
  array: OneArray,
  { sizes }: ParameterLayout,
  { hidden, loss }: NetworkSpecification,
  kernels: Kernels,
  { x, labels, size: B }: Batch,
  dropped: boolean,
): void {
  const { W, dW, db, z, a, delta, mask, thinned } = array;
  const handedOn = dropped ? thinned : a;
  const last = W.length - 1;
  kernels.outputBackward(delta[last]!, a[last]!, labels, loss, B, sizes[last + 1]!);
  for (let l = last; l >= 0; l--) {
    const below = l === 0 ? x : handedOn[l - 1]!;
    kernels.weightGradient(dW[l]!, below, delta[l]!, B, sizes[l]!, sizes[l + 1]!);
    kernels.biasGradient(db[l]!, delta[l]!, B, sizes[l + 1]!);
    if (l === 0) break;
    const d = delta[l - 1]!;
    const count = B * sizes[l]!;
    kernels.inputGradient(d, delta[l]!, W[l]!, B, sizes[l]!, sizes[l + 1]!);
    if (dropped) kernels.applyMask(d, mask[l - 1]!, count);
    kernels.activationBackward(d, d, z[l - 1]!, a[l - 1]!, hidden[l - 1]!.activation, count);
  }
}

// ── Update ──────────────────────────────────────────────────────────────────────────────────────

function update(array: OneArray, kernels: Kernels, settings: UpdateSettings): void {
  const { parameters, gradients, m, v, W, dW } = array;
  for (let l = 0; l < W.length; l++) decayWeights(kernels, W[l]!, dW[l]!, settings);
  clipGradients(kernels, gradients, settings.clipNorm);
  moveParameters(kernels, parameters, [m, v], gradients, settings);
}

/**
 * The network as functions over one big array: no layer objects, nothing but numbers and where
 * they stand. Each function above takes the array, and what it leaves there the next one finds.
 */
export function createFlatNetwork(
  specification: NetworkSpecification,
  kernels: Kernels,
  capacity: number,
): Network {
  const layout = parameterLayout(specification);
  const array = allocateOneArray(kernels, layout, capacity);
  let dropped = false;
  return {
    specification,
    layout,
    parameters: array.parameters,
    gradients: array.gradients,
    memory: [array.m, array.v],
    capacity,
    layers: array.z.map((z, l) => ({
      preActivation: z,
      activation: array.a[l]!,
      delta: array.delta[l]!,
    })),
    initialise: (initialiser, seed) => initialise(array, layout.sizes, initialiser, seed),
    forward: (batch, dropout) => {
      dropped = dropout !== undefined;
      return forward(array, layout, specification, kernels, batch, dropout);
    },
    backward: (batch) => backward(array, layout, specification, kernels, batch, dropped),
    update: (settings) => update(array, kernels, settings),
  };
}
