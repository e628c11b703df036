import { describe, expect, test } from 'vitest';
import { exerciseNames } from '../../state/exercises';
import { exerciseAt, exercisePath, linkToExercise } from './exercise-address';

describe('the address of an exercise', () => {
  test.each(exerciseNames)('names %s again', (name) => {
    expect(exerciseAt(exercisePath(name))).toBe(name);
  });

  test('is understood with letters and an end as hands write them', () => {
    expect(exerciseAt('/exercises/dyingrelus/')).toBe('dyingReLUs');
  });

  test.each(['/', '/exercises', '/exercises/', '/exercises/other', '/exercises/constructor'])(
    '%s names none',
    (path) => {
      expect(exerciseAt(path)).toBeUndefined();
    },
  );

  test('is all that a link to it has beyond the page', () => {
    const page = 'https://example.org/nets/?v=1&layers=784,10&end=1#/xray';
    expect(linkToExercise('diverge', page)).toBe('https://example.org/nets/#/exercises/diverge');
  });
});
