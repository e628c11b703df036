/** Rounds of the iteration: from the axes before, few are needed; from nothing, enough for a picture. */
const ROUNDS = 24;

/** What `principalComponents` finds. */
export interface PrincipalComponents {
  /** (count, 2): where each row lies on the two axes, the mean at the origin. */
  readonly points: Float32Array;
  /** (2, size): unit vectors, at right angles; zeros where there is no variance left. */
  readonly axes: Float32Array;
  /** The share of the variance along each axis, 0 … 1. */
  readonly explained: readonly [number, number];
}

/**
 * The two directions in which rows of numbers vary most, by subspace iteration (Golub and Van Loan,
 * Matrix Computations, 8.2.4): multiply two vectors by the covariance matrix XᵀX, make them
 * orthonormal, repeat; then turn them within their plane so that the first one takes the most.
 *
 * Each axis points so that it agrees with the one before, so a map of a network that learns moves
 * and does not jump.
 *
 * @param rows (count, size), row-major
 * @param before (2, size): axes to begin from, such as those of a moment ago
 */
export function principalComponents(
  rows: Float32Array,
  count: number,
  size: number,
  before: Float32Array | null = null,
): PrincipalComponents {
  const centred = centre(rows, count, size);
  let total = 0;
  for (const value of centred) total += value * value;

  const first = beginning(before?.subarray(0, size), size, (i) => Math.sqrt(i + 1) % 1);
  const second = beginning(before?.subarray(size), size, (i) => Math.sqrt(3 * i + 2) % 1);
  orthonormalise(first, second);
  for (let round = 0; round < ROUNDS; round++) {
    timesCovariance(first, centred, count, size);
    timesCovariance(second, centred, count, size);
    orthonormalise(first, second);
  }
  const variances = turn(first, second, centred, count, size);
  if (before) {
    agree(first, before.subarray(0, size));
    agree(second, before.subarray(size));
  }

  const points = new Float32Array(2 * count);
  for (let r = 0; r < count; r++) {
    points[2 * r] = dot(centred, r * size, first);
    points[2 * r + 1] = dot(centred, r * size, second);
  }
  const axes = new Float32Array(2 * size);
  axes.set(first);
  axes.set(second, size);
  const share = (variance: number) => (total > 0 ? variance / total : 0);
  return { points, axes, explained: [share(variances[0]), share(variances[1])] };
}

/**
 * Where an axis begins: as it was before; or, where it was none before, in a direction that is not
 * likely to be empty. Rows without variance leave axes of zeros, and rows that are no numbers axes
 * that are none: no multiplication would ever bring those back.
 */
function beginning(
  before: Float32Array | undefined,
  size: number,
  direction: (i: number) => number,
): Float64Array {
  const axis = Float64Array.from(before ?? []);
  const isAxis = dot(axis, 0, axis) > 0.5;
  return isAxis ? axis : Float64Array.from({ length: size }, (_, i) => direction(i));
}

/** The rows less their mean. */
function centre(rows: Float32Array, count: number, size: number): Float64Array {
  const mean = new Float64Array(size);
  for (let r = 0; r < count; r++) for (let i = 0; i < size; i++) mean[i]! += rows[r * size + i]!;
  const centred = new Float64Array(count * size);
  for (let r = 0; r < count; r++) {
    for (let i = 0; i < size; i++) centred[r * size + i] = rows[r * size + i]! - mean[i]! / count;
  }
  return centred;
}

/** The product of a row, which begins at `offset`, and a vector. */
function dot(rows: Float64Array, offset: number, vector: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < vector.length; i++) sum += rows[offset + i]! * vector[i]!;
  return sum;
}

/** vector ← Xᵀ·(X·vector) */
function timesCovariance(vector: Float64Array, X: Float64Array, count: number, size: number): void {
  const result = new Float64Array(size);
  for (let r = 0; r < count; r++) {
    const along = dot(X, r * size, vector);
    for (let i = 0; i < size; i++) result[i]! += along * X[r * size + i]!;
  }
  vector.set(result);
}

function scaleBy(vector: Float64Array, factor: number): void {
  for (let i = 0; i < vector.length; i++) vector[i]! *= factor;
}

/** Gram–Schmidt; a vector without length, where there is no variance left, becomes zero. */
function orthonormalise(first: Float64Array, second: Float64Array): void {
  const normalise = (vector: Float64Array) => {
    const norm = Math.sqrt(dot(vector, 0, vector));
    scaleBy(vector, norm > 1e-30 ? 1 / norm : 0);
  };
  normalise(first);
  const along = dot(first, 0, second);
  const norm = Math.sqrt(dot(second, 0, second));
  for (let i = 0; i < second.length; i++) second[i]! -= along * first[i]!;
  // What is left of parallel vectors is rounding, not a direction.
  if (Math.sqrt(dot(second, 0, second)) <= 1e-9 * norm) second.fill(0);
  normalise(second);
}

/**
 * Turns two orthonormal vectors within their plane to the directions of the most and the least
 * variance (one Jacobi rotation), and returns the sums of squares along both.
 */
function turn(
  first: Float64Array,
  second: Float64Array,
  X: Float64Array,
  count: number,
  size: number,
): readonly [number, number] {
  let [a, b, c] = [0, 0, 0]; // the covariance within the plane: [[a, b], [b, c]]
  for (let r = 0; r < count; r++) {
    const x = dot(X, r * size, first);
    const y = dot(X, r * size, second);
    a += x * x;
    b += x * y;
    c += y * y;
  }
  const angle = Math.atan2(2 * b, a - c) / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  for (let i = 0; i < size; i++) {
    const x = first[i]!;
    const y = second[i]!;
    first[i] = cos * x + sin * y;
    second[i] = cos * y - sin * x;
  }
  const most = a * cos * cos + 2 * b * cos * sin + c * sin * sin;
  return [most, a + c - most];
}

/** Turns the vector round if it points away from where it pointed before. */
function agree(vector: Float64Array, before: Float32Array): void {
  let along = 0;
  for (let i = 0; i < vector.length; i++) along += vector[i]! * before[i]!;
  if (along < 0) scaleBy(vector, -1);
}
