import { createStore } from 'zustand/vanilla';
import { type ExerciseName, exerciseNames, exercises } from '../../state/exercises';
import { recall, remember } from '../storage';

const KEY = 'exercises';

/** Which exercise is under way, and what has been reached in all of them. */
export interface ExerciseState {
  readonly current: ExerciseName | null;
  /** How often an exercise has been begun since the page was opened. */
  readonly begun: number;
  /** The run that was there when it was begun: what that has reached does not count. */
  readonly runBefore: number;
  readonly reached: Readonly<Partial<Record<ExerciseName, readonly boolean[]>>>;
}

function recalled(): ExerciseState['reached'] {
  try {
    const kept: unknown = JSON.parse(recall(KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    const known = Object.entries(kept).filter(
      ([name, goals]) => exerciseNames.some((one) => one === name) && Array.isArray(goals),
    );
    return Object.fromEntries(known);
  } catch {
    return {}; // somebody else's, or broken: it begins anew
  }
}

export const exerciseStore = createStore<ExerciseState>(() => ({
  current: null,
  begun: 0,
  runBefore: 0,
  reached: recalled(),
}));

/** @param runBefore the id of the run that the exercise is to replace */
export function beginExercise(name: ExerciseName, runBefore: number): void {
  exerciseStore.setState(({ begun }) => ({ current: name, begun: begun + 1, runBefore }));
}

export function leaveExercise(): void {
  exerciseStore.setState({ current: null });
}

/** Keeps what has been reached, together with what was reached before. */
export function reach(name: ExerciseName, now: readonly boolean[]): void {
  const { reached } = exerciseStore.getState();
  const before = reached[name] ?? [];
  if (!now.some((goal, i) => goal && !before[i])) return;
  const all = { ...reached, [name]: now.map((goal, i) => goal || before[i] === true) };
  exerciseStore.setState({ reached: all });
  remember(KEY, JSON.stringify(all));
}

export const isSolved = ({ reached }: ExerciseState, name: ExerciseName): boolean =>
  reached[name]?.length === exercises[name].goals && reached[name].every(Boolean);
