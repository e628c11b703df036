/** What the pixels of an image add to and take from a digit's logit. */
export interface Account {
  /** (784): x·w, pixel by pixel. */
  readonly products: Float32Array;
  /** The sum of the products above 0, and of those below. */
  readonly gains: number;
  readonly losses: number;
  readonly bias: number;
  /** z = Σ x·w + b */
  readonly logit: number;
}

/**
 * A digit's logit in a network without hidden layers, pixel by pixel.
 *
 * @param pixels (784) bytes
 * @param W (784, 10), row-major
 * @param b (10)
 */
export function accountOf(
  pixels: Uint8Array,
  W: Float32Array,
  b: Float32Array,
  digit: number,
): Account {
  const classes = b.length;
  const products = new Float32Array(pixels.length);
  let gains = 0;
  let losses = 0;
  for (let i = 0; i < pixels.length; i++) {
    const product = (pixels[i]! / 255) * W[i * classes + digit]!;
    products[i] = product;
    if (product > 0) gains += product;
    else losses += product;
  }
  const bias = b[digit]!;
  return { products, gains, losses, bias, logit: gains + losses + bias };
}
