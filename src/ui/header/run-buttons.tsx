import {
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerSkipForward,
  IconPlayerTrackNext,
  IconRotate,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DimmableButton } from '../dimmable-button';
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
      <DimmableButton
        data-train
        className={styles.train!}
        size="sm"
        dimmed={!training && (loading || failed)} // what trains may be paused at any time
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
      </DimmableButton>
      <DimmableButton
        {...quiet}
        title={t('stepHint')}
        dimmed={loading || failed}
        leftSection={<IconPlayerSkipForward size={16} aria-hidden />}
        onClick={step}
      >
        {t('step')}
      </DimmableButton>
      <DimmableButton
        {...quiet}
        title={t('epochHint')}
        dimmed={loading || failed}
        leftSection={<IconPlayerTrackNext size={16} aria-hidden />}
        onClick={epoch}
      >
        {t('epoch')}
      </DimmableButton>
      <DimmableButton
        {...quiet}
        title={t('resetHint')}
        dimmed={loading}
        leftSection={<IconRotate size={16} aria-hidden />}
        onClick={reset}
      >
        {t('reset')}
      </DimmableButton>
    </div>
  );
}

const quiet = { variant: 'default', size: 'sm', className: styles.quiet! } as const;
