import { type ParameterLayout, viewOf, weightsOf } from '../../engine/layout';

/**
 * Which pixels excite a neuron, as if there were no activation functions: its column of the product
 * W1·W2·…·Wl of the weight matrices up to its layer. A linear approximation, for the bends between
 * the layers are left out.
 *
 * @param pattern (inputs of the network), overwritten
 */
export function patternInto(
  pattern: Float32Array,
  parameters: Float32Array,
  layout: ParameterLayout,
  layer: number,
  neuron: number,
): void {
  const last = weightsOf(layout, layer);
  let column = new Float32Array(last.rows);
  for (let i = 0; i < last.rows; i++) {
    column[i] = parameters[last.offset + i * last.columns + neuron]!;
  }
  // From the right, a vector at a time: as cheap as a forward pass.
  for (let before = layer - 1; before >= 1; before--) {
    const piece = weightsOf(layout, before);
    column = product(viewOf(parameters, piece), column, piece.rows);
  }
  pattern.set(column);
}

/** y = W·x for W (rows, x.length) */
function product(weights: Float32Array, x: Float32Array, rows: number): Float32Array<ArrayBuffer> {
  const y = new Float32Array(rows);
  for (let row = 0, i = 0; row < rows; row++) {
    let sum = 0;
    for (let j = 0; j < x.length; j++, i++) sum += weights[i]! * x[j]!;
    y[row] = sum;
  }
  return y;
}
