import { useTranslation } from 'react-i18next';
import { Panel } from '../panel';
import styles from './build.module.css';
import { DataSection, PresetField } from './data-section';
import { LayersSection } from './layers-section';
import { MoreSection } from './more-section';
import { SpeedSection } from './speed-section';
import { TrainingSection } from './training-section';

/** Everything that decides a run. */
export function BuildPanel() {
  const { t } = useTranslation('build');
  return (
    <Panel title={t('title')} foldedAs={t('folded')}>
      <div className={styles.build}>
        <PresetField />
        <LayersSection />
        <TrainingSection />
        <DataSection />
        <SpeedSection />
        <MoreSection />
      </div>
    </Panel>
  );
}
