import type { TunableChoice } from './choices';
import { integerPower } from './math';
import type { FloatArray } from './specification';

/** What one update needs to know besides the arrays. */
export interface UpdateStep {
  /** η, after the schedule. */
  readonly learningRate: number;
  /** How many updates there have been, this one included: 1, 2, 3, … */
  readonly time: number;
  /** The optimiser's own parameters, by the names in its table entry. */
  readonly parameters: Readonly<Record<string, number>>;
}

/** How gradients become new parameters: one loop over the one big array. */
export interface Optimizer extends TunableChoice {
  /** A sensible learning rate for a network of this size on MNIST. */
  readonly learningRate: number;
  /** Which memories it has: none, m, or m and v (of which RMSprop needs only v). */
  readonly memories: 0 | 1 | 2;
  /** Whether m is a velocity, into which earlier learning rates have gone already. */
  readonly hasVelocity: boolean;
  /** Whether weight decay shrinks the weights by itself instead of entering the gradient. */
  readonly decoupledDecay: boolean;
  /** θ and the memories m and v, all (count), are overwritten; g = ∂L/∂θ is read. */
  readonly update: (
    theta: FloatArray,
    m: FloatArray,
    v: FloatArray,
    g: FloatArray,
    step: UpdateStep,
    count: number,
  ) => void;
}

const momentumParameter = {
  label: 'Momentum',
  symbol: String.raw`\mu`,
  minimum: 0,
  maximum: 0.999,
  default: 0.9,
  step: 0.01,
} as const;

const epsilonParameter = {
  label: 'Epsilon',
  symbol: String.raw`\varepsilon`,
  minimum: 1e-12,
  maximum: 0.1,
  default: 1e-8,
  step: 1e-8,
} as const;

const adamParameters = {
  beta1: {
    label: 'Decay of the first moment',
    symbol: String.raw`\beta_1`,
    minimum: 0,
    maximum: 0.999,
    default: 0.9,
    step: 0.01,
  },
  beta2: {
    label: 'Decay of the second moment',
    symbol: String.raw`\beta_2`,
    minimum: 0,
    maximum: 0.9999,
    default: 0.999,
    step: 0.001,
  },
  epsilon: epsilonParameter,
} as const;

/** Kingma and Ba, "Adam: A Method for Stochastic Optimization", 2015, algorithm 1. */
const adam: Optimizer['update'] = (theta, m, v, g, { learningRate, time, parameters }, count) => {
  const beta1 = parameters['beta1']!;
  const beta2 = parameters['beta2']!;
  const epsilon = parameters['epsilon']!;
  // Both memories start at zero, so early on they are too small by these factors.
  const correction1 = 1 - integerPower(beta1, time);
  const correction2 = 1 - integerPower(beta2, time);
  for (let i = 0; i < count; i++) {
    const gradient = g[i]!;
    const firstMoment = beta1 * m[i]! + (1 - beta1) * gradient;
    const secondMoment = beta2 * v[i]! + (1 - beta2) * gradient * gradient;
    m[i] = firstMoment;
    v[i] = secondMoment;
    theta[i] =
      theta[i]! -
      (learningRate * (firstMoment / correction1)) /
        (Math.sqrt(secondMoment / correction2) + epsilon);
  }
};

