import { CLASSES, PIXELS } from '../../src/data/dataset';
import type { Mnist } from '../../src/data/mnist';
import { withDefaults } from '../../src/engine/choices';
import { initialisers } from '../../src/engine/initialisers';
import { createRandom } from '../../src/engine/random';
import type { NetworkSpecification } from '../../src/engine/specification';
import type { Workload } from '../workloads';

/* What all contestants begin with. */

export const SEED = 1;
export const INITIALISER = withDefaults(initialisers, 'he');

export function specificationOf({ sizes }: Workload): NetworkSpecification {
  return {
    inputs: PIXELS,
    hidden: sizes.slice(1, -1).map((neurons) => ({ neurons, activation: 'relu' as const })),
    outputs: CLASSES,
    loss: 'crossEntropy',
  };
}

/** Each layer's weights (I, O), row-major, drawn as the engine draws them; biases are zero. */
export function initialWeights({ sizes }: Workload): Float32Array<ArrayBuffer>[] {
  const random = createRandom(SEED);
  return sizes.slice(1).map((outputs, layer) => {
    const inputs = sizes[layer]!;
    const draw = () => initialisers.he.draw(random, inputs);
    return Float32Array.from({ length: inputs * outputs }, draw);
  });
}

/** Batches in plain numbers, for a library that has no such thing of its own. */
export class Gatherer {
  /** (B, 784), 0 … 1 */
  readonly x: Float32Array<ArrayBuffer>;
  /** (B, 10), one in the place of the right digit. */
  readonly oneHot: Float32Array<ArrayBuffer>;
  readonly #mnist: Mnist;

  constructor(mnist: Mnist, batchSize: number) {
    this.#mnist = mnist;
    this.x = new Float32Array(batchSize * PIXELS);
    this.oneHot = new Float32Array(batchSize * CLASSES);
  }

  gather(places: Uint32Array): void {
    const { images, labels } = this.#mnist.training;
    this.oneHot.fill(0);
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      scale(this.x, i * PIXELS, images, place * PIXELS, PIXELS);
      this.oneHot[i * CLASSES + labels[place]!] = 1;
    }
  }
}

/** The test images from one up to another, (count, 784), 0 … 1. */
export function testImages({ test }: Mnist, from: number, to: number): Float32Array<ArrayBuffer> {
  const x = new Float32Array((to - from) * PIXELS);
  scale(x, 0, test.images, from * PIXELS, x.length);
  return x;
}

function scale(x: Float32Array, at: number, images: Uint8Array, from: number, count: number): void {
  for (let j = 0; j < count; j++) x[at + j] = images[from + j]! / 255;
}
