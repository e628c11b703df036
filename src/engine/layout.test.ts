import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parameterLayout, pieceNamed, viewOf } from './layout';
import type { NetworkSpecification } from './specification';

const specification = (...sizes: readonly number[]): NetworkSpecification => ({
  inputs: sizes[0]!,
  hidden: sizes.slice(1, -1).map((neurons) => ({ neurons, activation: 'relu' })),
  outputs: sizes.at(-1)!,
  loss: 'crossEntropy',
});

describe('the parameter layout', () => {
  test('of the static network has its 109,386 parameters in six pieces', () => {
    const layout = parameterLayout(specification(784, 128, 64, 10));
    expect(layout.length).toBe(784 * 128 + 128 + 128 * 64 + 64 + 64 * 10 + 10);
    expect(
      layout.pieces.map(({ name, offset, rows, columns }) => [name, offset, rows, columns]),
    ).toEqual([
      ['W1', 0, 784, 128],
      ['b1', 100_352, 1, 128],
      ['W2', 100_480, 128, 64],
      ['b2', 108_672, 1, 64],
      ['W3', 108_736, 64, 10],
      ['b3', 109_376, 1, 10],
    ]);
  });

  test('covers the array without gaps or overlaps, whatever the sizes', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(sizes, (stack) => {
        let end = 0;
        const layout = parameterLayout(specification(...stack));
        for (const piece of layout.pieces) {
          expect(piece.offset).toBe(end);
          expect(piece.length).toBe(piece.rows * piece.columns);
          end += piece.length;
        }
        expect(layout.length).toBe(end);
      }),
    );
  });

  test('gives windows that write through to the array', () => {
    const layout = parameterLayout(specification(2, 3));
    const array = new Float32Array(layout.length);
    viewOf(array, pieceNamed(layout, 'b1')).fill(7);
    expect([...array]).toEqual([0, 0, 0, 0, 0, 0, 7, 7, 7]);
    expect(() => pieceNamed(layout, 'W2')).toThrow(/the pieces W1, b1, but W2 was asked for/);
  });

  test('refuses what cannot be built and says what was expected and what came', () => {
    expect(() => parameterLayout(specification(784, 0, 10))).toThrow(
      /hidden layer 1 must be a whole number from 1 to 2048, but 0 came/,
    );
    expect(() => parameterLayout(specification(784, 2.5, 10))).toThrow(/but 2.5 came/);
    expect(() => parameterLayout(specification(784, ...new Array(17).fill(4), 10))).toThrow(
      /up to 16 hidden layers, but 17 came/,
    );
    expect(() =>
      parameterLayout({ ...specification(784, 10), loss: 'hinge' as 'crossEntropy' }),
    ).toThrow(/The loss must be one of crossEntropy, .*, but hinge came/);
  });
});
