import { describe, expect, test } from 'vitest';
import { Stretches } from './stretches';

const AT = 4096;

describe('an array of gradients', () => {
  test('is one stretch as long as no matrix is known', () => {
    expect(new Stretches().of(AT, 1000, 16)).toEqual([{ from: 0, count: 1000, unit: 16 }]);
  });

  test('is divided where its matrices begin, by whole rows', () => {
    const stretches = new Stretches();
    stretches.add(AT + 4 * (784 * 128 + 128), 128, 64);
    stretches.add(AT, 784, 128);
    stretches.add(AT + 4 * (784 * 128 + 128 + 128 * 64 + 64), 64, 10); // too small to stand alone
    expect(stretches.of(AT, 109_386, 16)).toEqual([
      { from: 0, count: 784 * 128 + 128, unit: 16 * 128 },
      { from: 4 * (784 * 128 + 128), count: 128 * 64 + 64 + 64 * 10 + 10, unit: 16 * 64 },
    ]);
  });

  test('is covered once, wherever matrices are said to be', () => {
    const stretches = new Stretches();
    stretches.add(AT - 4 * 5000, 100, 100); // begins before it
    stretches.add(AT + 4 * 100, 100, 50);
    stretches.add(AT + 4 * 4000, 100, 50); // begins within the one before
    stretches.add(AT + 4 * 9000, 100, 50);
    stretches.add(AT + 4 * 19_000, 100, 50); // ends behind it
    let end = 0;
    for (const { from, count } of stretches.of(AT, 20_000, 16)) {
      expect(from).toBe(end);
      end += 4 * count;
    }
    expect(end).toBe(4 * 20_000);
  });

  test('is divided anew when another matrix comes', () => {
    const stretches = new Stretches();
    expect(stretches.of(AT, 20_000, 16)).toHaveLength(1);
    stretches.add(AT + 4 * 10_000, 100, 50);
    expect(stretches.of(AT, 20_000, 16)).toHaveLength(2);
    stretches.add(AT + 4 * 10_000, 10, 500);
    expect(stretches.of(AT, 20_000, 16)[1]!.unit).toBe(16 * 500);
  });
});
