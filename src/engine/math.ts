/**
 * Elementary functions made of + − × ÷ alone, so that they give the same bits everywhere.
 *
 * IEEE 754 fixes the result of the four operations and of `sqrt`; it leaves `exp`, `log`, `tanh`,
 * `sin` and `cos` to whoever writes the library, and JavaScript engines (and versions of one
 * engine) differ in the last bit. One bit is enough to send two trainings down different paths.
 * Wherever a result enters training, it therefore comes from this file.
 *
 * `math.test.ts` compares each with correctly rounded values: `exp` and `log` are within 1 unit in
 * the last place, `sin`, `cos` and `sigmoid` within 2, `tanh` within 3.
 */

/** ln 2 as a sum of two doubles; the first has 21 trailing zero bits, so k·LN2_HIGH is exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/**
 * π/2 as a sum of three doubles. The first two have at most 33 bits, so that k·part is exact for
 * k < 2²⁰; the third is what remains, and its product is rounded far below the last bit that counts
 * (Sun Microsystems, fdlibm, `e_rem_pio2.c`).
 */
const HALF_PI_HIGH = 1.5707963267341256;
const HALF_PI_MIDDLE = 6.077100506303966e-11;
const HALF_PI_LOW = 2.0222662487959506e-21;
const TWO_OVER_PI = 0.6366197723675814;

/** The largest |x| that `sin` and `cos` take: past it the three parts of π/2 are not enough. */
const LARGEST_ANGLE = 1e6;

const SMALLEST_EXPONENT = -1074;
const LARGEST_EXPONENT = 1023;

/** 2^k for every k that a double can hold; doubling and halving are exact. */
const POWERS_OF_TWO = (() => {
  const powers = new Float64Array(LARGEST_EXPONENT - SMALLEST_EXPONENT + 1);
  let power = 1;
  for (let k = 0; k <= LARGEST_EXPONENT; k++, power *= 2) powers[k - SMALLEST_EXPONENT] = power;
  power = 1;
  for (let k = 0; k >= SMALLEST_EXPONENT; k--, power /= 2) powers[k - SMALLEST_EXPONENT] = power;
  return powers;
})();

const powerOfTwo = (k: number): number => POWERS_OF_TWO[k - SMALLEST_EXPONENT]!;

/** 1/n! for n = 0 … 20. */
const INVERSE_FACTORIAL = (() => {
  const inverse = new Float64Array(21);
  let factorial = 1;
  for (let n = 0; n <= 20; n++) {
    if (n > 0) factorial *= n;
    inverse[n] = 1 / factorial;
  }
  return inverse;
})();

/** e^r − 1 for |r| ≤ ½·ln 2, by its Taylor series r + r²·(1/2! + r/3! + …). */
function expMinusOneNearZero(r: number): number {
  let sum = 0;
  for (let n = 15; n >= 2; n--) sum = sum * r + INVERSE_FACTORIAL[n]!;
  return r + r * r * sum;
}

/** e^x. Writes x = k·ln 2 + r with |r| ≤ ½·ln 2; then e^x = 2^k·e^r. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019412) return 0;
  const k = Math.round(x / Math.LN2);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  const significand = 1 + expMinusOneNearZero(r);
  // The two ends of the range need two steps: 2^1024 is no double, and neither is 2^−1075.
  if (k > LARGEST_EXPONENT) return significand * 2 * powerOfTwo(k - 1);
  if (k < -1022) return significand * powerOfTwo(k + 60) * powerOfTwo(-60);
  return significand * powerOfTwo(k);
}

const bits = new DataView(new ArrayBuffer(8));

/**
 * The natural logarithm. Writes x = 2^k·(1 + f) with √½ ≤ 1 + f < √2; then, with s = f/(2 + f),
 * ln(1 + f) = 2·artanh(s) = f − s·(f − R), where R = 2·(s²/3 + s⁴/5 + …).
 */
