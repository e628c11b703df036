/** What of the network is pointed at: a neuron, or the link from an input to it. */
export interface Focus {
  /** The layer, counted from 1; the last one is the output layer. */
  readonly layer: number;
  readonly neuron: number;
  /** Which input the link comes from: a pixel, or a neuron of the layer before; null: the neuron. */
  readonly input: number | null;
}

export const neuronAt = (layer: number, neuron: number): Focus => ({ layer, neuron, input: null });

export function sameFocus(a: Focus | null, b: Focus | null): boolean {
  return a?.layer === b?.layer && a?.neuron === b?.neuron && a?.input === b?.input;
}

/** Whether a network of these sizes has what is pointed at. */
export function isThere({ layer, neuron, input }: Focus, sizes: readonly number[]): boolean {
  return neuron < (sizes[layer] ?? 0) && (input ?? 0) < (sizes[layer - 1] ?? 0);
}
