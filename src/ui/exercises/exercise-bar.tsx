import { Button, CloseButton, UnstyledButton } from '@mantine/core';
import { useMergedRef } from '@mantine/hooks';
import {
  IconArrowRight,
  IconChevronRight,
  IconCircle,
  IconCircleCheckFilled,
} from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type ExerciseName, exerciseNames, exercises } from '../../state/exercises';
import { percent, significant } from '../format';
import { handFocus } from '../hand-focus';
import { exercisePath } from './exercise-address';
import { exerciseStore, isSolved, leaveExercise } from './exercise-store';
import styles from './exercises.module.css';
import { EXERCISES } from './exercises-path';
import { useStanding } from './use-standing';
import { goalWords, hintWords } from './words-of';
import './words';

/** The exercise that is under way, above all views: its goals, where one stands, and hints. */
export function ExerciseBar() {
  const current = useStore(exerciseStore, (state) => state.current);
  const begun = useStore(exerciseStore, (state) => state.begun);
  return current && <Bar key={begun} name={current} />;
}

/** Leaves the exercise; the keyboard goes on at the link to the view that is shown. */
function leaveBar(): void {
  leaveExercise();
  document.querySelector<HTMLElement>('nav [aria-current=page]')?.focus();
}

/** The figures that are shares. */
const SHARES = ['dead', 'validation', 'test'];

/** As low as it can be, for the view is looked at; it folds to one line, by itself once solved. */
function Bar({ name }: { readonly name: ExerciseName }) {
  const { t } = useTranslation('exercises');
  const body = useId();
  const standing = useStanding(name);
  const reached = useStore(exerciseStore, (state) => state.reached[name]);
  const solved = useStore(exerciseStore, (state) => isSolved(state, name));
  const [folded, setFolded] = useState(false); // also where it is solved and begun again
  const [wasSolved, setWasSolved] = useState(solved);
  if (wasSolved !== solved) {
    setWasSolved(solved);
    setFolded(solved);
  }
  const [hints, setHints] = useState(0);
  const leave = useRef<HTMLButtonElement>(null);
  const hint = useRef<HTMLButtonElement>(null);
  const hintRef = useMergedRef(
    hint,
    handFocus(() => leave.current),
  );
  const { goals, hints: most } = exercises[name];

  // The button that began it goes away with its view: the keyboard comes here.
  useEffect(() => (hint.current ?? leave.current)?.focus(), []);

  const figures = Object.entries(standing?.figures ?? {}).map(([figure, value]) =>
    t(`figures.${figure as 'dead'}`, {
      value: value === null ? '–' : SHARES.includes(figure) ? percent(value) : significant(value),
    }),
  );
  return (
    <section className={styles.bar} aria-label={t('bar')} data-folded={folded || undefined}>
      <div className={styles.head}>
        <h2 className={styles.title}>
          <UnstyledButton
            className={styles.fold!}
            aria-expanded={!folded}
            aria-controls={body}
            onClick={() => setFolded(!folded)}
          >
            <IconChevronRight size={18} aria-hidden />
            <span className={styles.cut}>{t(`${name}.title`)}</span>
          </UnstyledButton>
        </h2>
        {!(folded && solved) && (
          <span className={styles.figures}>
            {folded
              ? t('goals', { reached: reached?.filter(Boolean).length ?? 0, count: goals })
              : figures.join(' · ')}
          </span>
        )}
        <div className={styles.well} role="status">
          {solved && (
            <>
              <IconCircleCheckFilled size={16} aria-hidden />
              <span className={styles.cut}>{t('well', { why: t(`${name}.why`) })}</span>
            </>
          )}
        </div>
        {hints < most && !solved && !folded && (
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
        {solved && <NextExercise after={name} />}
        <CloseButton
          ref={leave}
          className={styles.leave!}
          aria-label={t('leave')}
          onClick={leaveBar}
        />
      </div>
      <div id={body} className={styles.body} hidden={folded}>
        <ul className={styles.goals}>
          {goalWords(t, name).map((goal, i) => (
            <li key={goal} data-reached={reached?.[i] || undefined}>
              {reached?.[i] ? (
                <IconCircleCheckFilled size={16} aria-label={t('solved')} />
              ) : (
                <IconCircle size={16} aria-label={t('goal')} />
              )}
              {goal}
            </li>
          ))}
        </ul>
        <div aria-live="polite">
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
      </div>
    </section>
  );
}

/** To the next that is not solved, in their order; to all of them when there is none. */
function NextExercise({ after }: { readonly after: ExerciseName }) {
  const { t } = useTranslation('exercises');
  const at = exerciseNames.indexOf(after);
  const next = useStore(exerciseStore, (state) =>
    [...exerciseNames.slice(at + 1), ...exerciseNames.slice(0, at)].find(
      (name) => !isSolved(state, name),
    ),
  );
  return (
    <Button
      component="a"
      href={`#${next ? exercisePath(next) : EXERCISES}`}
      className={styles.hint!}
      variant="subtle"
      size="compact-sm"
      rightSection={<IconArrowRight size={16} aria-hidden />}
      title={next && t(`${next}.title`)}
    >
      {t(next ? 'next' : 'all')}
    </Button>
  );
}
