import { ActionIcon, Button } from '@mantine/core';
import { IconEye, IconEyeOff, IconTrash } from '@tabler/icons-react';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Run } from '../../state/runs';
import { bestValidation } from '../../state/runs';
import { count, epochs, fixed, percent, timeTaken } from '../format';
import { handFocus } from '../hand-focus';
import { lowestLoss } from '../progress/overfitting';
import { useActions } from '../use-page';
import { ConfirmButton } from './confirm-button';
import { RunName } from './run-name';
import { RunNotice, useNoticeAt } from './run-notice';
import { RunSwatch } from './run-swatch';
import styles from './runs.module.css';
import { useEarlierSettings } from './use-earlier-settings';
import { type ShownRun, useNameNow } from './use-runs';

/** So many cells has a row. */
const COLUMNS = 8;

interface RunCellsProps {
  readonly run: Run;
  readonly name: string;
  /** How its configuration differs. */
  readonly differences: string;
  /** Before its name: its line. */
  readonly mark: ReactNode;
  readonly actions: ReactNode;
}

/** What there is to compare of a run. */
export function RunCells({ run, name, differences, mark, actions }: RunCellsProps) {
  const { t } = useTranslation('runs');
  const nameNow = useNameNow();
  const lowest = lowestLoss(run.history.validation);
  const { parent } = run;
  const earlier = useEarlierSettings()(run);
  return (
    <>
      <th scope="row">
        <span className={styles.named}>
          {mark}
          <RunName id={run.id} name={name} />
        </span>
      </th>
      <td>
        <div className={styles.actions}>{actions}</div>
      </td>
      <td className={styles.differences}>{[differences, ...earlier].join('; ')}</td>
      <td className={styles.number}>{percent(bestValidation(run.history)?.accuracy, 2)}</td>
      <td className={styles.number}>{lowest?.passed ? epochs(lowest.evaluation.progress) : '–'}</td>
      <td className={styles.number}>{fixed(run.progress, 2)}</td>
      <td className={styles.number}>{timeTaken(run.seconds)}</td>
      <td className={styles.parent}>
        {parent ? t('atStep', { name: nameNow(parent), step: count(parent.step) }) : '–'}
      </td>
    </>
  );
}

export interface HandsFocusOn {
  /** What has the focus next when it goes with a row. */
  readonly handFocusTo: RefObject<HTMLElement | null>;
}

interface OtherRowProps extends HandsFocusOn {
  readonly shown: ShownRun;
  readonly differences: string;
}

/** A run that is not the current one, with what can be done with it. */
export function OtherRow({ shown, differences, handFocusTo }: OtherRowProps) {
  const { run, name, line, hidden } = shown;
  const { t } = useTranslation('runs');
  const { openRun, hideRun, removeRun } = useActions();
  const visibility = hidden ? t('show', { name }) : t('hide', { name });
  const notice = useNoticeAt(run.id);
  return (
    <>
      <tr ref={handFocus(() => handFocusTo.current)} data-hidden={hidden || undefined}>
        <RunCells
          run={run}
          name={name}
          differences={differences}
          mark={<RunSwatch line={line} />}
          actions={
            <>
              <Button
                size="compact-xs"
                variant="light"
                aria-label={t('openRun', { name })}
                onClick={() => openRun(run.id)}
              >
                {t('open')}
              </Button>
              <ActionIcon
                size="sm"
                variant="subtle"
                aria-label={visibility}
                title={visibility}
                onClick={() => hideRun(run.id, !hidden)}
              >
                {hidden ? <IconEyeOff size={16} /> : <IconEye size={16} />}
              </ActionIcon>
              <ConfirmButton
                question={t('removeQuestion', { name })}
                yes={t('removeYes')}
                onConfirm={() => removeRun(run.id)}
              >
                {(ask) => (
                  <ActionIcon
                    size="sm"
                    variant="subtle"
                    aria-label={t('remove', { name })}
                    title={t('remove', { name })}
                    onClick={ask}
                  >
                    <IconTrash size={16} />
                  </ActionIcon>
                )}
              </ConfirmButton>
            </>
          }
        />
      </tr>
      {notice && (
        <tr className={styles.told}>
          <td colSpan={COLUMNS}>
            <RunNotice notice={notice} />
          </td>
        </tr>
      )}
    </>
  );
}