export function log(x: number): number {
  if (Number.isNaN(x) || x === Infinity) return x;
  if (x < 0) return NaN;
  if (x === 0) return -Infinity;
  let k = 0;
  let value = x;
  if (value < powerOfTwo(-1022)) {
    value *= powerOfTwo(54);
    k = -54;
  }
  bits.setFloat64(0, value);
  const exponent = (bits.getUint16(0) >> 4) - 1023;
  let m = value * powerOfTwo(-(exponent >> 1)) * powerOfTwo(-(exponent - (exponent >> 1)));
  k += exponent;
  if (m > Math.SQRT2) {
    m /= 2;
    k += 1;
  }
  const f = m - 1;
  const s = f / (2 + f);
  const s2 = s * s;
  let series = 0;
  for (let n = 25; n >= 3; n -= 2) series = series * s2 + 2 / n;
  const remainder = series * s2;
  return k * LN2_HIGH - (s * (f - remainder) - k * LN2_LOW - f);
}

/** tanh x = t/(t + 2) with t = e^(2|x|) − 1, and the sign of x. */
export function tanh(x: number): number {
  const magnitude = x < 0 ? -x : x;
  if (magnitude > 22) return x < 0 ? -1 : 1;
  const doubled = 2 * magnitude;
  const k = Math.round(doubled / Math.LN2);
  const p = expMinusOneNearZero(doubled - k * LN2_HIGH - k * LN2_LOW);
  const t = k === 0 ? p : powerOfTwo(k) * p + (powerOfTwo(k) - 1);
  const result = t / (t + 2);
  return x < 0 ? -result : result;
}

/** The logistic function 1/(1 + e^−x), written so that neither end overflows. */
export function sigmoid(x: number): number {
  if (x >= 0) return 1 / (1 + exp(-x));
  const e = exp(x);
  return e / (1 + e);
}

/** Taylor series of sin on |r| ≤ π/4. */
function sinNearZero(r: number): number {
  const r2 = r * r;
  let sum = 0;
  for (let n = 19; n >= 3; n -= 2)
    sum = sum * r2 + (n % 4 === 1 ? INVERSE_FACTORIAL[n]! : -INVERSE_FACTORIAL[n]!);
  return r + r * r2 * sum;
}

/** Taylor series of cos on |r| ≤ π/4. */
function cosNearZero(r: number): number {
  const r2 = r * r;
  let sum = 0;
  for (let n = 20; n >= 4; n -= 2)
    sum = sum * r2 + (n % 4 === 0 ? INVERSE_FACTORIAL[n]! : -INVERSE_FACTORIAL[n]!);
  const half = 0.5 * r2;
  const head = 1 - half;
  return head + (1 - head - half + r2 * r2 * sum);
}

/** sin(x + quarterTurns·π/2), by taking out whole quarter turns. */
function sinQuarter(x: number, quarterTurns: number): number {
  if (!(Math.abs(x) <= LARGEST_ANGLE)) {
    throw new RangeError(
      `An angle must lie within ±${LARGEST_ANGLE} radians, but ${x} came: reduce it first.`,
    );
  }
  const k = Math.round(x * TWO_OVER_PI);
  const r = x - k * HALF_PI_HIGH - k * HALF_PI_MIDDLE - k * HALF_PI_LOW;
  const quarter = (((k + quarterTurns) % 4) + 4) % 4;
  if (quarter === 0) return sinNearZero(r);
  if (quarter === 1) return cosNearZero(r);
  if (quarter === 2) return -sinNearZero(r);
  return -cosNearZero(r);
}

/** The sine of x radians. Throws a RangeError for |x| > LARGEST_ANGLE. */
export const sin = (x: number): number => sinQuarter(x, 0);

/** The cosine of x radians. Throws a RangeError for |x| > LARGEST_ANGLE. */
export const cos = (x: number): number => sinQuarter(x, 1);

/** base^exponent for a whole exponent ≥ 0, by repeated squaring. */
export function integerPower(base: number, exponent: number): number {
  let result = 1;
  let square = base;
  for (let n = exponent; n > 0; n = Math.floor(n / 2)) {
    if (n % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}
