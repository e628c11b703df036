import { layerSizes, type NetworkSpecification } from '../../engine/specification';
import { count } from '../format';

export interface LayerCount {
  readonly inputs: number;
  readonly neurons: number;
  /** Weights and biases. */
  readonly parameters: number;
  /** 784 × 128 + 128 = 100,480 */
  readonly text: string;
}

/** How many numbers each layer learns, the output layer last. */
export function layerCounts(network: NetworkSpecification): LayerCount[] {
  const sizes = layerSizes(network);
  return sizes.slice(1).map((neurons, index) => {
    const inputs = sizes[index]!;
    const parameters = inputs * neurons + neurons;
    const text = `${count(inputs)} × ${count(neurons)} + ${count(neurons)} = ${count(parameters)}`;
    return { inputs, neurons, parameters, text };
  });
}

export function totalCount(network: NetworkSpecification): number {
  return layerCounts(network).reduce((sum, layer) => sum + layer.parameters, 0);
}
