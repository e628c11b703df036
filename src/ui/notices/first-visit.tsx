import { CloseButton } from '@mantine/core';
import { useState } from 'react';
import { pendingParts } from '../build/pending';
import { recall, remember } from '../storage';
import { usePage } from '../use-page';
import styles from './notices.module.css';

const KEY = 'scratchnet.first-visit-seen';

/** One line for a first visit: what to do. Once dismissed it never comes back. */
export function FirstVisit() {
  const [seen, setSeen] = useState(() => recall(KEY) !== null);
  const waits = usePage((state) => state.failure !== null || pendingParts(state) !== '');
  if (seen || waits) return null;
  return (
    <div className={styles.visit}>
      <ol className={styles.steps}>
        <li>
          <b>1</b> Draw a digit<span className={styles.more}>: a network reads it</span>
        </li>
        <li>
          <b>2</b> Press Train
          <span className={styles.more}>: it learns from thousands of digits</span>
        </li>
        <li>
          <b>3</b> Watch it learn<span className={styles.more}>, and draw again</span>
        </li>
      </ol>
      <CloseButton
        aria-label="Dismiss these steps"
        onClick={() => {
          remember(KEY, 'yes');
          setSeen(true);
        }}
      />
    </div>
  );
}
