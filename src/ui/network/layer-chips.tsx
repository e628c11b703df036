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
  readonly size: number;
  readonly what: string;
  /** Weights and biases; the input has none. */
  readonly parameters: number | null;
}

/** More layers than this stand without their numbers of parameters. */
const FULL = 5;

function chipsOf(network: NetworkSpecification): Chip[] {
  const { pieces, sizes } = parameterLayout(network);
  const parameters = (layer: number) =>
    pieces.reduce((sum, piece) => sum + (piece.layer === layer ? piece.length : 0), 0);
  const last = sizes.length - 1;
  return sizes.map((size, layer) => {
    if (layer === 0) return { name: 'Input', size, what: 'pixels', parameters: null };
    const hidden = network.hidden[layer - 1];
    return {
      name: layer === last ? 'Output' : `Hidden ${layer}`,
      size,
      what: hidden ? activations[hidden.activation].label : outputLabel(network),
      parameters: parameters(layer),
    };
  });
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
              {count(size)} <span className={styles.what}>{what}</span>
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
