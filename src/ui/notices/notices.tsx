import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Notice } from '../../state/page-state';
import { plain } from '../format';
import { useRunName } from '../runs/use-runs';
import { useActions, usePage } from '../use-page';
import { NoticeCard } from './notice-card';
import { failureWords, noticeWords } from './notice-words';
import styles from './notices.module.css';

/** What the page has to say, calmly, above the panels; but for what is said where a person acted. */
export function Notices() {
  const notices = usePage((state) => state.notices);
  const { dismissNotice } = useActions();
  return (
    <div className={styles.notices}>
      <FailureCard />
      {notices
        .filter(({ place }) => place === undefined)
        .map((notice) => (
          <Told key={notice.id} notice={notice} onDismiss={() => dismissNotice(notice.id)} />
        ))}
    </div>
  );
}

function Told({ notice, onDismiss }: { notice: Notice; onDismiss: () => void }) {
  const { t } = useTranslation('notices');
  const { title, text, points } = noticeWords(t, notice, useRunName());
  const detail = notice.detail !== undefined && (
    <p className={styles.text} lang="en">
      {notice.detail}
    </p>
  );
  return (
    <NoticeCard kind={notice.kind} title={title} onDismiss={onDismiss}>
      {text !== '' && <p className={styles.text}>{text}</p>}
      {points !== undefined && (
        <>
          <p className={styles.text}>{points.lead}</p>
          <ul className={styles.points}>
            {points.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </>
      )}
      {text === '' || detail === false ? (
        detail
      ) : (
        <details className={styles.detail}>
          <summary>{t('exactly')}</summary>
          {detail}
        </details>
      )}
    </NoticeCard>
  );
}

const FAILURE = 'failure';

/** Brings into view, and reads out, why the run stopped: it may have been scrolled away. */
export const goToFailure = () => document.getElementById(FAILURE)?.focus();

/** Why the run stopped by itself, what was kept, and the way back. */
function FailureCard() {
  const { t } = useTranslation('notices');
  const failure = usePage((state) => state.failure);
  const rate = usePage((state) => state.configuration.hyperparameters.learningRate);
  const { restoreCheckpoint, configureHyperparameters } = useActions();
  if (failure === null) return null;
  const { learningRate } = failure.remedy;
  const goBackSlower = () => {
    configureHyperparameters({ learningRate });
    restoreCheckpoint();
  };
  return (
    <NoticeCard
      id={FAILURE}
      kind="error"
      title={t('failure.title')}
      action={
        <div className={styles.ways}>
          {rate > learningRate && (
            <Button size="xs" onClick={goBackSlower}>
              {t('failure.backSlower', { rate: plain(learningRate) })}
            </Button>
          )}
          <Button size="xs" variant="default" onClick={restoreCheckpoint}>
            {t('failure.back')}
          </Button>
        </div>
      }
    >
      <p className={styles.text}>{failureWords(t, failure)}</p>
    </NoticeCard>
  );
}
