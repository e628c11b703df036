/** Vectors of four numbers: what WebAssembly's instructions leave to say. */

/** Bytes in a number, and in a vector. */
export const NUMBER: usize = 4;
export const VECTOR: usize = 16;

/** a·b + c in each lane: rounded once in the relaxed build, where the machine can, and else twice. */
// @ts-ignore: only AssemblyScript has decorators on functions
@inline
export function multiplyAdd(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c);
  return f32x4.add(f32x4.mul(a, b), c);
}

/**
 * Stores the lanes that belong to the row.
 *
 * Rows end anywhere. Loads may run past the end, because there is memory behind the last array and
 * what they find there stays in lanes that are never stored; stores may not.
 *
 * @param left numbers from `out` to the end of the row, at least 1
 */
// @ts-ignore: only AssemblyScript has decorators on functions
@inline
export function storeUpTo(left: i32, out: usize, lanes: v128): void {
  if (left >= 4) v128.store(out, lanes);
  else storeFirst(left, out, lanes);
}

function storeFirst(count: i32, out: usize, lanes: v128): void {
  if (count == 1) {
    v128.store32_lane(out, lanes, 0);
  } else {
    v128.store64_lane(out, lanes, 0);
    if (count == 3) v128.store32_lane(out, lanes, 2, 8);
  }
}

/** Ones in the lanes that belong to the row, zeros in those past its end. */
// @ts-ignore: only AssemblyScript has decorators on functions
@inline
export function lanesUpTo(left: i32): v128 {
  return i32x4.gt_s(i32x4.splat(left), i32x4(0, 1, 2, 3));
}

/** The sum of the four lanes, in a fixed order. */
// @ts-ignore: only AssemblyScript has decorators on functions
@inline
export function sumOfLanes(lanes: v128): f32 {
  const pairs = f32x4.add(lanes, v128.shuffle<f32>(lanes, lanes, 2, 3, 0, 1));
  return f32x4.extract_lane(pairs, 0) + f32x4.extract_lane(pairs, 1);
}

/** The largest of the four lanes; NaN if there is one among them. */
// @ts-ignore: only AssemblyScript has decorators on functions
@inline
export function largestLane(lanes: v128): f32 {
  const pairs = f32x4.max(lanes, v128.shuffle<f32>(lanes, lanes, 2, 3, 0, 1));
  return max(f32x4.extract_lane(pairs, 0), f32x4.extract_lane(pairs, 1));
}
