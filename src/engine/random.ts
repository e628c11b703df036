import { log } from './math';

/** A stream of random numbers that is the same wherever it is drawn. */
export interface Random {
  /** The next whole number in [0, 2³²). */
  bits(): number;
  /** The next number in [0, 1), a multiple of 2⁻³². */
  uniform(): number;
  /** The next whole number in [0, limit); 1 ≤ limit ≤ 2³². */
  integer(limit: number): number;
  /** The next normally distributed number: mean 0, standard deviation 1. */
  normal(): number;
}

/**
 * Mixes a 32-bit number so thoroughly that neighbours come out unrelated.
 * Chris Wellons, "Prospecting for Hash Functions", 2018: the function called `triple32`.
 */
export function hash(x: number): number {
  let h = x | 0;
  h ^= h >>> 17;
  h = Math.imul(h, 0xed5ad4bb);
  h ^= h >>> 11;
  h = Math.imul(h, 0xac4c1b51);
  h ^= h >>> 15;
  h = Math.imul(h, 0x31848bab);
  h ^= h >>> 14;
  return h >>> 0;
}

/**
 * A number that stands for "this seed, this stream": the initial weights, the order of an epoch
 * and the dropout of a step each draw from a stream of their own, so that none shifts another.
 */
export function streamKey(seed: number, ...stream: readonly number[]): number {
  let key = hash(seed);
  for (const part of stream) key = hash(key ^ hash(part + 0x9e3779b9));
  return key;
}

/**
 * The generator xoshiro128** of David Blackman and Sebastiano Vigna ("Scrambled Linear
 * Pseudorandom Number Generators", 2021): from a state of four 32-bit numbers, not all zero, each
 * call gives the next whole number in [0, 2³²).
 */
export function xoshiro128(a: number, b: number, c: number, d: number): () => number {
  return () => {
    const product = Math.imul(b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result;
  };
}

/**
 * A stream of the generator above, its state made by hashing a counter.
 *
 * @param seed any whole number; its lowest 32 bits count
 * @param stream which of the seed's streams to draw
 */
export function createRandom(seed: number, ...stream: readonly number[]): Random {
  const key = streamKey(seed, ...stream);
  // The last of them is odd, so that not all four are zero.
  const bits = xoshiro128(hash(key + 1), hash(key + 2), hash(key + 3), hash(key + 4) | 1);
  let spare: number | undefined;

  const uniform = (): number => bits() / 4294967296;

  return {
    bits,
    uniform,
    integer: (limit) => Math.floor(uniform() * limit),
    // Marsaglia's polar method ("A Convenient Method for Generating Normal Variables", 1964):
    // a point in the unit disc gives two normal deviates with a logarithm and a square root.
    normal: () => {
      if (spare !== undefined) {
        const deviate = spare;
        spare = undefined;
        return deviate;
      }
      for (;;) {
        const x = 2 * uniform() - 1;
        const y = 2 * uniform() - 1;
        const r2 = x * x + y * y;
        if (r2 > 0 && r2 < 1) {
          const scale = Math.sqrt((-2 * log(r2)) / r2);
          spare = y * scale;
          return x * scale;
        }
      }
    },
  };
}

/**
 * The order in which an epoch visits the examples: 0 … count − 1, shuffled.
 * Fisher and Yates's method in Durstenfeld's form (Communications of the ACM 7, 1964).
 *
 * @param order (count): overwritten
 */
export function shuffle(order: Uint32Array, random: Random): void {
  for (let i = 0; i < order.length; i++) order[i] = i;
  for (let i = order.length - 1; i > 0; i--) {
    const j = random.integer(i + 1);
    const swapped = order[i]!;
    order[i] = order[j]!;
    order[j] = swapped;
  }
}
