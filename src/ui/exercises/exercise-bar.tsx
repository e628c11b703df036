import { Button, CloseButton } from '@mantine/core';
import { useMergedRef } from '@mantine/hooks';
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type ExerciseName, exercises } from '../../state/exercises';
import { percent, significant } from '../format';
import { handFocus } from '../hand-focus';
import { exerciseStore, isSolved, leaveExercise } from './exercise-store';
import styles from './exercises.module.css';
import { useStanding } from './use-standing';
import { goalWords, hintWords } from './words-of';
import './words';

/** The exercise that is under way, above all views: its goals, where one stands, and hints. */
export function ExerciseBar() {
  const current = useStore(exerciseStore, (state) => state.current);
  return current && <Bar key={current} name={current} />;
}

/** Leaves the exercise; the keyboard goes on at the link to the view that is shown. */
function leaveBar(): void {
  leaveExercise();
  document.querySelector<HTMLElement>('nav [aria-current=page]')?.focus();
}

/** The figures that are shares. */
const SHARES = ['dead', 'validation', 'test'];

function Bar({ name }: { readonly name: ExerciseName }) {
  const { t } = useTranslation('exercises');
  const standing = useStanding(name);
  const reached = useStore(exerciseStore, (state) => state.reached[name]);
  const solved = useStore(exerciseStore, (state) => isSolved(state, name));
  const [hints, setHints] = useState(0);
  const begun = useStore(exerciseStore, (state) => state.begun);
  const leave = useRef<HTMLButtonElement>(null);
  const hint = useRef<HTMLButtonElement>(null);
  const hintRef = useMergedRef(
    hint,
    handFocus(() => leave.current),
  );
  const { hints: most } = exercises[name];

  // The button that began it goes away with its view: the keyboard comes here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that one is begun
  useEffect(() => (hint.current ?? leave.current)?.focus(), [begun]);

  const figures = Object.entries(standing?.figures ?? {}).map(([figure, value]) =>
    t(`figures.${figure as 'dead'}`, {
      value: value === null ? '–' : SHARES.includes(figure) ? percent(value) : significant(value),
    }),
  );
  return (
    <section className={styles.bar} aria-label={t('bar')}>
      <div className={styles.head}>
        <h2 className={styles.name}>{t(`${name}.title`)}</h2>
        <span className={styles.figures}>{figures.join(' · ')}</span>
        <CloseButton ref={leave} aria-label={t('leave')} onClick={leaveBar} />
      </div>
      <ul className={styles.goals}>
        {goalWords(t, name).map((goal, i) => (
          <li key={goal} data-reached={reached?.[i] || undefined}>
            {reached?.[i] ? (
              <IconCircleCheckFilled size={18} aria-label={t('solved')} />
            ) : (
              <IconCircle size={18} aria-label={t('goal')} />
            )}
            {goal}
          </li>
        ))}
      </ul>
      <div aria-live="polite">
        {solved && <p className={styles.well}>{t('well', { why: t(`${name}.why`) })}</p>}
        {hints > 0 && (
          <ol className={styles.hints} aria-label={t('hints')}>
            {hintWords(t, name)
              .slice(0, hints)
              .map((hint) => (
                <li key={hint}>{hint}</li>
              ))}
          </ol>
        )}
      </div>
      {hints < most && !solved && (
        <Button
          ref={hintRef}
          className={styles.hint!}
          variant="subtle"
          size="compact-sm"
          onClick={() => setHints(hints + 1)}
        >
          {hints === 0 ? t('hint') : t('moreHints')}
        </Button>
      )}
    </section>
  );
}
