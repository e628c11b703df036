import { expect, test } from 'vitest';
import { columnsOf, movedBy } from './unit-grid';

test('pixels stand as in the image, digits in one column, neurons in a tall block', () => {
  expect(columnsOf(784)).toBe(28);
  expect(columnsOf(10)).toBe(1);
  expect(columnsOf(128)).toBe(8);
  for (const units of [1, 11, 100, 512, 1024]) {
    const columns = columnsOf(units);
    expect(columns * Math.ceil(units / columns)).toBeGreaterThanOrEqual(units);
  }
});

test('the arrows move among the squares and stop at the ends', () => {
  expect(movedBy('ArrowDown', 3, 784)).toBe(31);
  expect(movedBy('ArrowLeft', 0, 784)).toBe(0);
  expect(movedBy('ArrowUp', 5, 784)).toBe(0);
  expect(movedBy('End', 5, 10)).toBe(9);
  expect(movedBy('Tab', 5, 10)).toBeNull();
});
