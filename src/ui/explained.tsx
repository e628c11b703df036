import { Box, Tooltip } from '@mantine/core';
import { memo } from 'react';
import styles from './explained.module.css';
import { TOOLTIP_EVENTS } from './tooltip-events';

interface ExplainedProps {
  readonly what: string;
  /** Words alone: so nothing renders while the figures beside them run. */
  readonly children: string;
}

/**
 * A word that explains itself on hover, focus and touch. It is a term and no button: a button called
 * Epoch is one that trains for an epoch.
 */
export const Explained = memo(function Explained({ what, children }: ExplainedProps) {
  return (
    <Tooltip label={what} events={TOOLTIP_EVENTS} multiline w={280} position="bottom-start">
      <Box component="dfn" className={styles.word!} tabIndex={0}>
        {children}
      </Box>
    </Tooltip>
  );
});
