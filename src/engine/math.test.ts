import { describe, expect, test } from 'vitest';
import { cos, exp, integerPower, log, sigmoid, sin, tanh } from './math';
import { createRandom } from './random';

/*
 * The yardstick: whole-number arithmetic with 240 binary places after the point, in which the
 * Taylor series are summed until their terms vanish. A double is a whole multiple of 2^−1074, so
 * it enters without any rounding.
 */
const PLACES = 240n;
const ONE = 1n << PLACES;

/** The exact value of a double, as (whole number, power of two). */
function exactParts(x: number): { significand: bigint; exponent: number } {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const high = view.getUint32(0);
  const exponentBits = (high >>> 20) & 0x7ff;
  const fraction = (BigInt(high & 0xfffff) << 32n) | BigInt(view.getUint32(4));
  const significand = exponentBits === 0 ? fraction : fraction | (1n << 52n);
  return {
    significand: high >>> 31 ? -significand : significand,
    exponent: (exponentBits === 0 ? 1 : exponentBits) - 1075,
  };
}

function toFixed(x: number): bigint {
  const { significand, exponent } = exactParts(x);
  const shift = BigInt(exponent) + PLACES;
  return shift >= 0n ? significand << shift : significand >> -shift;
}

const times = (a: bigint, b: bigint): bigint => (a * b) >> PLACES;
const over = (a: bigint, b: bigint): bigint => (a << PLACES) / b;

/** e^x for a fixed-point x: halve x until it is small, sum the series, square back. */
function exactExp(x: bigint): bigint {
  let halvings = 0n;
  let small = x;
  while (small > ONE || small < -ONE) {
    small /= 2n;
    halvings++;
  }
  let term = ONE;
  let sum = ONE;
  for (let n = 1n; term !== 0n; n++) {
    term = times(term, small) / n;
    sum += term;
  }
  for (let i = 0n; i < halvings; i++) sum = times(sum, sum);
  return sum;
}

function exactSin(x: bigint): bigint {
  let term = x;
  let sum = x;
  for (let n = 1n; term !== 0n; n++) {
    term = -times(times(term, x), x) / (2n * n * (2n * n + 1n));
    sum += term;
  }
  return sum;
}

function exactCos(x: bigint): bigint {
  let term = ONE;
  let sum = ONE;
  for (let n = 1n; term !== 0n; n++) {
    term = -times(times(term, x), x) / (2n * n * (2n * n - 1n));
    sum += term;
  }
  return sum;
}

/** ln x by Newton's method on exactExp. */
function exactLog(x: number): bigint {
  const target = toFixed(x);
  let guess = toFixed(Math.log(x));
  for (let i = 0; i < 4; i++) {
    const e = exactExp(guess);
    guess += over(2n * (target - e), target + e);
  }
  return guess;
}

/** How far `actual` lies from the exact fixed-point value, in units in the last place. */
function ulps(actual: number, exact: bigint): number {
  const { exponent } = exactParts(actual);
  const difference = toFixed(actual) - exact;
  const magnitude = difference < 0n ? -difference : difference;
  const shift = BigInt(exponent) + PLACES - 20n;
  return Number(magnitude / (1n << shift)) / 2 ** 20;
}

function worst(
  count: number,
  low: number,
  high: number,
  error: (x: number) => number,
): { worst: number; at: number } {
  const random = createRandom(20);
  let found = { worst: 0, at: low };
  for (let i = 0; i < count; i++) {
    const x = low + (high - low) * random.uniform();
    const distance = error(x);
    if (distance > found.worst) found = { worst: distance, at: x };
  }
  return found;
}

describe('elementary functions', () => {
  test('the yardstick itself knows e, ln 2 and sin 1 to 40 places', () => {
    const places = (x: bigint) => ((x * 10n ** 40n) >> PLACES).toString();
    expect(places(exactExp(ONE))).toBe('27182818284590452353602874713526624977572');
    expect(places(exactLog(2))).toBe('6931471805599453094172321214581765680755');
    expect(places(exactSin(ONE))).toBe('8414709848078965066525023216302989996225');
  });

  test('exp is within 1 ulp of the exact value', () => {
    expect(worst(4000, -60, 60, (x) => ulps(exp(x), exactExp(toFixed(x)))).worst).toBeLessThan(1);
    expect(worst(2000, -1, 1, (x) => ulps(exp(x), exactExp(toFixed(x)))).worst).toBeLessThan(1);
  });

  test('log is within 1 ulp of the exact value', () => {
    expect(worst(2000, 1e-9, 4, (x) => ulps(log(x), exactLog(x))).worst).toBeLessThan(1);
    expect(worst(1000, 0.9, 1.1, (x) => ulps(log(x), exactLog(x))).worst).toBeLessThan(1);
    expect(worst(1000, 1, 1e12, (x) => ulps(log(x), exactLog(x))).worst).toBeLessThan(1);
  });

  test('sin and cos are within 2 ulps of the exact value', () => {
    expect(worst(3000, -20, 20, (x) => ulps(sin(x), exactSin(toFixed(x)))).worst).toBeLessThan(2);
    expect(worst(3000, -20, 20, (x) => ulps(cos(x), exactCos(toFixed(x)))).worst).toBeLessThan(2);
  });

  test('tanh is within 3 ulps of the exact value, sigmoid within 2', () => {
    const exactTanh = (x: number) => {
      const e = exactExp(2n * toFixed(x));
      return over(e - ONE, e + ONE);
    };
    const exactSigmoid = (x: number) => over(ONE, ONE + exactExp(-toFixed(x)));
    expect(worst(3000, -15, 15, (x) => ulps(tanh(x), exactTanh(x))).worst).toBeLessThan(3);
    expect(worst(2000, -0.5, 0.5, (x) => ulps(tanh(x), exactTanh(x))).worst).toBeLessThan(3);
    expect(worst(3000, -30, 30, (x) => ulps(sigmoid(x), exactSigmoid(x))).worst).toBeLessThan(2);
  });

  test('the ends of the range behave', () => {
    expect(exp(0)).toBe(1);
    expect(exp(710)).toBe(Infinity);
    expect(exp(709.7)).toBeCloseTo(Math.exp(709.7), -300);
    expect(exp(-745)).toBe(5e-324);
    expect(exp(-746)).toBe(0);
    expect(exp(NaN)).toBeNaN();
    expect(log(0)).toBe(-Infinity);
    expect(log(-1)).toBeNaN();
    expect(log(1)).toBe(0);
    expect(log(5e-324)).toBeCloseTo(-744.4400719213812, 10);
    expect(log(1.7976931348623157e308)).toBeCloseTo(709.782712893384, 10);
    expect(tanh(1e4)).toBe(1);
    expect(tanh(-1e4)).toBe(-1);
    expect(tanh(0)).toBe(0);
    expect(sigmoid(1e4)).toBe(1);
    expect(sigmoid(-1e4)).toBe(0);
    expect(sin(1e6)).toBeCloseTo(Math.sin(1e6), 12);
    expect(() => sin(1e7)).toThrow(/±1000000 radians, but 10000000 came/);
    expect(() => cos(NaN)).toThrow(RangeError);
  });

  test('integerPower multiplies', () => {
    expect(integerPower(0.5, 10)).toBe(0.0009765625);
    expect(integerPower(3, 0)).toBe(1);
    expect(integerPower(0.999, 1000)).toBeCloseTo(0.36769542477096373, 14);
  });
});
