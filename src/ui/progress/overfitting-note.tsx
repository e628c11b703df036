import { Button, Tooltip, UnstyledButton } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { nearest } from '../../state/nearest';
import { epochs } from '../format';
import { TOOLTIP_EVENTS } from '../tooltip-events';
import { useActions, useLive, usePage } from '../use-page';
import { lossText } from './chart-view';
import type { LowestLoss } from './overfitting';
import styles from './progress.module.css';

const epochText = ({ evaluation: { progress } }: LowestLoss): string => epochs(progress);

interface OverfittingNoteProps {
  readonly lowest: LowestLoss | null;
  /** Whether the network does no better than by guessing. */
  readonly guessing: boolean;
}

/** Says whether the time of overfitting has come; hover or focus explains what that is. */
export function OverfittingNote({ lowest, guessing }: OverfittingNoteProps) {
  const { t } = useTranslation('progress');
  const passed = lowest?.passed ? lowest : null;
  const thisRun =
    passed &&
    t('overfitting.thisRun', {
      epoch: epochText(passed),
      loss: lossText(passed.evaluation.loss),
    });
  return (
    <div className={styles.overfitting}>
      <Tooltip
        label={
          guessing
            ? t('overfitting.whyGuessing')
            : [t('overfitting.what'), thisRun].filter(Boolean).join(' ')
        }
        events={TOOLTIP_EVENTS}
        multiline
        w={300}
        position="bottom-start"
      >
        <UnstyledButton
          className={styles.note}
          data-passed={passed !== null || guessing || undefined}
        >
          <span className={styles.marker} aria-hidden="true" />
          {passed
            ? t('overfitting.passed', { epoch: epochText(passed) })
            : t(guessing ? 'overfitting.guessing' : 'overfitting.notYet')}
          <IconInfoCircle size={16} aria-hidden="true" />
        </UnstyledButton>
      </Tooltip>
      {passed && <LookBack step={passed.evaluation.step} />}
    </div>
  );
}

/** Shows the checkpoint nearest to a step, and the newest weights again. */
function LookBack({ step }: { readonly step: number }) {
  const { t } = useTranslation('progress');
  const { checkpoints } = useLive();
  const { showMoment } = useActions();
  const moment = usePage((state) => state.moment);
  const kept = () => nearest(checkpoints.get(), step)?.step ?? null;
  const there = moment !== null && moment === kept();
  return (
    <Button
      size="compact-xs"
      variant={there ? 'filled' : 'light'}
      aria-pressed={there}
      title={t('overfitting.lookHint')}
      onClick={() => showMoment(there ? null : kept())}
    >
      {t('overfitting.look')}
    </Button>
  );
}
