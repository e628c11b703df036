import { Tooltip, UnstyledButton } from '@mantine/core';
import { memo } from 'react';
import styles from './explained.module.css';

const EVENTS = { hover: true, focus: true, touch: true };

interface ExplainedProps {
  readonly what: string;
  /** Words alone: so nothing renders while the figures beside them run. */
  readonly children: string;
}

/** A word that explains itself on hover, focus and touch. */
export const Explained = memo(function Explained({ what, children }: ExplainedProps) {
  return (
    <Tooltip label={what} events={EVENTS} multiline w={280} position="bottom-start">
      <UnstyledButton className={styles.word!}>
        {children}
        {/* So that no screen reader hears two buttons named Epoch that do different things. */}
        <span className="visually-hidden">, explained</span>
      </UnstyledButton>
    </Tooltip>
  );
});
