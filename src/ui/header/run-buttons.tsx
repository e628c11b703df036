import { Button } from '@mantine/core';
import {
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerSkipForward,
  IconPlayerTrackNext,
  IconRotate,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useActions, usePage } from '../use-page';
import styles from './header.module.css';

/** Train or pause, one batch, one epoch, and back to the start. */
export function RunButtons() {
  const { t } = useTranslation('header');
  const training = usePage((state) => state.runState === 'training');
  const failed = usePage((state) => state.runState === 'failed');
  const loading = usePage((state) => state.loading !== null);
  const { train, pause, step, epoch, reset } = useActions();
  return (
    <div className={styles.buttons}>
      <Button
        className={styles.train!}
        size="sm"
        disabled={loading || failed}
        leftSection={
          training ? (
            <IconPlayerPauseFilled size={16} aria-hidden />
          ) : (
            <IconPlayerPlayFilled size={16} aria-hidden />
          )
        }
        onClick={training ? pause : train}
      >
        {training ? t('pause') : t('train')}
      </Button>
      <Button
        {...quiet}
        title={t('stepHint')}
        disabled={loading || failed}
        leftSection={<IconPlayerSkipForward size={16} aria-hidden />}
        onClick={step}
      >
        {t('step')}
      </Button>
      <Button
        {...quiet}
        title={t('epochHint')}
        disabled={loading || failed}
        leftSection={<IconPlayerTrackNext size={16} aria-hidden />}
        onClick={epoch}
      >
        {t('epoch')}
      </Button>
      <Button
        {...quiet}
        title={t('resetHint')}
        disabled={loading}
        leftSection={<IconRotate size={16} aria-hidden />}
        onClick={reset}
      >
        {t('reset')}
      </Button>
    </div>
  );
}

const quiet = { variant: 'default', size: 'sm', className: styles.quiet! } as const;
