import { integerPower } from '../../math';
import type { OptimizerName, UpdateStep } from '../../optimizers';
import type { KernelExports } from './exports';

/** One update; θ, m, v and g are addresses. */
type Update = (
  wasm: KernelExports,
  theta: number,
  m: number,
  v: number,
  g: number,
  step: UpdateStep,
  count: number,
) => void;

const momentum =
  (lookAhead: boolean): Update =>
  (wasm, theta, m, _v, g, { learningRate, parameters }, count) => {
    wasm.momentum(theta, m, g, learningRate, parameters['momentum']!, lookAhead, count);
  };

const adam: Update = (wasm, theta, m, v, g, { learningRate, time, parameters }, count) => {
  const beta1 = parameters['beta1']!;
  const beta2 = parameters['beta2']!;
  wasm.adam(
    theta,
    m,
    v,
    g,
    learningRate,
    beta1,
    1 - beta1,
    beta2,
    1 - beta2,
    1 - integerPower(beta1, time),
    1 - integerPower(beta2, time),
    parameters['epsilon']!,
    count,
  );
};

/** How each optimiser is called in WebAssembly; what does not change from number to number is here. */
export const wasmUpdates = {
  sgd: (wasm, theta, _m, _v, g, { learningRate }, count) => {
    wasm.sgd(theta, g, learningRate, count);
  },
  momentum: momentum(false),
  nesterov: momentum(true),
  rmsprop: (wasm, theta, _m, v, g, { learningRate, parameters }, count) => {
    const rho = parameters['rho']!;
    wasm.rmsprop(theta, v, g, learningRate, rho, 1 - rho, parameters['epsilon']!, count);
  },
  adam,
  adamw: adam,
} as const satisfies Record<OptimizerName, Update>;
