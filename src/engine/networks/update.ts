import type { Kernels } from '../kernels/kernels';
import { type OptimizerName, optimizers } from '../optimizers';
import type { FloatArray } from '../specification';
import type { UpdateSettings } from './network';

/** Two ways to keep weights small; biases are left alone by both. */
type WeightDecay = 'in the gradient' | 'by itself';

/**
 * How an optimiser wants weight decay. The L2 penalty ½λ·ΣW² adds λ·W to ∂L/∂W (Krogh and Hertz, "A
 * simple weight decay can improve generalization", 1991). Adam would divide that by the gradient's own
 * size, so AdamW shrinks W by itself instead, before the update (Loshchilov and Hutter, "Decoupled
 * weight decay regularization", 2019).
 */
export function weightDecayOf(optimizer: OptimizerName): WeightDecay {
  return optimizers[optimizer].decoupledDecay ? 'by itself' : 'in the gradient';
}

/** Weight decay of one weight matrix W (count) with its gradient dW (count). */
export function decayWeights(
  kernels: Kernels,
  W: FloatArray,
  dW: FloatArray,
  { optimizer, learningRate, weightDecay }: UpdateSettings,
): void {
  if (weightDecay === 0) return;
  if (weightDecayOf(optimizer.name) === 'by itself') {
    kernels.scale(W, 1 - learningRate * weightDecay, W.length);
  } else {
    kernels.addScaled(dW, W, weightDecay, W.length);
  }
}

/**
 * Gradient clipping by norm: if ‖g‖ exceeds the limit, g is scaled down to it.
 * Pascanu, Mikolov and Bengio, "On the difficulty of training recurrent neural networks", 2013,
 * algorithm 1.
 */
export function clipGradients(kernels: Kernels, gradients: FloatArray, clipNorm: number): void {
  if (clipNorm === 0) return;
  const norm = Math.sqrt(kernels.sumOfSquares(gradients, gradients.length));
  if (norm > clipNorm) kernels.scale(gradients, clipNorm / norm, gradients.length);
}

/** θ ← the optimiser's answer to g: one loop over the one big array. */
export function moveParameters(
  kernels: Kernels,
  parameters: FloatArray,
  memory: readonly [FloatArray, FloatArray],
  gradients: FloatArray,
  { optimizer, learningRate, time }: UpdateSettings,
): void {
  const step = { learningRate, time, parameters: optimizer.parameters };
  kernels.update(
    parameters,
    memory[0],
    memory[1],
    gradients,
    optimizer.name,
    step,
    parameters.length,
  );
}
