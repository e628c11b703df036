import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { Notice } from '../../state/page-state';
import { count } from '../format';
import { useActions, usePage } from '../use-page';
import styles from './notices.module.css';

const looks = {
  info: { color: 'pine', icon: <IconInfoCircle aria-hidden /> },
  warning: { color: 'yellow', icon: <IconAlertTriangle aria-hidden /> },
  error: { color: 'red', icon: <IconAlertTriangle aria-hidden /> },
} as const satisfies Record<Notice['kind'], unknown>;

/** What the page has to say, calmly, above the panels. */
export function Notices() {
  const notices = usePage((state) => state.notices);
  const { dismissNotice } = useActions();
  return (
    <div className={styles.notices} aria-live="polite">
      <FailureAlert />
      {notices.map(({ id, kind, title, text }) => (
        <Alert
          key={id}
          role={kind === 'error' ? 'alert' : 'note'}
          variant="light"
          className={styles.alert!}
          {...looks[kind]}
          title={title}
          withCloseButton
          closeButtonLabel={`Dismiss: ${title}`}
          onClose={() => dismissNotice(id)}
        >
          {text}
        </Alert>
      ))}
    </div>
  );
}

/** Why the run stopped by itself, what was kept, and the way back. */
function FailureAlert() {
  const failure = usePage((state) => state.failure);
  const { restoreCheckpoint } = useActions();
  if (failure === null) return null;
  return (
    <Alert
      role="alert"
      variant="light"
      className={styles.alert!}
      {...looks.error}
      title="Training stopped"
    >
      <p className={styles.text}>{failure.message}</p>
      <p className={styles.text}>
        It happened at step {count(failure.step)}
        {failure.where === '' ? '' : `, in ${failure.where}`}. {failure.advice}
      </p>
      <Button size="xs" color="red" onClick={restoreCheckpoint}>
        Go back to the last good weights
      </Button>
    </Alert>
  );
}
