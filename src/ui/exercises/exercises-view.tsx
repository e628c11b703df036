import { Button } from '@mantine/core';
import { IconCircleCheckFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useHashLocation } from 'wouter/use-hash-location';
import { useStore } from 'zustand';
import { type ExerciseName, exerciseNames, exercises } from '../../state/exercises';
import { Panel } from '../panel';
import { useActions, usePageNow } from '../use-page';
import { beginExercise, exerciseStore, isSolved } from './exercise-store';
import styles from './exercises.module.css';
import { goalWords } from './words-of';
import './words';

/** Six exercises: each sets the page up and checks its goals by itself. */
export function ExercisesView() {
  const { t } = useTranslation('exercises');
  return (
    <Panel title={t('title')}>
      <p className={styles.lead}>{t('lead')}</p>
      <ol className={styles.cards}>
        {exerciseNames.map((name) => (
          <ExerciseCard key={name} name={name} />
        ))}
      </ol>
    </Panel>
  );
}

function ExerciseCard({ name }: { readonly name: ExerciseName }) {
  const { t } = useTranslation('exercises');
  const { store, live } = usePageNow();
  const { configure, reset } = useActions();
  const [, navigate] = useHashLocation();
  const current = useStore(exerciseStore, (state) => state.current === name);
  const solved = useStore(exerciseStore, (state) => isSolved(state, name));
  const reached = useStore(exerciseStore, (state) => state.reached[name]);
  const { goals, setup } = exercises[name];

  const begin = () => {
    // The digits stay those that are there: without MNIST the generated ones.
    const data = { ...setup.data, name: store.getState().configuration.data.name };
    configure({ ...setup, data });
    reset();
    beginExercise(name, live.history.get().runId);
    navigate('/');
  };
  return (
    <li className={styles.card} data-solved={solved || undefined}>
      <h3 className={styles.name}>
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
      <Button className={styles.begin!} variant={current ? 'default' : 'light'} onClick={begin}>
        {current || solved ? t('again') : t('begin')}
      </Button>
    </li>
  );
}
