import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCircleCheckFilled, IconLink } from '@tabler/icons-react';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useHashLocation } from 'wouter/use-hash-location';
import { useStore } from 'zustand';
import { type ExerciseName, exerciseNames, exercises } from '../../state/exercises';
import { Panel } from '../panel';
import { useActions, usePageNow } from '../use-page';
import { exerciseAt, exercisePath, linkToExercise } from './exercise-address';
import { beginExercise, exerciseStore, isSolved } from './exercise-store';
import styles from './exercises.module.css';
import { goalWords } from './words-of';
import './words';

/**
 * Six exercises: each sets the page up and checks its goals by itself. An address that names one
 * shows it; only the person begins it, for that takes a new network.
 */
export function ExercisesView() {
  const { t } = useTranslation('exercises');
  const [path] = useHashLocation();
  const asked = exerciseAt(path);
  return (
    <Panel title={t('title')}>
      <p className={styles.lead}>{t('lead')}</p>
      <ol className={styles.cards}>
        {exerciseNames.map((name) => (
          <ExerciseCard key={name} name={name} asked={name === asked} />
        ))}
      </ol>
    </Panel>
  );
}

interface CardProps {
  readonly name: ExerciseName;
  /** Whether the address names it. */
  readonly asked: boolean;
}

function ExerciseCard({ name, asked }: CardProps) {
  const { t } = useTranslation('exercises');
  const { store, live } = usePageNow();
  const { configure, reset } = useActions();
  const [, navigate] = useHashLocation();
  const current = useStore(exerciseStore, (state) => state.current === name);
  const solved = useStore(exerciseStore, (state) => isSolved(state, name));
  const reached = useStore(exerciseStore, (state) => state.reached[name]);
  const { goals, setup } = exercises[name];

  const title = useId();
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!asked) return;
    card.current?.scrollIntoView({ block: 'center' });
    card.current?.focus({ preventScroll: true });
  }, [asked]);

  const begin = () => {
    // The digits stay those that are there: without MNIST the generated ones.
    const data = { ...setup.data, name: store.getState().configuration.data.name };
    configure({ ...setup, data });
    reset();
    beginExercise(name, live.history.get().runId);
    navigate('/');
  };
  return (
    <li
      ref={card}
      className={styles.card}
      aria-labelledby={title}
      tabIndex={-1}
      data-solved={solved || undefined}
      data-asked={asked || undefined}
    >
      <h3 id={title} className={styles.name}>
        {t(`${name}.title`)}
        {solved && <IconCircleCheckFilled size={20} aria-label={t('solved')} />}
      </h3>
      <ul className={styles.list}>
        {goalWords(t, name).map((goal) => (
          <li key={goal}>{goal}</li>
        ))}
      </ul>
      <p className={styles.standing}>
        {t('goals', { reached: reached?.filter(Boolean).length ?? 0, count: goals })}
      </p>
      <div className={styles.buttons}>
        <Button variant={current ? 'default' : 'light'} onClick={begin}>
          {current || solved ? t('again') : t('begin')}
        </Button>
        <CopyLink name={name} />
      </div>
    </li>
  );
}

/** Copies a link to the exercise; where the page may not copy, it goes there, and so shows it. */
function CopyLink({ name }: { readonly name: ExerciseName }) {
  const { t } = useTranslation('exercises');
  const [, navigate] = useHashLocation();
  const { copy, copied, error } = useClipboard();
  useEffect(() => {
    if (error) navigate(exercisePath(name));
  }, [error, name, navigate]);
  const Icon = copied ? IconCheck : IconLink;
  return (
    <>
      <Button
        variant="subtle"
        leftSection={<Icon size={16} aria-hidden />}
        onClick={() => copy(linkToExercise(name, location.href))}
      >
        {t(copied ? 'linkCopied' : 'copyLink')}
      </Button>
      <p className={styles.said} role="status">
        {error && t('linkByHand')}
        {copied && <span className="visually-hidden">{t('linkCopied')}</span>}
      </p>
    </>
  );
}
