import { useMemo } from 'react';
import { activations } from '../../engine/activations';
import { parameterLayout } from '../../engine/layout';
import { losses } from '../../engine/losses';
import type { NetworkSpecification } from '../../engine/specification';
import { count } from '../format';
import styles from './network.module.css';
import { useLiveNetwork } from './use-live-network';

interface Chip {
  readonly name: string;
  /** 784, or 5 × 64 where alike layers stand together. */
  readonly size: string;
  readonly what: string;
  /** Weights and biases; the input has none. */
  readonly parameters: number | null;
}

/** In more layers than this, alike neighbours stand together. */
const FULL = 5;

function chipsOf(network: NetworkSpecification): Chip[] {
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

/** The layers in a row: sizes, activations, numbers of parameters. */
export function LayerChips() {
  const network = useLiveNetwork();
  const chips = useMemo(() => chipsOf(network), [network]);
  return (
    <section aria-label="Layers">
      <ol className={styles.chips}>
        {chips.map(({ name, size, what, parameters }) => (
          <li key={name} className={styles.chip}>
            <span className={styles.soft}>{name}</span>
            <span className={styles.size}>
              {size} <span className={styles.what}>{what}</span>
            </span>
            {chips.length <= FULL && (
              <span className={styles.soft}>
                {parameters === null ? 'brightness 0–1' : `${count(parameters)} parameters`}
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
