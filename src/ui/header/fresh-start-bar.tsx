import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/shallow';
import { pendingParts } from '../build/pending';
import { list } from '../format';
import { handFocus, trainButton } from '../hand-focus';
import { useActions, usePage } from '../use-page';
import styles from './header.module.css';

/** Near Train: changes wait, because they would discard what the network has learned. */
export function FreshStartBar() {
  const { t } = useTranslation(['header', 'build']);
  const parts = usePage(useShallow(pendingParts));
  const { reset, discardChanges } = useActions();
  if (parts.length === 0) return null;
  return (
    <section ref={handFocus(trainButton)} className={styles.fresh} aria-label={t('fresh.label')}>
      <p className={styles.freshText}>
        <strong>
          {t('fresh.changed', { parts: list(parts.map((part) => t(`build:parts.${part}`))) })}
        </strong>{' '}
        {t('fresh.meaning')}
      </p>
      <div className={styles.freshButtons}>
        <Button size="xs" onClick={reset}>
          {t('fresh.start')}
        </Button>
        <Button size="xs" variant="default" onClick={discardChanges}>
          {t('fresh.undo')}
        </Button>
      </div>
    </section>
  );
}
