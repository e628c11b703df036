import { Tooltip, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './explained.module.css';

const EVENTS = { hover: true, focus: true, touch: true };

/** A word or a number that explains itself on hover, focus and touch. */
export function Explained({ what, children }: { what: string; children: ReactNode }) {
  return (
    <Tooltip label={what} events={EVENTS} multiline w={280} position="bottom-start">
      <UnstyledButton className={styles.word!}>
        {children}
        {/* So that no screen reader hears two buttons named Epoch that do different things. */}
        <span className="visually-hidden">, explained</span>
      </UnstyledButton>
    </Tooltip>
  );
}
