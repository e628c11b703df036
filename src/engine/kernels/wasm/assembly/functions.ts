import { NUMBER, storeUpTo } from './lanes';

// The functions of `../../../math.ts` in single precision, four numbers at once: made of
// + − × ÷ alone as there, so that every machine gives the same bits. Within 3 units in the last
// place of the correctly rounded values.

const LOG2_E: f32 = 1.44269504;
/** ln 2 as a sum of two; the first has 9 significant bits, so k·LN2_HIGH is exact. */
const LN2_HIGH: f32 = 0.693359375;
const LN2_LOW: f32 = -2.12194440e-4;

// @ts-ignore: only AssemblyScript has decorators on functions
@inline
function splat(x: f32): v128 {
  return f32x4.splat(x);
}

/** x − k·ln 2 */
// @ts-ignore: only AssemblyScript has decorators on functions
@inline
function remainder(x: v128, k: v128): v128 {
  const high = f32x4.sub(x, f32x4.mul(k, splat(LN2_HIGH)));
  return f32x4.sub(high, f32x4.mul(k, splat(LN2_LOW)));
}

/** e^r − 1 for |r| ≤ ½·ln 2, by its Taylor series r + r²·(1/2! + r/3! + … + r⁵/7!). */
// @ts-ignore: only AssemblyScript has decorators on functions
@inline
function expMinusOneNearZero(r: v128): v128 {
  let sum = splat(<f32>(1.0 / 5040));
  sum = f32x4.add(f32x4.mul(sum, r), splat(<f32>(1.0 / 720)));
  sum = f32x4.add(f32x4.mul(sum, r), splat(<f32>(1.0 / 120)));
  sum = f32x4.add(f32x4.mul(sum, r), splat(<f32>(1.0 / 24)));
  sum = f32x4.add(f32x4.mul(sum, r), splat(<f32>(1.0 / 6)));
  sum = f32x4.add(f32x4.mul(sum, r), splat(0.5));
  return f32x4.add(r, f32x4.mul(f32x4.mul(r, r), sum));
}

/** 2^k for whole k from −126 to 127: k stands in the exponent's bits. */
// @ts-ignore: only AssemblyScript has decorators on functions
@inline
function powerOfTwo(k: v128): v128 {
  return i32x4.shl(i32x4.add(k, i32x4.splat(127)), 23);
}

/** e^x. Writes x = k·ln 2 + r with |r| ≤ ½·ln 2; then e^x = 2^k·e^r. */
// @ts-ignore: only AssemblyScript has decorators on functions
@inline
export function exp(x: v128): v128 {
  // Past these ends the result is 0 or infinite; `min` and `max` keep NaN.
  const inRange = f32x4.max(f32x4.min(x, splat(100)), splat(-110));
  const k = f32x4.nearest(f32x4.mul(inRange, splat(LOG2_E)));
  const significand = f32x4.add(splat(1), expMinusOneNearZero(remainder(inRange, k)));
  // In two steps, as 2^k alone may be too large or too small for a number.
  const whole = i32x4.trunc_sat_f32x4_s(k);
  const half = i32x4.shr_s(whole, 1);
  const scaled = f32x4.mul(significand, powerOfTwo(half));
  return f32x4.mul(scaled, powerOfTwo(i32x4.sub(whole, half)));
}

/** The logistic function: 1/(1 + e^−x), or e^x/(1 + e^x) where x < 0. */
// @ts-ignore: only AssemblyScript has decorators on functions
@inline
export function sigmoid(x: v128): v128 {
  const e = exp(f32x4.neg(f32x4.abs(x)));
  const numerator = v128.bitselect(e, splat(1), f32x4.lt(x, splat(0)));
  return f32x4.div(numerator, f32x4.add(splat(1), e));
}

/** tanh x = t/(t + 2) with t = e^(2|x|) − 1, and the sign of x. */
// @ts-ignore: only AssemblyScript has decorators on functions
@inline
function tanh(x: v128): v128 {
  // From 22 on the result is 1 and stays so.
  const doubled = f32x4.min(f32x4.mul(splat(2), f32x4.abs(x)), splat(44));
  const k = f32x4.nearest(f32x4.mul(doubled, splat(LOG2_E)));
  const p = expMinusOneNearZero(remainder(doubled, k));
  const power = powerOfTwo(i32x4.trunc_sat_f32x4_s(k));
  const t = f32x4.add(f32x4.mul(power, p), f32x4.sub(power, splat(1)));
  const magnitude = f32x4.div(t, f32x4.add(t, splat(2)));
  return v128.or(magnitude, v128.and(x, i32x4.splat(0x80000000)));
}

