import { CloseButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { pendingParts } from '../build/pending';
import { exerciseStore } from '../exercises/exercise-store';
import { handFocus, trainButton } from '../hand-focus';
import { recall, remember } from '../storage';
import { usePage } from '../use-page';
import styles from './notices.module.css';

const KEY = 'first-visit-seen';

const steps = ['draw', 'train', 'watch'] as const;

/** One line for a first visit: what to do. Once dismissed it never comes back. */
export function FirstVisit() {
  const { t } = useTranslation('notices');
  const [seen, setSeen] = useState(() => recall(KEY) !== null);
  const waits = usePage((state) => state.failure !== null || pendingParts(state).length > 0);
  const exercise = useStore(exerciseStore, (state) => state.current !== null);
  if (seen || waits || exercise) return null;
  return (
    <div ref={handFocus(trainButton)} className={styles.visit}>
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <li key={step}>
            <b>{index + 1}</b> {t(`visit.${step}`)}
            <span className={styles.more}>{t(`visit.${step}More`)}</span>
          </li>
        ))}
      </ol>
      <CloseButton
        aria-label={t('visit.dismiss')}
        onClick={() => {
          remember(KEY, 'yes');
          setSeen(true);
        }}
      />
    </div>
  );
}
