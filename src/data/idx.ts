import { CLASSES, type Examples, IMAGE_SIDE, PIXELS } from './dataset';
import { DataError } from './errors';

/** An array of unsigned bytes as an IDX file holds it. */
export interface IdxArray {
  /** The length of each dimension, the slowest first: (count) or (count, rows, columns). */
  readonly sizes: readonly number[];
  readonly data: Uint8Array;
}

/** A file, unpacked. The name is for the errors. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const UNSIGNED_BYTE = 0x08;

/** The largest array taken: about 340,000 images, five times MNIST. */
const LARGEST_IDX_BYTES = 256 * 2 ** 20;

const headerLength = (dimensions: number): number => 4 + 4 * dimensions;

/**
 * Reads an IDX file of unsigned bytes: two zero bytes, the type 08, the number of dimensions, each
 * length as a 32-bit number, most significant byte first, then the data, last dimension fastest.
 * The format is described at http://yann.lecun.com/exdb/mnist/.
 *
 * @param dimensions 1 for labels, 3 for images
 * @returns its data as a view of the bytes
 * @throws DataError when the header is not that, or the length is not what the header says
 */
export function readIdx({ name, bytes }: NamedBytes, dimensions: 1 | 3): IdxArray {
  const { sizes, length } = readHeader(bytes, name, dimensions);
  const data = bytes.subarray(headerLength(dimensions));
  if (data.length !== length) {
    const found = data.length < length ? `only ${data.length}: the file is cut off` : 'more';
    throw new DataError(
      `${name}: expected ${length} bytes of data (${sizes.join(' × ')}), as the header says, but found ${found}. Get the file again.`,
    );
  }
  return { sizes, data };
}

/** Reads and checks the header: the length of each dimension, and their product. */
function readHeader(
  bytes: Uint8Array,
  file: string,
  dimensions: 1 | 3,
): { readonly sizes: readonly number[]; readonly length: number } {
  const needed = headerLength(dimensions);
  const tooShort = () =>
    new DataError(
      `${file}: expected an IDX header of ${needed} bytes, but found only ${bytes.length} bytes. Get the file again.`,
    );
  if (bytes.length < 4) throw tooShort();
  if (bytes[0] !== 0 || bytes[1] !== 0) {
    throw new DataError(
      `${file}: expected an IDX file, which begins with two zero bytes, but found ${hex(bytes[0]!)} ${hex(bytes[1]!)}. Choose a file in IDX format.`,
    );
  }
  if (bytes[2] !== UNSIGNED_BYTE) {
    throw new DataError(
      `${file}: expected the IDX type ${hex(UNSIGNED_BYTE)} (unsigned bytes), but found ${hex(bytes[2]!)}. Convert the values to unsigned bytes, 0 to 255.`,
    );
  }
  if (bytes[3] !== dimensions) {
    throw new DataError(
      `${file}: expected ${dimensions === 1 ? '1 dimension (labels)' : '3 dimensions (images)'}, but found ${bytes[3]}. Choose the ${dimensions === 1 ? 'labels' : 'images'} file; perhaps images and labels were swapped.`,
    );
  }
  if (bytes.length < needed) throw tooShort();
  const view = new DataView(bytes.buffer, bytes.byteOffset, needed);
  const sizes = Array.from({ length: dimensions }, (_, d) => view.getUint32(4 + 4 * d));
  const length = sizes.reduce((product, size) => product * size, 1);
  if (length > LARGEST_IDX_BYTES) {
    throw new DataError(
      `${file}: expected at most ${LARGEST_IDX_BYTES} bytes of data, but found a header for ${sizes.join(' × ')}. Get the file again, or choose a smaller one.`,
    );
  }
  return { sizes, length };
}

/**
 * Reads images and their labels, and checks that they belong together.
 *
 * @throws DataError when either file is malformed, the images are not 28 × 28, there are none, the
 *   counts differ, or a label lies beyond the ten classes
 */
export function readExamples(imageFile: NamedBytes, labelFile: NamedBytes): Examples {
  const images = readIdx(imageFile, 3);
  const labels = readIdx(labelFile, 1);
  const [count, rows, columns] = images.sizes;
  if (rows !== IMAGE_SIDE || columns !== IMAGE_SIDE) {
    throw new DataError(
      `${imageFile.name}: expected images of ${IMAGE_SIDE} × ${IMAGE_SIDE} pixels, but found ${rows} × ${columns}. Scale the images to ${IMAGE_SIDE} × ${IMAGE_SIDE}.`,
    );
  }
  if (count === 0) {
    throw new DataError(
      `${imageFile.name}: expected at least one image, but found none. Choose another file.`,
    );
  }
  if (count !== labels.sizes[0]) {
    throw new DataError(
      `${labelFile.name}: expected ${count} labels, one for each image in ${imageFile.name}, but found ${labels.sizes[0]}. Choose two files that belong together.`,
    );
  }
  const wrong = labels.data.findIndex((label) => label >= CLASSES);
  if (wrong !== -1) {
    throw new DataError(
      `${labelFile.name}: expected labels from 0 to ${CLASSES - 1}, but found ${labels.data[wrong]} as label number ${wrong + 1}. Choose a file with ${CLASSES} classes.`,
    );
  }
  return { images: images.data, labels: labels.data, count: images.data.length / PIXELS };
}

const hex = (byte: number): string => byte.toString(16).padStart(2, '0');