/** The natural logarithm of x ≥ 1, in double precision; see `math.ts`. NaN and ∞ stay themselves. */
export function log(x: f64): f64 {
  if (!(x < f64.MAX_VALUE)) return x;
  const bits = reinterpret<u64>(x);
  let k = <i32>(bits >> 52) - 1023;
  let m = reinterpret<f64>((bits & 0xfffffffffffff) | 0x3ff0000000000000);
  if (m > 1.4142135623730951) {
    m *= 0.5;
    k += 1;
  }
  const f = m - 1;
  const s = f / (2 + f);
  const s2 = s * s;
  // 2·(s²/3 + s⁴/5 + … + s²⁰/21) past which terms are below 10⁻¹⁷
  let series: f64 = 2.0 / 21;
  series = series * s2 + 2.0 / 19;
  series = series * s2 + 2.0 / 17;
  series = series * s2 + 2.0 / 15;
  series = series * s2 + 2.0 / 13;
  series = series * s2 + 2.0 / 11;
  series = series * s2 + 2.0 / 9;
  series = series * s2 + 2.0 / 7;
  series = series * s2 + 2.0 / 5;
  series = series * s2 + 2.0 / 3;
  return <f64>k * 0.6931471805599453 + (f - s * (f - series * s2));
}

/** In the order of `activations`, which the caller looks up. */
const RELU = 0;
const LEAKY_RELU = 1;
const TANH = 2;
const SIGMOID = 3;

const LEAK: f32 = 0.01;

/** max(0, z), as 0·z below 0, so that NaN stays NaN and divergence shows */
// @ts-ignore: only AssemblyScript has decorators on functions
@inline
function relu(z: v128): v128 {
  return v128.bitselect(z, f32x4.mul(splat(0), z), f32x4.gt(z, splat(0)));
}

/** dz = da, or da·0 where z is not above 0 */
// @ts-ignore: only AssemblyScript has decorators on functions
@inline
function reluBackward(da: v128, z: v128): v128 {
  return f32x4.mul(da, v128.and(splat(1), f32x4.gt(z, splat(0))));
}

/** a = φ(z) */
export function activationForward(a: usize, z: usize, activation: i32, count: i32): void {
  let left = count;
  // By far the most frequent one, sixteen numbers at a time.
  for (; activation == RELU && left >= 16; left -= 16) {
    v128.store(a, relu(v128.load(z)));
    v128.store(a, relu(v128.load(z, 16)), 16);
    v128.store(a, relu(v128.load(z, 32)), 32);
    v128.store(a, relu(v128.load(z, 48)), 48);
    a += 16 * NUMBER;
    z += 16 * NUMBER;
  }
  for (; left > 0; left -= 4) {
    const x = v128.load(z);
    let result = x;
    if (activation == RELU) {
      result = relu(x);
    } else if (activation == LEAKY_RELU) {
      result = v128.bitselect(x, f32x4.mul(splat(LEAK), x), f32x4.gt(x, splat(0)));
    } else if (activation == TANH) {
      result = tanh(x);
    } else if (activation == SIGMOID) {
      result = sigmoid(x);
    }
    storeUpTo(left, a, result);
    a += 4 * NUMBER;
    z += 4 * NUMBER;
  }
}

/** dz = da ⊙ φ′(z) */
export function activationBackward(
  dz: usize,
  da: usize,
  z: usize,
  a: usize,
  activation: i32,
  count: i32,
): void {
  let left = count;
  for (; activation == RELU && left >= 16; left -= 16) {
    v128.store(dz, reluBackward(v128.load(da), v128.load(z)));
    v128.store(dz, reluBackward(v128.load(da, 16), v128.load(z, 16)), 16);
    v128.store(dz, reluBackward(v128.load(da, 32), v128.load(z, 32)), 32);
    v128.store(dz, reluBackward(v128.load(da, 48), v128.load(z, 48)), 48);
    dz += 16 * NUMBER;
    da += 16 * NUMBER;
    z += 16 * NUMBER;
    a += 16 * NUMBER;
  }
  const one = splat(1);
  for (; left > 0; left -= 4) {
    const x = v128.load(z);
    const y = v128.load(a);
    let slope = one;
    if (activation == RELU) {
      slope = v128.and(one, f32x4.gt(x, splat(0)));
    } else if (activation == LEAKY_RELU) {
      slope = v128.bitselect(one, splat(LEAK), f32x4.gt(x, splat(0)));
    } else if (activation == TANH) {
      slope = f32x4.sub(one, f32x4.mul(y, y));
    } else if (activation == SIGMOID) {
      slope = f32x4.mul(y, f32x4.sub(one, y));
    }
    storeUpTo(left, dz, f32x4.mul(v128.load(da), slope));
    dz += 4 * NUMBER;
    da += 4 * NUMBER;
    z += 4 * NUMBER;
    a += 4 * NUMBER;
  }
}
