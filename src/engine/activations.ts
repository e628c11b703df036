import type { Choice } from './choices';
import { sigmoid, tanh } from './math';

/** An activation function φ and its derivative. */
export interface Activation extends Choice {
  /** φ′ in LaTeX. */
  readonly derivativeFormula: string;
  /** a = φ(z) */
  readonly apply: (z: number) => number;
  /** φ′(z), from the pre-activation z and the activation a = φ(z), whichever is the cheaper. */
  readonly derivative: (z: number, a: number) => number;
}

/** The slope of the leaky ReLU below zero (Maas, Hannun and Ng, 2013). */
export const LEAK = 0.01;

/** What a hidden layer can do with its pre-activations. */
export const activations = {
  relu: {
    label: 'ReLU',
    formula: String.raw`a = \max(0, z)`,
    derivativeFormula: String.raw`\varphi'(z) = \begin{cases} 1 & z > 0 \\ 0 & z \le 0 \end{cases}`,
    apply: (z) => (z > 0 ? z : 0 * z), // 0·z, so that NaN stays NaN, −∞ becomes it, and divergence shows
    derivative: (z) => (z > 0 ? 1 : 0),
  },
  leakyRelu: {
    label: 'Leaky ReLU',
    formula: String.raw`a = \max(0.01\,z, z)`,
    derivativeFormula: String.raw`\varphi'(z) = \begin{cases} 1 & z > 0 \\ 0.01 & z \le 0 \end{cases}`,
    apply: (z) => (z > 0 ? z : LEAK * z),
    derivative: (z) => (z > 0 ? 1 : LEAK),
  },
  tanh: {
    label: 'tanh',
    formula: String.raw`a = \tanh z = \frac{e^{z} - e^{-z}}{e^{z} + e^{-z}}`,
    derivativeFormula: String.raw`\varphi'(z) = 1 - a^2`,
    apply: tanh,
    derivative: (_z, a) => 1 - a * a,
  },
  sigmoid: {
    label: 'Sigmoid',
    formula: String.raw`a = \sigma(z) = \frac{1}{1 + e^{-z}}`,
    derivativeFormula: String.raw`\varphi'(z) = a\,(1 - a)`,
    apply: sigmoid,
    derivative: (_z, a) => a * (1 - a),
  },
  linear: {
    label: 'Linear',
    formula: 'a = z',
    derivativeFormula: String.raw`\varphi'(z) = 1`,
    apply: (z) => z,
    derivative: () => 1,
  },
} as const satisfies Record<string, Activation>;

export type ActivationName = keyof typeof activations;
