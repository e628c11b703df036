import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { InTurn } from '../in-turn';
import { Panel } from '../panel';
import styles from './build.module.css';
import { DataSection, PresetField } from './data-section';
import { LayersSection } from './layers-section';
import { MoreSection } from './more-section';
import { SpeedSection } from './speed-section';
import { TrainingSection } from './training-section';

/** Everything that decides a run. */
export const BuildPanel = memo(function BuildPanel() {
  const { t } = useTranslation('build');
  return (
    <Panel title={t('title')} foldedAs={t('folded')}>
      <div className={styles.build}>
        <InTurn>
          <PresetField />
        </InTurn>
        <InTurn>
          <LayersSection />
        </InTurn>
        <InTurn>
          <TrainingSection />
        </InTurn>
        <InTurn>
          <DataSection />
        </InTurn>
        <InTurn>
          <SpeedSection />
        </InTurn>
        <InTurn>
          <MoreSection />
        </InTurn>
      </div>
    </Panel>
  );
});
