import { Button } from '@mantine/core';
import { count } from '../format';
import { useActions, usePage } from '../use-page';
import { NoticeCard } from './notice-card';
import styles from './notices.module.css';

/** What the page has to say, calmly, above the panels. */
export function Notices() {
  const notices = usePage((state) => state.notices);
  const { dismissNotice } = useActions();
  return (
    <div className={styles.notices} aria-live="polite">
      <FailureCard />
      {notices.map(({ id, kind, title, text, detail }) => (
        <NoticeCard key={id} kind={kind} title={title} onDismiss={() => dismissNotice(id)}>
          <p className={styles.text}>{text}</p>
          {detail !== undefined && (
            <details className={styles.detail}>
              <summary>What exactly happened</summary>
              <p className={styles.text}>{detail}</p>
            </details>
          )}
        </NoticeCard>
      ))}
    </div>
  );
}

/** Why the run stopped by itself, what was kept, and the way back. */
function FailureCard() {
  const failure = usePage((state) => state.failure);
  const { restoreCheckpoint } = useActions();
  if (failure === null) return null;
  return (
    <NoticeCard
      kind="error"
      title="Training stopped"
      action={
        <Button size="xs" className={styles.back!} onClick={restoreCheckpoint}>
          Go back to the last good weights
        </Button>
      }
    >
      <p className={styles.text}>
        {failure.message} It happened at step {count(failure.step)}
        {failure.where === '' ? '' : `, in ${failure.where}`}. {failure.advice}
      </p>
    </NoticeCard>
  );
}
