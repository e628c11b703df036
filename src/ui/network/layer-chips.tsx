import { useMemo } from 'react';
import { count } from '../format';
import { chipsOf } from './chips';
import styles from './network.module.css';
import { useLiveNetwork } from './use-live-network';

/** More chips than this stand without their numbers of parameters. */
const MOST_FULL = 4;

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
            {chips.length <= MOST_FULL && (
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
