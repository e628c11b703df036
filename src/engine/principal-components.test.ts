import fc from 'fast-check';
import { expect, test } from 'vitest';
import { principalComponents } from './principal-components';
import { createRandom } from './random';

/** Rows spread by 5, 2 and 0.5 along three known directions at right angles, about a mean. */
function cloud(count: number): Float32Array {
  const random = createRandom(7);
  const rows = new Float32Array(3 * count);
  for (let r = 0; r < count; r++) {
    const [u, v, w] = [5, 2, 0.5].map((spread) => spread * random.normal());
    rows[3 * r] = 10 + 0.6 * u! - 0.8 * v!;
    rows[3 * r + 1] = -4 + 0.8 * u! + 0.6 * v!;
    rows[3 * r + 2] = 1 + w!;
  }
  return rows;
}

test('finds the directions in which a cloud is widest, and how much they explain', () => {
  const { axes, explained, points } = principalComponents(cloud(4000), 4000, 3);
  const sign = Math.sign(axes[0]!);
  expect(sign * axes[0]!).toBeCloseTo(0.6, 1);
  expect(sign * axes[1]!).toBeCloseTo(0.8, 1);
  expect(Math.abs(axes[3]! * -0.8 + axes[4]! * 0.6)).toBeCloseTo(1, 2);
  const total = 25 + 4 + 0.25;
  expect(explained[0]).toBeCloseTo(25 / total, 1);
  expect(explained[1]).toBeCloseTo(4 / total, 1);
  const mean = points.reduce((sum, value) => sum + value, 0) / points.length;
  expect(mean).toBeCloseTo(0, 4);
});

test('axes stay the way they pointed before', () => {
  const rows = cloud(200);
  const { axes } = principalComponents(rows, 200, 3);
  const turned = axes.map((value) => -value);
  expect(principalComponents(rows, 200, 3, axes).axes[0]).toBeCloseTo(axes[0]!, 4);
  expect(principalComponents(rows, 200, 3, turned).axes[0]).toBeCloseTo(-axes[0]!, 4);
});

test('axes are orthonormal, and the first explains the most, for any rows', () => {
  const value = fc.float({ noNaN: true, min: -100, max: 100 });
  const rows = fc
    .tuple(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 2, max: 12 }))
    .chain(([size, count]) =>
      fc.record({
        size: fc.constant(size),
        count: fc.constant(count),
        values: fc.array(value, { minLength: size * count, maxLength: size * count }),
      }),
    );
  fc.assert(
    fc.property(rows, ({ size, count, values }) => {
      const { axes, explained } = principalComponents(Float32Array.from(values), count, size);
      const inner = (i: number, j: number) => {
        let sum = 0;
        for (let k = 0; k < size; k++) sum += axes[i * size + k]! * axes[j * size + k]!;
        return sum;
      };
      expect(inner(0, 1)).toBeCloseTo(0, 4);
      // An axis along which nothing varies is none.
      for (const i of [0, 1]) {
        const length = inner(i, i);
        if (explained[i]! > 1e-6 || length > 0.5) expect(length).toBeCloseTo(1, 4);
      }
      expect(explained[0]).toBeGreaterThanOrEqual(explained[1] - 1e-6);
      expect(explained[0] + explained[1]).toBeLessThanOrEqual(1 + 1e-6);
    }),
  );
});

test('rows that are all alike have no variance and lie at the origin', () => {
  const { points, explained } = principalComponents(new Float32Array(12).fill(3), 4, 3);
  expect([...points].every((value) => value === 0)).toBe(true);
  expect(explained).toEqual([0, 0]);
});

test.each([
  ['were all alike', 3],
  ['were no numbers', Number.NaN],
])('a cloud is found again after its rows %s', (_, value) => {
  const rows = cloud(200);
  const { axes } = principalComponents(new Float32Array(600).fill(value), 200, 3);
  const { explained } = principalComponents(rows, 200, 3, axes);
  const fromNothing = principalComponents(rows, 200, 3).explained;
  expect(explained[0]).toBeCloseTo(fromNothing[0], 6);
  expect(explained[1]).toBeCloseTo(fromNothing[1], 6);
});
