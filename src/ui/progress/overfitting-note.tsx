import { Tooltip, UnstyledButton } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { lossText } from './chart-view';
import type { LowestLoss } from './overfitting';
import styles from './progress.module.css';

const EVENTS = { hover: true, focus: true, touch: true };

const WHAT =
  'The validation images are never trained on. While the loss on them falls, the network is learning what digits look like. When it rises although the training loss still falls, the network has begun to learn its training images by heart: the time of overfitting. The best moment to stop was where the validation loss was lowest.';

/** What it was in this run. */
const thisRun = ({ evaluation: { progress, loss } }: LowestLoss): string =>
  `In this run that was after epoch ${Number(progress.toFixed(2))}, with a loss of ${lossText(loss)}.`;

/** Says whether the time of overfitting has come; hover or focus explains what that is. */
export function OverfittingNote({ lowest }: { readonly lowest: LowestLoss | null }) {
  const passed = lowest?.passed === true;
  return (
    <Tooltip
      label={passed ? `${WHAT} ${thisRun(lowest)}` : WHAT}
      events={EVENTS}
      multiline
      w={300}
      position="bottom-start"
    >
      <UnstyledButton className={styles.note} data-passed={passed || undefined}>
        <span className={styles.marker} aria-hidden="true" />
        {passed
          ? `Time of overfitting: after epoch ${Number(lowest.evaluation.progress.toFixed(2))}`
          : 'Time of overfitting: not seen yet'}
        <IconInfoCircle size={16} aria-hidden="true" />
      </UnstyledButton>
    </Tooltip>
  );
}
