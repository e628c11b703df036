import { activations } from '../../engine/activations';
import { parameterLayout } from '../../engine/layout';
import { losses } from '../../engine/losses';
import type { NetworkSpecification } from '../../engine/specification';
import { count } from '../format';

/** A layer of the network as the panel shows it, or several alike. */
export interface Chip {
  readonly name: string;
  /** 784, or 5 × 64 where alike layers stand together. */
  readonly size: string;
  readonly what: string;
  /** Weights and biases; the input has none. */
  readonly parameters: number | null;
}

/** In more layers than this, alike neighbours stand together. */
const FULL = 5;

/** The layers from the input to the output, described. */
export function chipsOf(network: NetworkSpecification): Chip[] {
  const { pieces, sizes } = parameterLayout(network);
  const { hidden } = network;
  const parameters = (first: number, last: number) =>
    pieces.reduce(
      (sum, { layer, length }) => sum + (first <= layer && layer <= last ? length : 0),
      0,
    );
  const chips: Chip[] = [
    { name: 'Input', size: count(sizes[0]!), what: 'pixels', parameters: null },
  ];
  for (let first = 1; first <= hidden.length; ) {
    const { neurons, activation } = hidden[first - 1]!;
    let last = first;
    const alike = () =>
      hidden[last]?.neurons === neurons && hidden[last]?.activation === activation;
    while (sizes.length > FULL && alike()) last++;
    chips.push({
      name: first === last ? `Hidden ${first}` : `Hidden ${first} to ${last}`,
      size: first === last ? count(neurons) : `${last - first + 1} × ${count(neurons)}`,
      what: activations[activation].label,
      parameters: parameters(first, last),
    });
    first = last + 1;
  }
  const output = sizes.length - 1;
  chips.push({
    name: 'Output',
    size: count(sizes[output]!),
    what: outputLabel(network),
    parameters: parameters(output, output),
  });
  return chips;
}

/** `Softmax, cross-entropy` names the output function first. */
function outputLabel({ loss }: NetworkSpecification): string {
  return losses[loss].label.split(',')[0]!.toLowerCase();
}
