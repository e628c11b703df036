import { useTranslation } from 'react-i18next';
import { Panel } from '../panel';
import { CurvesView, Legend } from './curves-view';
import { Figures } from './figures';
import styles from './progress.module.css';

/** How the training goes: in numbers and as curves over the epochs. */
export function ProgressPanel() {
  const { t } = useTranslation('progress');
  return (
    <Panel title={t('title')} actions={<Legend />}>
      <div className={styles.progress}>
        <Figures />
        <CurvesView />
      </div>
    </Panel>
  );
}
