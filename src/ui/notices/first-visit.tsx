import { CloseButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { recall, remember } from '../../state/remembered';
import { pendingParts } from '../build/pending';
import { exerciseStore } from '../exercises/exercise-store';
import { handFocus, trainButton } from '../hand-focus';
import { usePage, usePageNow } from '../use-page';
import styles from './notices.module.css';

const KEY = 'first-visit-seen';
const DONE_KEY = 'first-visit-done';

const steps = ['draw', 'train', 'watch'] as const;
type Step = (typeof steps)[number];

/** One line for a first visit: what to do. Once dismissed, or done to the end, it never comes back. */
export function FirstVisit() {
  const { t } = useTranslation('notices');
  const [seen, setSeen] = useState(() => recall(KEY) !== null);
  const waits = usePage((state) => state.failure !== null || pendingParts(state).length > 0);
  const exercise = useStore(exerciseStore, (state) => state.current !== null);
  const done = useDone();
  if (seen || waits || exercise) return null;
  return (
    <div ref={handFocus(trainButton)} className={styles.visit}>
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <li key={step}>
            <b>{done.has(step) ? <IconCheck aria-label={t('visit.done')} /> : index + 1}</b>{' '}
            {t(`visit.${step}`)}
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

/** What had been done before the page was reloaded. */
function doneBefore(): ReadonlySet<Step> {
  const before = recall(DONE_KEY, 'sessionStorage')?.split(' ') ?? [];
  return new Set(steps.filter((step) => before.includes(step)));
}

/** Which steps have been done in this tab: to draw again is to draw for what has learned. */
function useDone(): ReadonlySet<Step> {
  const { store, live } = usePageNow();
  const [done, setDone] = useState(doneBefore);
  useEffect(() => {
    const tick = (step: Step) =>
      setDone((before) => (before.has(step) ? before : new Set([...before, step])));
    const hasLearned = () => store.getState().status.step > 0;
    const stops = [
      store.subscribe(() => {
        if (hasLearned()) tick('train');
      }),
      live.image.subscribe(() => {
        const { pixels, label } = live.image.get();
        if (pixels === null || label !== null) return;
        tick('draw');
        if (hasLearned()) tick('watch');
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [store, live]);
  useEffect(() => {
    remember(DONE_KEY, [...done].join(' '), 'sessionStorage');
    if (done.size === steps.length) remember(KEY, 'yes');
  }, [done]);
  return done;
}
