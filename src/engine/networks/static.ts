import type { Tuned } from '../choices';
import { type InitialiserName, initialisers } from '../initialisers';
import type { Kernels } from '../kernels/kernels';
import { parameterLayout, pieceNamed, viewOf } from '../layout';
import { createRandom, streamKey } from '../random';
import { type FloatArray, layerSizes, type NetworkSpecification } from '../specification';
import { STATIC_SIZES } from './modes';
import type { Batch, Dropout, Network, UpdateSettings } from './network';
import { clipGradients, decayWeights, moveParameters } from './update';

/**
 * The static network: 784 → 128 → 64 → 10, every layer and every derivative spelled out.
 *
 * In one line, with x the image and φ the activation function of each hidden layer:
 *
 *     z1 = x·W1 + b1   a1 = φ(z1)   z2 = a1·W2 + b2   a2 = φ(z2)   z3 = a2·W3 + b3   p = softmax(z3)
 *
 * · multiplies matrices, ⊙ element by element, and ᵀ transposes. L is the mean loss of the images, by
 * one of `losses.ts`. These also say what becomes of z3: with one of them p is σ(z3).
 * δ stands for ∂L/∂z, the derivative of the loss with respect to a layer's pre-activations: the chain
 * rule takes it from the last layer back to the first (Rumelhart, Hinton and Williams, "Learning
 * representations by back-propagating errors", Nature 323, 1986).
 * Everything below works on B images at a time: x is (B, 784), z1 and a1 are (B, 128), and so on.
 *
 * @param kernels the loops that do the arithmetic, and where all arrays are: see `../kernels/kernels.ts`
 * @param capacity the most images in a batch
 * @throws RangeError if the specification has another shape
 */