/** The optimisers. g stands for ∂L/∂θ, η for the learning rate, t for the number of the update. */
export const optimizers = {
  /** Robbins and Monro, "A Stochastic Approximation Method", 1951. */
  sgd: {
    label: 'SGD',
    formula: String.raw`\theta \leftarrow \theta - \eta\,g`,
    parameters: {},
    learningRate: 0.1,
    memories: 0,
    hasVelocity: false,
    decoupledDecay: false,
    update: (theta, _m, _v, g, { learningRate }, count) => {
      for (let i = 0; i < count; i++) theta[i] = theta[i]! - learningRate * g[i]!;
    },
  },
  /** Polyak, 1964, as written by Sutskever et al., "On the importance of initialization and
   * momentum in deep learning", 2013, equations 1 and 2. */
  momentum: {
    label: 'Momentum',
    formula: String.raw`m \leftarrow \mu\,m - \eta\,g,\quad \theta \leftarrow \theta + m`,
    parameters: { momentum: momentumParameter },
    learningRate: 0.02,
    memories: 1,
    hasVelocity: true,
    decoupledDecay: false,
    update: (theta, m, _v, g, { learningRate, parameters }, count) => {
      const mu = parameters['momentum']!;
      for (let i = 0; i < count; i++) {
        const velocity = mu * m[i]! - learningRate * g[i]!;
        m[i] = velocity;
        theta[i] = theta[i]! + velocity;
      }
    },
  },
  /**
   * Sutskever et al., 2013, equations 3 and 4: the gradient is taken at the look-ahead point
   * θ + μ·m. As the network computes its gradient where its parameters are, the array holds the
   * look-ahead point itself (Bengio, Boulanger-Lewandowski and Pascanu, "Advances in Optimizing
   * Recurrent Networks", 2012, section 3.5).
   */
  nesterov: {
    label: 'Nesterov',
    formula: String.raw`m \leftarrow \mu\,m - \eta\,g,\quad \theta \leftarrow \theta + \mu\,m - \eta\,g`,
    parameters: { momentum: momentumParameter },
    learningRate: 0.02,
    memories: 1,
    hasVelocity: true,
    decoupledDecay: false,
    update: (theta, m, _v, g, { learningRate, parameters }, count) => {
      const mu = parameters['momentum']!;
      for (let i = 0; i < count; i++) {
        const push = learningRate * g[i]!;
        const velocity = mu * m[i]! - push;
        m[i] = velocity;
        theta[i] = theta[i]! + mu * velocity - push;
      }
    },
  },
  /** Hinton, "Neural Networks for Machine Learning", 2012, lecture 6e; ε keeps it from 0/0. */
  rmsprop: {
    label: 'RMSprop',
    formula: String.raw`v \leftarrow \rho\,v + (1-\rho)\,g^2,\quad \theta \leftarrow \theta - \eta\,\frac{g}{\sqrt v + \varepsilon}`,
    parameters: {
      rho: {
        label: 'Decay of the mean square',
        symbol: String.raw`\rho`,
        minimum: 0,
        maximum: 0.9999,
        default: 0.9,
        step: 0.01,
      },
      epsilon: epsilonParameter,
    },
    learningRate: 0.001,
    memories: 2,
    hasVelocity: false,
    decoupledDecay: false,
    update: (theta, _m, v, g, { learningRate, parameters }, count) => {
      const rho = parameters['rho']!;
      const epsilon = parameters['epsilon']!;
      for (let i = 0; i < count; i++) {
        const gradient = g[i]!;
        const meanSquare = rho * v[i]! + (1 - rho) * gradient * gradient;
        v[i] = meanSquare;
        theta[i] = theta[i]! - (learningRate * gradient) / (Math.sqrt(meanSquare) + epsilon);
      }
    },
  },
  adam: {
    label: 'Adam',
    formula: String.raw`\begin{aligned} m &\leftarrow \beta_1 m + (1-\beta_1)\,g \\ v &\leftarrow \beta_2 v + (1-\beta_2)\,g^2 \\ \theta &\leftarrow \theta - \eta\,\frac{m / (1-\beta_1^t)}{\sqrt{v / (1-\beta_2^t)} + \varepsilon} \end{aligned}`,
    parameters: adamParameters,
    learningRate: 0.001,
    memories: 2,
    hasVelocity: false,
    decoupledDecay: false,
    update: adam,
  },
  /**
   * Loshchilov and Hutter, "Decoupled Weight Decay Regularization", 2019, algorithm 2: Adam, with
   * the weights shrunk by themselves (see `networks/update.ts`). Our λ is the paper's divided by
   * the learning rate, as in most libraries.
   */
  adamw: {
    label: 'AdamW',
    formula: String.raw`W \leftarrow (1 - \eta\lambda)\,W,\ \text{then as Adam}`,
    parameters: adamParameters,
    learningRate: 0.001,
    memories: 2,
    hasVelocity: false,
    decoupledDecay: true,
    update: adam,
  },
} as const satisfies Record<string, Optimizer>;

export type OptimizerName = keyof typeof optimizers;
