import { createStore } from 'zustand/vanilla';
import { type ExerciseName, exerciseNames, exercises } from '../../state/exercises';
import { recall, remember } from '../../state/remembered';

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

/** Keeps what has been reached, together with what was reached before: one goal after the other. */
export function reach(name: ExerciseName, now: readonly boolean[]): void {
  const { reached } = exerciseStore.getState();
  const before = reached[name] ?? [];
  const first = now.findIndex((goal, i) => !goal && !before[i]); // nothing behind it counts yet
  const after = now.map((goal, i) => before[i] === true || (goal && (first === -1 || i < first)));
  if (after.every((goal, i) => goal === (before[i] === true))) return;
  const all = { ...reached, [name]: after };
  exerciseStore.setState({ reached: all });
  remember(KEY, JSON.stringify(all));
}

export const isSolved = ({ reached }: ExerciseState, name: ExerciseName): boolean =>
  reached[name]?.length === exercises[name].goals && reached[name].every(Boolean);
