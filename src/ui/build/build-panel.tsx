import { Panel } from '../panel';
import { usePage } from '../use-page';
import styles from './build.module.css';
import { DataSection, PresetField } from './data-section';
import { LayersSection } from './layers-section';
import { MoreSection } from './more-section';
import { pendingParts } from './pending';
import { TrainingSection } from './training-section';

/** Everything that decides a run. */
export function BuildPanel() {
  return (
    <Panel title="Build" foldedAs="Data, layers, learning rate">
      <div className={styles.build}>
        <Pending />
        <PresetField />
        <LayersSection />
        <TrainingSection />
        <DataSection />
        <MoreSection />
      </div>
    </Panel>
  );
}

/** Says that changes wait, because they would discard what has been learned. */
function Pending() {
  const parts = usePage(pendingParts);
  if (parts === '') return null;
  return (
    <p className={styles.pending}>
      You changed {parts}. That makes a new network, so it waits until you start fresh.
    </p>
  );
}
