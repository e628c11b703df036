import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ALL_RUNS } from '../../state/page-state';
import { fixed } from '../format';
import { useActions, usePage } from '../use-page';
import { ConfirmButton } from './confirm-button';
import { RunNotice, useNoticeAt } from './run-notice';
import styles from './runs.module.css';

/** How much the browser keeps, whether it lasts, and how to be rid of it. */
export function StorageNote({ clearable }: { readonly clearable: boolean }) {
  const { t } = useTranslation('runs');
  const storage = usePage((state) => state.storage);
  const { clearRuns } = useActions();
  const notice = useNoticeAt(ALL_RUNS);
  return (
    <div className={styles.storage}>
      {storage && (
        <p>
          {storage.lasting ? t('kept', { megabytes: fixed(storage.bytes / 1e6, 1) }) : t('notKept')}
          {storage.lasting && !clearable && (
            // Its room is kept, that the page does not grow while it trains.
            <span className={styles.later} data-hidden={storage.bytes === 0 || undefined}>
              {` ${t('clearLater')}`}
            </span>
          )}
        </p>
      )}
      {clearable && (
        <ConfirmButton question={t('clearQuestion')} yes={t('clearYes')} onConfirm={clearRuns}>
          {(ask) => (
            <Button size="compact-sm" variant="default" onClick={ask}>
              {t('clear')}
            </Button>
          )}
        </ConfirmButton>
      )}
      {notice && <RunNotice notice={notice} />}
    </div>
  );
}
