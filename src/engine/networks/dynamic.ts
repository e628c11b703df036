import type { ActivationName } from '../activations';
import type { Tuned } from '../choices';
import { type InitialiserName, initialisers } from '../initialisers';
import type { Kernels } from '../kernels/kernels';
import { type ParameterLayout, parameterLayout, pieceNamed, viewOf } from '../layout';
import { createRandom, streamKey } from '../random';
import type { FloatArray, NetworkSpecification } from '../specification';
import type { Batch, Dropout, LayerValues, Network, UpdateSettings } from './network';
import { clipGradients, decayWeights, moveParameters } from './update';

/** A layer: its windows on the one big array, and what it holds while a batch goes through. */
interface Layer extends LayerValues {
  readonly inputs: number;
  readonly neurons: number;
  /** Null for the output layer: its output function belongs to the loss. */
  readonly activationName: ActivationName | null;
  /** (inputs, neurons) and (neurons) */
  readonly W: FloatArray;
  readonly b: FloatArray;
  readonly dW: FloatArray;
  readonly db: FloatArray;
  readonly mask: FloatArray;
  /** With dropout, what it leaves of the activation: the "thinned outputs" of Srivastava et al. */
  readonly thinned: FloatArray;
  /** What the layer hands on: `activation`, or `thinned`. */
  handedOn: FloatArray;
}

/**
 * The dynamic network: any number of layers of any size, down to no hidden layer at all.
 *
 * What `static.ts` spells out three times is one pattern. For layer l, with h what the layer
 * below hands on (its a, with dropout a ⊙ mask; the image itself for the first):
 *
 *     z = h·W + b,  a = φ(z)              forward
 *     ∂L/∂W = hᵀ·δ                        the weight case
 *     ∂L/∂b = Σ δ                         the bias case
 *     δ below = (δ·Wᵀ) ⊙ φ′(z below)      what the next layer down needs (with dropout, also ⊙ mask)
 *
 * Only the last layer is special: its δ comes from the loss L, the mean over the B images.
 */
export function createDynamicNetwork(
  specification: NetworkSpecification,
  kernels: Kernels,
  capacity: number,
): Network {
  // ── Parameters ────────────────────────────────────────────────────────────────────────────────

  const layout = parameterLayout(specification);
  const parameters = kernels.allocate(layout.length);
  const gradients = kernels.allocate(layout.length);
  const memory = [kernels.allocate(layout.length), kernels.allocate(layout.length)] as const;

  const activationNames = [...specification.hidden.map((layer) => layer.activation), null];
  const layers = activationNames.map((activationName, index) =>
    createLayer(layout, index + 1, activationName, parameters, gradients, kernels, capacity),
  );
  const outputLayer = layers.at(-1)!;
  const { loss, outputs } = specification;

  function initialise({ name, parameters: tuning }: Tuned<InitialiserName>, seed: number): void {
    const { draw } = initialisers[name];
    const random = createRandom(seed);
    for (const { W, b, inputs, neurons } of layers) {
      for (let i = 0; i < W.length; i++) W[i] = draw(random, inputs, neurons, tuning);
      b.fill(0);
    }
    for (const remembered of memory) remembered.fill(0);
  }

  // ── Forward ───────────────────────────────────────────────────────────────────────────────────

  function forward({ x, size: B }: Batch, dropout?: Dropout): FloatArray {
    let h = x;
    for (let index = 0; index < layers.length; index++) {
      const layer = layers[index]!;
      const { preActivation: z, activation: a, W, b, inputs, neurons, activationName } = layer;
      kernels.denseForward(z, h, W, b, B, inputs, neurons);
      if (activationName === null) {
        kernels.outputForward(a, z, loss, B, neurons);
        break;
      }
      kernels.activationForward(a, z, activationName, B * neurons);
      layer.handedOn = dropout ? layer.thinned : a;
      if (dropout) {
        const key = streamKey(dropout.key, index + 1);
        kernels.dropout(layer.thinned, a, layer.mask, dropout.rate, key, B * neurons);
      }
      h = layer.handedOn;
    }
    return outputLayer.activation;
  }

  // ── Backward ──────────────────────────────────────────────────────────────────────────────────

  function backward({ x, labels, size: B }: Batch): void {
    // The last layer is special: δ comes from the loss.
    kernels.outputBackward(outputLayer.delta, outputLayer.activation, labels, loss, B, outputs);

    for (let index = layers.length - 1; index >= 0; index--) {
      const { delta, W, dW, db, inputs, neurons } = layers[index]!;
      const below = layers[index - 1];

      // The weight case and the bias case.
      kernels.weightGradient(dW, below ? below.handedOn : x, delta, B, inputs, neurons);
      kernels.biasGradient(db, delta, B, neurons);

      // δ of the layer below, if there is one; it is a hidden one, so it has an activation function.
      if (below?.activationName) {
        const { delta: d, preActivation: z, activation: a, activationName } = below;
        kernels.inputGradient(d, delta, W, B, inputs, neurons);
        if (below.handedOn === below.thinned) kernels.applyMask(d, below.mask, B * inputs);
        kernels.activationBackward(d, d, z, a, activationName, B * inputs);
      }
    }
  }

  // ── Update ────────────────────────────────────────────────────────────────────────────────────

  function update(settings: UpdateSettings): void {
    for (const { W, dW } of layers) decayWeights(kernels, W, dW, settings);
    clipGradients(kernels, gradients, settings.clipNorm);
    moveParameters(kernels, parameters, memory, gradients, settings);
  }

  return {
    specification,
    layout,
    parameters,
    gradients,
    memory,
    capacity,
    layers,
    initialise,
    forward,
    backward,
    update,
  };
}

function createLayer(
  layout: ParameterLayout,
  number: number,
  activationName: ActivationName | null,
  parameters: FloatArray,
  gradients: FloatArray,
  kernels: Kernels,
  capacity: number,
): Layer {
  const weights = pieceNamed(layout, `W${number}`);
  const bias = pieceNamed(layout, `b${number}`);
  const room = () => kernels.allocate(capacity * weights.columns);
  const activation = room();
  return {
    inputs: weights.rows,
    neurons: weights.columns,
    activationName,
    W: viewOf(parameters, weights),
    b: viewOf(parameters, bias),
    dW: viewOf(gradients, weights),
    db: viewOf(gradients, bias),
    preActivation: room(),
    activation,
    delta: room(),
    mask: room(),
    thinned: room(),
    handedOn: activation,
  };
}
