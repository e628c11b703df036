import { NUMBER, storeUpTo, VECTOR } from './lanes';

// The optimisers; see `../../../optimizers.ts` for the formulas and their sources. `rate` is η.

/**
 * Below this, a memory is set to zero, which changes no parameter.
 *
 * The memory of a pixel that is seldom inked decays, and without this it stays for ever at the
 * smallest subnormal numbers, with which processors are slow: an update by Adam then takes 56 times
 * as long, one with momentum 20 times.
 */
const TINY: f32 = 1e-36;

// @ts-ignore: only AssemblyScript has decorators on functions
@inline
function withoutTiny(x: v128): v128 {
  // `lt` is false for NaN, which therefore stays.
  return v128.andnot(x, f32x4.lt(f32x4.abs(x), f32x4.splat(TINY)));
}

/** θ − η·g */
export function sgd(theta: usize, g: usize, rate: f32, count: i32): void {
  const eta = f32x4.splat(rate);
  let left = count;
  for (; left >= 16; left -= 16) {
    v128.store(theta, f32x4.sub(v128.load(theta), f32x4.mul(eta, v128.load(g))));
    v128.store(theta, f32x4.sub(v128.load(theta, 16), f32x4.mul(eta, v128.load(g, 16))), 16);
    v128.store(theta, f32x4.sub(v128.load(theta, 32), f32x4.mul(eta, v128.load(g, 32))), 32);
    v128.store(theta, f32x4.sub(v128.load(theta, 48), f32x4.mul(eta, v128.load(g, 48))), 48);
    theta += 4 * VECTOR;
    g += 4 * VECTOR;
  }
  for (; left > 0; left -= 4) {
    storeUpTo(left, theta, f32x4.sub(v128.load(theta), f32x4.mul(eta, v128.load(g))));
    theta += VECTOR;
    g += VECTOR;
  }
}

/** m ← μ·m − η·g, θ ← θ + m; with look-ahead θ ← θ + μ·m − η·g */
export function momentum(
  theta: usize,
  m: usize,
  g: usize,
  rate: f32,
  mu: f32,
  lookAhead: bool,
  count: i32,
): void {
  const eta = f32x4.splat(rate);
  const decay = f32x4.splat(mu);
  for (let left = count; left > 0; left -= 4) {
    const push = f32x4.mul(eta, v128.load(g));
    const velocity = withoutTiny(f32x4.sub(f32x4.mul(decay, v128.load(m)), push));
    const move = lookAhead ? f32x4.sub(f32x4.mul(decay, velocity), push) : velocity;
    storeUpTo(left, m, velocity);
    storeUpTo(left, theta, f32x4.add(v128.load(theta), move));
    theta += VECTOR;
    m += VECTOR;
    g += VECTOR;
  }
}

/** v ← ρ·v + (1 − ρ)·g², θ ← θ − η·g / (√v + ε) */
export function rmsprop(
  theta: usize,
  v: usize,
  g: usize,
  rate: f32,
  rho: f32,
  oneMinusRho: f32,
  epsilon: f32,
  count: i32,
): void {
  const eta = f32x4.splat(rate);
  for (let left = count; left > 0; left -= 4) {
    const gradient = v128.load(g);
    const meanSquare = average(v128.load(v), rho, f32x4.mul(gradient, gradient), oneMinusRho);
    const move = f32x4.div(
      f32x4.mul(eta, gradient),
      f32x4.add(f32x4.sqrt(meanSquare), f32x4.splat(epsilon)),
    );
    storeUpTo(left, v, meanSquare);
    storeUpTo(left, theta, f32x4.sub(v128.load(theta), move));
    theta += VECTOR;
    v += VECTOR;
    g += VECTOR;
  }
}

/**
 * m ← β₁·m + (1 − β₁)·g, v ← β₂·v + (1 − β₂)·g², θ ← θ − η·(m/c₁) / (√(v/c₂) + ε)
 *
 * @param correction1 c₁ = 1 − β₁^t
 * @param correction2 c₂ = 1 − β₂^t
 */
export function adam(
  theta: usize,
  m: usize,
  v: usize,
  g: usize,
  rate: f32,
  beta1: f32,
  oneMinusBeta1: f32,
  beta2: f32,
  oneMinusBeta2: f32,
  correction1: f32,
  correction2: f32,
  epsilon: f32,
  count: i32,
): void {
  const eta = f32x4.splat(rate / correction1);
  const inverse2 = f32x4.splat(1 / correction2);
  for (let left = count; left > 0; left -= 4) {
    const gradient = v128.load(g);
    const firstMoment = average(v128.load(m), beta1, gradient, oneMinusBeta1);
    const secondMoment = average(v128.load(v), beta2, f32x4.mul(gradient, gradient), oneMinusBeta2);
    const deviation = f32x4.sqrt(f32x4.mul(secondMoment, inverse2));
    const move = f32x4.div(
      f32x4.mul(eta, firstMoment),
      f32x4.add(deviation, f32x4.splat(epsilon)),
    );
    storeUpTo(left, m, firstMoment);
    storeUpTo(left, v, secondMoment);
    storeUpTo(left, theta, f32x4.sub(v128.load(theta), move));
    theta += VECTOR;
    m += VECTOR;
    v += VECTOR;
    g += VECTOR;
  }
}

/** keep·old + (1 − keep)·fresh */
// @ts-ignore: only AssemblyScript has decorators on functions
@inline
function average(old: v128, keep: f32, fresh: v128, oneMinusKeep: f32): v128 {
  return withoutTiny(
    f32x4.add(
      f32x4.mul(f32x4.splat(keep), old),
      f32x4.mul(f32x4.splat(oneMinusKeep), fresh),
    ),
  );
}

/** y = y + factor·x */
export function addScaled(y: usize, x: usize, factor: f32, count: i32): void {
  for (let left = count; left > 0; left -= 4) {
    const scaled = f32x4.mul(f32x4.splat(factor), v128.load(x));
    storeUpTo(left, y, f32x4.add(v128.load(y), scaled));
    y += VECTOR;
    x += VECTOR;
  }
}

/** y = factor·y */
export function scale(y: usize, factor: f32, count: i32): void {
  for (let left = count; left > 0; left -= 4) {
    storeUpTo(left, y, f32x4.mul(f32x4.splat(factor), v128.load(y)));
    y += VECTOR;
  }
}

/** Σ x², in double precision. */
export function sumOfSquares(x: usize, count: i32): f64 {
  let sum = f64x2.splat(0);
  let left = count;
  for (; left >= 2; left -= 2) {
    const two = f64x2.promote_low_f32x4(v128.load64_zero(x));
    sum = f64x2.add(sum, f64x2.mul(two, two));
    x += 2 * NUMBER;
  }
  const last: f64 = left == 1 ? load<f32>(x) : 0;
  return f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1) + last * last;
}
