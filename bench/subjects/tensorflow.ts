import * as tf from '@tensorflow/tfjs';
import { CLASSES, PIXELS } from '../../src/data/dataset';
import { Gatherer, initialWeights, testImages } from './start';
import type { CreateSubject } from './subject';

const TEST_BATCH = 1000;

/** h = x · W */
type Product = (x: tf.Tensor2D, W: tf.Tensor2D, isFirst: boolean) => tf.Tensor2D;

const backends = {
  cpu: async () => {},
  wasm: async (files: Record<string, string>) => {
    const { setThreadsCount, setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
    setThreadsCount(1);
    setWasmPaths(files);
  },
};

const products = {
  /** As the library derives it: the backward products ask for a transposed factor. */
  stock: (x, W) => tf.matMul(x, W),
  /**
   * The WebAssembly backend multiplies transposed factors in a scalar loop, others by XNNPACK
   * (`cc/batch_mat_mul_impl.cc`): transposing first takes the fast way.
   */
  transposed: (x, W, isFirst) => {
    const both = tf.customGrad((input, weights, save) => {
      (save as tf.GradSaveFunc)([input as tf.Tensor, weights as tf.Tensor]);
      return {
        value: tf.matMul(input as tf.Tensor2D, weights as tf.Tensor2D),
        gradFunc: (dy: tf.Tensor, [savedX, savedW]: tf.Tensor[]) => [
          // Nobody asks for the gradient of the pixels.
          isFirst ? tf.zerosLike(savedX!) : tf.matMul(dy, tf.transpose(savedW!)),
          tf.matMul(tf.transpose(savedX!), dy),
        ],
      };
    });
    return both(x, W) as tf.Tensor2D;
  },
} as const satisfies Record<string, Product>;

/** TensorFlow.js with its own automatic gradients and optimisers. */
export function withBackend(
  backend: keyof typeof backends,
  product: keyof typeof products = 'stock',
): CreateSubject {
  return async (workload, mnist, { tensorflowFiles }) => {
    await backends[backend](await tensorflowFiles());
    await tf.setBackend(backend);
    await tf.ready();
    const { sizes, batchSize: B, learningRate } = workload;
    const multiply: Product = products[product];
    const weights = initialWeights(workload).map((values, l) =>
      tf.variable(tf.tensor2d(values, [sizes[l]!, sizes[l + 1]!])),
    );
    const biases = weights.map((_, l) => tf.variable(tf.zeros<tf.Rank.R1>([sizes[l + 1]!])));
    const optimizer =
      workload.optimizer === 'sgd' ? tf.train.sgd(learningRate) : tf.train.adam(learningRate);
    const batch = new Gatherer(mnist, B);

    const logits = (x: tf.Tensor2D): tf.Tensor2D => {
      let h = x;
      weights.forEach((W, l) => {
        const z = tf.add(multiply(h, W as tf.Tensor2D, l === 0), biases[l]!);
        h = (l < weights.length - 1 ? tf.relu(z) : z) as tf.Tensor2D;
      });
      return h;
    };

    return {
      label: `TensorFlow.js ${tf.version.tfjs}, ${backend}`,
      step: (places) => {
        batch.gather(places);
        tf.tidy(() => {
          const x = tf.tensor2d(batch.x, [B, PIXELS]);
          const y = tf.tensor2d(batch.oneHot, [B, CLASSES]);
          optimizer.minimize(() => tf.losses.softmaxCrossEntropy(y, logits(x)));
        });
      },
      finish: async () => {
        await biases[0]!.data();
      },
      classify: (classes) => {
        for (let from = 0; from < classes.length; from += TEST_BATCH) {
          tf.tidy(() => {
            const x = testImages(mnist, from, from + TEST_BATCH);
            const found = tf.argMax(logits(tf.tensor2d(x, [TEST_BATCH, PIXELS])), 1);
            classes.set(found.dataSync(), from);
          });
        }
      },
    };
  };
}