export function createStaticNetwork(
  specification: NetworkSpecification,
  kernels: Kernels,
  capacity: number,
): Network {
  const layout = parameterLayout(specification);
  const [hidden1, hidden2] = specification.hidden;
  if (`${layerSizes(specification)}` !== `${STATIC_SIZES}` || !hidden1 || !hidden2) {
    throw new RangeError(
      `The static network is ${STATIC_SIZES.join(' → ')}, but ${layerSizes(specification).join(' → ')} came: use the dynamic network for it.`,
    );
  }
  const { loss } = specification;
  const phi1 = hidden1.activation;
  const phi2 = hidden2.activation;

  // ── Parameters ────────────────────────────────────────────────────────────────────────────────

  // All numbers that the network learns stand in one array, and their derivatives in a second.
  const parameters = kernels.allocate(layout.length);
  const gradients = kernels.allocate(layout.length);
  // Optimisers such as Adam remember m and v of each number: see `../optimizers.ts`.
  const memory = [kernels.allocate(layout.length), kernels.allocate(layout.length)] as const;

  const W1 = viewOf(parameters, pieceNamed(layout, 'W1')); // (784, 128)
  const b1 = viewOf(parameters, pieceNamed(layout, 'b1')); // (128)
  const W2 = viewOf(parameters, pieceNamed(layout, 'W2')); // (128, 64)
  const b2 = viewOf(parameters, pieceNamed(layout, 'b2')); // (64)
  const W3 = viewOf(parameters, pieceNamed(layout, 'W3')); // (64, 10)
  const b3 = viewOf(parameters, pieceNamed(layout, 'b3')); // (10)

  const dW1 = viewOf(gradients, pieceNamed(layout, 'W1')); // ∂L/∂W1, and so on
  const db1 = viewOf(gradients, pieceNamed(layout, 'b1'));
  const dW2 = viewOf(gradients, pieceNamed(layout, 'W2'));
  const db2 = viewOf(gradients, pieceNamed(layout, 'b2'));
  const dW3 = viewOf(gradients, pieceNamed(layout, 'W3'));
  const db3 = viewOf(gradients, pieceNamed(layout, 'b3'));

  const z1 = kernels.allocate(capacity * 128);
  const a1 = kernels.allocate(capacity * 128);
  const mask1 = kernels.allocate(capacity * 128);
  const delta1 = kernels.allocate(capacity * 128);

  const z2 = kernels.allocate(capacity * 64);
  const a2 = kernels.allocate(capacity * 64);
  const mask2 = kernels.allocate(capacity * 64);
  const delta2 = kernels.allocate(capacity * 64);

  const z3 = kernels.allocate(capacity * 10);
  const p = kernels.allocate(capacity * 10);
  const delta3 = kernels.allocate(capacity * 10);

  // What the hidden layers hand on: their activations, or with dropout what it leaves of them. In a
  // training step it silences some neurons, others in each step: thinned = a ⊙ mask, with a mask of
  // zeros and, to make up for them, of 1 / (1 − rate).
  const thinned1 = kernels.allocate(capacity * 128);
  const thinned2 = kernels.allocate(capacity * 64);
  let h1 = a1;
  let h2 = a2;

  function initialise({ name, parameters: tuning }: Tuned<InitialiserName>, seed: number): void {
    const { draw } = initialisers[name];
    const random = createRandom(seed);
    for (let i = 0; i < W1.length; i++) W1[i] = draw(random, 784, 128, tuning);
    for (let i = 0; i < W2.length; i++) W2[i] = draw(random, 128, 64, tuning);
    for (let i = 0; i < W3.length; i++) W3[i] = draw(random, 64, 10, tuning);
    b1.fill(0);
    b2.fill(0);
    b3.fill(0);
    memory[0].fill(0);
    memory[1].fill(0);
  }

  // ── Forward ───────────────────────────────────────────────────────────────────────────────────

  function forward({ x, size: B }: Batch, dropout?: Dropout): FloatArray {
    // Hidden layer 1:  z1 = x·W1 + b1,  a1 = φ(z1)
    kernels.denseForward(z1, x, W1, b1, B, 784, 128);
    kernels.activationForward(a1, z1, phi1, B * 128);
    h1 = dropout ? thinned1 : a1;
    if (dropout) kernels.dropout(h1, a1, mask1, dropout.rate, streamKey(dropout.key, 1), B * 128);

    // Hidden layer 2:  z2 = a1·W2 + b2,  a2 = φ(z2)
    kernels.denseForward(z2, h1, W2, b2, B, 128, 64);
    kernels.activationForward(a2, z2, phi2, B * 64);
    h2 = dropout ? thinned2 : a2;
    if (dropout) kernels.dropout(h2, a2, mask2, dropout.rate, streamKey(dropout.key, 2), B * 64);

    // Output layer:  z3 = a2·W3 + b3,  p = softmax(z3)
    kernels.denseForward(z3, h2, W3, b3, B, 64, 10);
    kernels.outputForward(p, z3, loss, B, 10);
    return p;
  }

  // ── Backward ──────────────────────────────────────────────────────────────────────────────────

  function backward({ x, labels, size: B }: Batch): void {
    // Output layer. Only here is δ special: it comes straight from the loss. For softmax and
    // cross-entropy L is the mean of −ln p_c over the batch, with c the true digit. Then
    //   ∂(−ln p_c)/∂p_c = −1/p_c   and, of p_c = e^(z_c) / Σ_j e^(z_j),   ∂p_c/∂z_k = p_c·([k = c] − p_k)
    // where [k = c] is 1 at the true digit and 0 elsewhere; in their product p_c cancels:
    //   δ3_k = ∂L/∂z3_k = (p_k − [k = c]) / B
    kernels.outputBackward(delta3, p, labels, loss, B, 10);
    // The weight case: z3_k = Σ_j a2_j·W3_jk + b3_k, so ∂z3_k/∂W3_jk = a2_j, and by the chain rule
    // (h2 is a2, or with dropout what it leaves of a2)
    //   ∂L/∂W3_jk = Σ over the batch of a2_j·δ3_k
    // which is row j of a2ᵀ times column k of δ3, so for all of them at once
    //   ∂L/∂W3 = a2ᵀ·δ3
    kernels.weightGradient(dW3, h2, delta3, B, 64, 10);
    // The bias case: ∂z3_k/∂b3_k = 1, so
    //   ∂L/∂b3 = Σ over the batch of δ3
    kernels.biasGradient(db3, delta3, B, 10);

    // Hidden layer 2. a2 reaches the loss through all of z3: ∂L/∂a2_j = Σ_k δ3_k·W3_jk, and z2
    // reaches it through a2 = φ(z2):
    //   δ2 = ∂L/∂z2 = (δ3·W3ᵀ) ⊙ φ′(z2)      (with dropout h2 = a2 ⊙ mask2: also ⊙ mask2)
    // `delta2` holds ∂L/∂a2 until the last of these lines has made δ2 of it, in place.
    kernels.inputGradient(delta2, delta3, W3, B, 64, 10);
    if (h2 === thinned2) kernels.applyMask(delta2, mask2, B * 64);
    kernels.activationBackward(delta2, delta2, z2, a2, phi2, B * 64);
    //   ∂L/∂W2 = a1ᵀ·δ2
    kernels.weightGradient(dW2, h1, delta2, B, 128, 64);
    //   ∂L/∂b2 = Σ δ2
    kernels.biasGradient(db2, delta2, B, 64);

    // Hidden layer 1. The same once more:
    //   δ1 = ∂L/∂z1 = (δ2·W2ᵀ) ⊙ φ′(z1)
    kernels.inputGradient(delta1, delta2, W2, B, 128, 64);
    if (h1 === thinned1) kernels.applyMask(delta1, mask1, B * 128);
    kernels.activationBackward(delta1, delta1, z1, a1, phi1, B * 128);
    //   ∂L/∂W1 = xᵀ·δ1
    kernels.weightGradient(dW1, x, delta1, B, 784, 128);
    //   ∂L/∂b1 = Σ δ1
    kernels.biasGradient(db1, delta1, B, 128);
  }

  // ── Update ────────────────────────────────────────────────────────────────────────────────────

  function update(settings: UpdateSettings): void {
    // Weight decay λ:  ∂L/∂W ← ∂L/∂W + λ·W  (with AdamW  W ← (1 − ηλ)·W  instead)
    decayWeights(kernels, W1, dW1, settings);
    decayWeights(kernels, W2, dW2, settings);
    decayWeights(kernels, W3, dW3, settings);
    clipGradients(kernels, gradients, settings.clipNorm);
    // Gradient descent:  W ← W − η·∂L/∂W,  b ← b − η·∂L/∂b, for all of them in one loop;
    // other optimisers put something else in the gradient's place.
    moveParameters(kernels, parameters, memory, gradients, settings);
  }

  return {
    specification,
    layout,
    parameters,
    gradients,
    memory,
    capacity,
    layers: [
      { preActivation: z1, activation: a1, delta: delta1 },
      { preActivation: z2, activation: a2, delta: delta2 },
      { preActivation: z3, activation: p, delta: delta3 },
    ],
    initialise,
    forward,
    backward,
    update,
  };
}
