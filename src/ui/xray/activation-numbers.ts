import { type ActivationName, activations } from '../../engine/activations';
import { factor, latexFigure } from './figures';

/** A number of the formula with its mark on it. */
type MarkZ = (latex: string) => string;

/** What stands to the right of a = in an activation's formula, with the number in the place of z. */
export const activationNumbers: Readonly<
  Record<ActivationName, (mark: MarkZ, z: number) => string>
> = {
  relu: (mark, z) => String.raw`\max(0,\ ${mark(latexFigure(z))})`,
  leakyRelu: (mark, z) => String.raw`\max(0.01 \cdot ${mark(factor(z))},\ ${mark(latexFigure(z))})`,
  tanh: (mark, z) => String.raw`\tanh ${mark(factor(z))}`,
  sigmoid: (mark, z) => String.raw`\frac{1}{1 + e^{${mark(latexFigure(-z))}}}`,
  linear: (mark, z) => mark(latexFigure(z)),
};

/** φ′(z) */
export const slopeOf = (name: ActivationName, z: number, a: number): number =>
  activations[name].derivative(z, a);
