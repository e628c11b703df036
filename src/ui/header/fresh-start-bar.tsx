import { Button } from '@mantine/core';
import { pendingParts } from '../build/pending';
import { useActions, usePage } from '../use-page';
import styles from './header.module.css';

/** Near Train: changes wait, because they would discard what the network has learned. */
export function FreshStartBar() {
  const parts = usePage(pendingParts);
  const { reset, discardChanges } = useActions();
  if (parts === '') return null;
  return (
    <section className={styles.fresh} aria-label="Changes that wait">
      <p className={styles.freshText}>
        <strong>You changed {parts}.</strong> That takes a new network, and what this one has
        learned will be discarded. Until then Train goes on with the old one.
      </p>
      <div className={styles.freshButtons}>
        <Button size="xs" onClick={reset}>
          Start fresh
        </Button>
        <Button size="xs" variant="default" onClick={discardChanges}>
          Undo changes
        </Button>
      </div>
    </section>
  );
}
