import { type ParameterLayout, pieceNamed, weightsOf } from '../../engine/layout';
import type { Activations, Weights } from '../../state/live';
import type { LookedAt } from '../../training/protocol';

/** An input of a neuron, and what it adds to the neuron's sum. */
export interface InputReading {
  readonly input: number;
  readonly weight: number;
  /** The input's own value, and weight × value; null while there is no image. */
  readonly value: number | null;
  readonly contribution: number | null;
}

/** The numbers of a neuron. */
export interface NeuronReading {
  readonly bias: number;
  /** z, before the activation function, and a, after it; null while there is no image. */
  readonly preActivation: number | null;
  readonly activation: number | null;
  /** The inputs that matter most, the strongest first. */
  readonly inputs: readonly InputReading[];
}

/** The numbers of a link. */
export interface LinkReading extends InputReading {
  /** Null while they are not known: before a step has been measured, and of a moment that is past. */
  readonly gradient: number | null;
  readonly update: number | null;
}

/** What an input of a layer is worth: the brightness of a pixel, or an activation. */
function inputValue(activations: Activations | null, layer: number, input: number): number | null {
  if (activations === null) return null;
  if (layer === 1) return (activations.image.pixels?.[input] ?? 0) / 255;
  return activations.layers[layer - 2]?.activation[input] ?? null;
}

function readInput(
  { layout, parameters }: Weights,
  activations: Activations | null,
  { layer, neuron, input }: { layer: number; neuron: number; input: number },
): InputReading {
  const weight = parameters[linkIndex(layout, { layer, neuron, input })]!;
  const value = inputValue(activations, layer, input);
  return { input, weight, value, contribution: value === null ? null : weight * value };
}

/** Reads a neuron; the inputs by weight × input, or by weight while there is no image. */
export function readNeuron(
  weights: Weights,
  activations: Activations | null,
  { layer, neuron }: { layer: number; neuron: number },
  most: number,
): NeuronReading {
  const { layout, parameters } = weights;
  const inputs = Array.from({ length: weightsOf(layout, layer).rows }, (_, input) =>
    readInput(weights, activations, { layer, neuron, input }),
  );
  const strength = ({ weight, contribution }: InputReading) => Math.abs(contribution ?? weight);
  const of = activations?.layers[layer - 1];
  return {
    bias: parameters[pieceNamed(layout, `b${layer}`).offset + neuron]!,
    preActivation: of?.preActivation[neuron] ?? null,
    activation: of?.activation[neuron] ?? null,
    inputs: inputs.sort((a, b) => strength(b) - strength(a)).slice(0, most),
  };
}

interface LinkPlace {
  readonly layer: number;
  readonly neuron: number;
  readonly input: number;
}

/** Where the weight of a link stands among all parameters. */
export function linkIndex(layout: ParameterLayout, { layer, neuron, input }: LinkPlace): number {
  const { offset, columns } = weightsOf(layout, layer);
  return offset + input * columns + neuron;
}

/** Reads a link; what the worker tells of another one does not count. */
export function readLink(
  weights: Weights,
  activations: Activations | null,
  lookedAt: LookedAt | null,
  link: LinkPlace,
): LinkReading {
  const itself = lookedAt?.index === linkIndex(weights.layout, link) ? lookedAt : null;
  return {
    ...readInput(weights, activations, link),
    gradient: itself?.gradient ?? null,
    update: itself?.update ?? null,
  };
}
