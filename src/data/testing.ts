import { exp } from '../engine/math';
import { createRandom, shuffle } from '../engine/random';
import { CLASSES, type Examples, PIXELS } from './dataset';

/** The bytes of an IDX file: for tests. */
export function idxFile(sizes: readonly number[], data: Uint8Array): Uint8Array<ArrayBuffer> {
  const header = new DataView(new ArrayBuffer(4 + 4 * sizes.length));
  header.setUint8(2, 0x08);
  header.setUint8(3, sizes.length);
  sizes.forEach((size, d) => {
    header.setUint32(4 + 4 * d, size);
  });
  const file = new Uint8Array(header.byteLength + data.length);
  file.set(new Uint8Array(header.buffer));
  file.set(data, header.byteLength);
  return file;
}

/** Says which digit an image shows. */
export type Classify = (image: Uint8Array) => number;

/** A network with no hidden layer, trained for a few epochs, image by image: for tests. */
export function trained(examples: Examples, epochs = 3, learningRate = 0.02): Classify {
  const [pixels, classes] = [PIXELS, CLASSES]; // Vitest makes each use of an import a slow call
  const weights = new Float64Array((pixels + 1) * classes); // the last row is the bias
  const logits = new Float64Array(classes);
  const forward = (image: Uint8Array) => {
    logits.set(weights.subarray(pixels * classes));
    for (let p = 0; p < pixels; p++) {
      const x = image[p]! / 255;
      if (x === 0) continue;
      for (let c = 0; c < classes; c++) logits[c]! += x * weights[p * classes + c]!;
    }
  };
  const backward = (image: Uint8Array, label: number) => {
    const most = Math.max(...logits);
    const powers = logits.map((logit) => exp(logit - most));
    const total = powers.reduce((a, b) => a + b);
    const step = powers.map((power, c) => learningRate * ((c === label ? 1 : 0) - power / total));
    for (let p = 0; p <= pixels; p++) {
      const x = p === pixels ? 1 : image[p]! / 255;
      if (x === 0) continue;
      for (let c = 0; c < classes; c++) weights[p * classes + c]! += x * step[c]!;
    }
  };
  const order = new Uint32Array(examples.count);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, createRandom(1, epoch));
    for (const i of order) {
      const image = examples.images.subarray(i * pixels, (i + 1) * pixels);
      forward(image);
      backward(image, examples.labels[i]!);
    }
  }
  return (image) => {
    forward(image);
    return logits.indexOf(Math.max(...logits));
  };
}

/** Which part of the examples are told rightly. */
export function accuracy(classify: Classify, { images, labels, count }: Examples): number {
  let correct = 0;
  for (let i = 0; i < count; i++) {
    if (classify(images.subarray(i * PIXELS, (i + 1) * PIXELS)) === labels[i]) correct++;
  }
  return correct / count;
}
