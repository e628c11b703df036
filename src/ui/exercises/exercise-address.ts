import { type ExerciseName, exerciseNames } from '../../state/exercises';
import { EXERCISES } from './exercises-path';

/** What stands after the # in the address of an exercise: beneath that of their view. */
export const exercisePath = (name: ExerciseName): string => `${EXERCISES}/${name}`;

/** The exercise that an address names, however its letters are written; undefined if it names none. */
export function exerciseAt(path: string): ExerciseName | undefined {
  const wanted = path.toLowerCase().replace(/\/$/, '');
  return exerciseNames.find((name) => exercisePath(name).toLowerCase() === wanted);
}

/** A link to an exercise: without a set-up, so that whoever opens it finds the run that was there. */
export function linkToExercise(name: ExerciseName, pageUrl: string): string {
  const url = new URL(pageUrl);
  url.search = '';
  url.hash = exercisePath(name);
  return url.href;
}
