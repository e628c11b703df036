import type { TFunction } from 'i18next';
import { type ExerciseName, exercises } from '../../state/exercises';

type Words = TFunction<'exercises'>;

const places = ['first', 'second', 'third'] as const;

/** What the exercise asks for. Each has its own number of goals, so their keys are put together. */
export const goalWords = (t: Words, name: ExerciseName): string[] =>
  places.slice(0, exercises[name].goals).map((place) => t(`${name}.goals.${place as 'first'}`));

export const hintWords = (t: Words, name: ExerciseName): string[] =>
  places.slice(0, exercises[name].hints).map((place) => t(`${name}.hints.${place as 'first'}`));
