import { describe, expect, test } from 'vitest';
import { createRandom, hash, shuffle, xoshiro128 } from './random';

describe('random', () => {
  test('the same seed and stream give the same numbers, another stream gives others', () => {
    const draw = (...key: [number, ...number[]]) => {
      const random = createRandom(...key);
      return Array.from({ length: 8 }, () => random.bits());
    };
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    expect(draw(1, 0)).not.toEqual(draw(1, 1));
    expect(draw(1, 2, 3)).not.toEqual(draw(1, 3, 2));
  });

  test('the generator gives the numbers of its authors', () => {
    // From the state 1, 2, 3, 4, worked by hand: ((2·5) ⋘ 7)·9 = 11,520, then s₁ = 0, then …
    const next = xoshiro128(1, 2, 3, 4);
    expect([next(), next(), next(), next()]).toEqual([11_520, 0, 5_927_040, 70_819_200]);
  });

  test('the hash is triple32, in exact arithmetic', () => {
    const exact = (x: number) => {
      const mask = 0xffff_ffffn;
      let h = BigInt(x);
      h = ((h ^ (h >> 17n)) * 0xed5ad4bbn) & mask;
      h = ((h ^ (h >> 11n)) * 0xac4c1b51n) & mask;
      h = ((h ^ (h >> 15n)) * 0x31848babn) & mask;
      return Number(h ^ (h >> 14n));
    };
    for (const x of [0, 1, 2, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff, 0x9e37_79b9]) {
      expect(hash(x)).toBe(exact(x));
    }
  });

  test('hash maps different numbers to different numbers', () => {
    const seen = new Set<number>();
    for (let i = 0; i < 100_000; i++) seen.add(hash(i));
    expect(seen.size).toBe(100_000);
  });

  test('uniform numbers fill [0, 1) evenly', () => {
    const random = createRandom(7);
    const bins = new Array<number>(10).fill(0);
    for (let i = 0; i < 100_000; i++) bins[Math.floor(10 * random.uniform())]! += 1;
    // 10,000 expected in each, with a standard deviation of 95.
    for (const count of bins) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });

  test('normal deviates have the moments of the normal distribution', () => {
    const random = createRandom(7);
    const count = 200_000;
    const moments = [0, 0, 0, 0, 0];
    for (let i = 0; i < count; i++) {
      const x = random.normal();
      for (let k = 1; k <= 4; k++) moments[k]! += x ** k / count;
    }
    expect(Math.abs(moments[1]!)).toBeLessThan(0.01);
    expect(Math.abs(moments[2]! - 1)).toBeLessThan(0.02);
    expect(Math.abs(moments[3]!)).toBeLessThan(0.05);
    expect(Math.abs(moments[4]! - 3)).toBeLessThan(0.1);
  });

  test('shuffle gives every example once, and every place equally often', () => {
    const order = new Uint32Array(6);
    const firsts = new Array<number>(6).fill(0);
    const random = createRandom(3);
    for (let i = 0; i < 12_000; i++) {
      shuffle(order, random);
      firsts[order[0]!]! += 1;
      expect([...order].sort((x, y) => x - y)).toEqual([0, 1, 2, 3, 4, 5]);
    }
    for (const count of firsts) expect(Math.abs(count - 2_000)).toBeLessThan(200);
  });
});
