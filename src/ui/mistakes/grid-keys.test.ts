import { expect, test } from 'vitest';
import { placeAfter } from './grid-keys';

test('arrows move by a cell and stop at the edges; Home and End go to the ends of the row', () => {
  const after = (key: string, row: number, column: number) =>
    placeAfter(key, { row, column }, 10, 11);
  expect(after('ArrowRight', 3, 4)).toEqual({ row: 3, column: 5 });
  expect(after('ArrowDown', 3, 4)).toEqual({ row: 4, column: 4 });
  expect(after('ArrowLeft', 3, 0)).toEqual({ row: 3, column: 0 });
  expect(after('ArrowUp', 0, 4)).toEqual({ row: 0, column: 4 });
  expect(after('ArrowRight', 9, 10)).toEqual({ row: 9, column: 10 });
  expect(after('ArrowDown', 9, 4)).toEqual({ row: 9, column: 4 });
  expect(after('Home', 3, 4)).toEqual({ row: 3, column: 0 });
  expect(after('End', 3, 4)).toEqual({ row: 3, column: 10 });
  expect(after('a', 3, 4)).toBeNull();
});
