import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../panel';
import styles from './runs.module.css';
import { RunsTable } from './runs-table';
import { StorageNote } from './storage-note';
import { useOtherRuns } from './use-runs';

/** All runs side by side: those that another has taken the place of, and the one under way. */
export function RunsPanel() {
  const { t } = useTranslation('runs');
  const others = useOtherRuns();
  const some = others.length > 0;
  const about = useRef<HTMLParagraphElement>(null);
  return (
    <Panel title={t('title')}>
      <p ref={about} tabIndex={-1} className={styles.about}>
        {some ? t('about') : t('none')}
      </p>
      {some && <RunsTable handFocusTo={about} />}
      <StorageNote clearable={some} />
    </Panel>
  );
}
