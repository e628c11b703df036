import { Panel } from '../panel';
import { FirstLayer } from './first-layer';
import { LayerChips } from './layer-chips';
import styles from './network.module.css';
import { Whose } from './whose';

/** The network itself: its layers, and the weights of the first one as images. */
export function NetworkPanel() {
  return (
    <Panel title="Network" actions={<Whose />}>
      <div className={styles.network}>
        <LayerChips />
        <FirstLayer />
      </div>
    </Panel>
  );
}
