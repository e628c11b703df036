import { blockUntilReady, grad, init, jit, nn, numpy as np, tree } from '@jax-js/jax';
import { CLASSES, PIXELS } from '../../src/data/dataset';
import { Gatherer, initialWeights, testImages } from './start';
import type { CreateSubject } from './subject';

const TEST_BATCH = 1000;
const BETA1 = 0.9;
const BETA2 = 0.999;
const EPSILON = 1e-8;

type Parameters = { W: np.Array; b: np.Array }[];
type Memory = { m: Parameters; v: Parameters };

/* jax-js counts references: whoever is given an array uses it up, `.ref` keeps it for once more. */

function logitsOf(parameters: Parameters, x: np.Array): np.Array {
  return parameters.reduce((h, { W, b }, l) => {
    const z = np.matmul(h, W).add(b);
    return l < parameters.length - 1 ? nn.relu(z) : z;
  }, x);
}

function lossOf(parameters: Parameters, x: np.Array, oneHot: np.Array): np.Array {
  const logProbabilities = nn.logSoftmax(logitsOf(parameters, x));
  return logProbabilities
    .mul(oneHot)
    .sum()
    .mul(-1 / x.shape[0]!);
}

const sgdStep = (learningRate: number) =>
  jit((parameters: Parameters, x: np.Array, oneHot: np.Array): Parameters => {
    const gradients = grad(lossOf)(tree.ref(parameters), x, oneHot);
    return tree.map(
      (p: np.Array, g: np.Array) => p.sub(g.mul(learningRate)),
      parameters,
      gradients,
    );
  });

/** @param rate (): η √(1 − β₂ᵗ) / (1 − β₁ᵗ), the same rule in the order of the paper's section 2 */
const adamStep = () =>
  jit((parameters: Parameters, { m, v }: Memory, x: np.Array, oneHot: np.Array, rate: np.Array) => {
    const gradients = grad(lossOf)(tree.ref(parameters), x, oneHot);
    const mean = (old: np.Array, g: np.Array) => old.mul(BETA1).add(g.mul(1 - BETA1));
    const variance = (old: np.Array, g: np.Array) =>
      old.mul(BETA2).add(np.square(g).mul(1 - BETA2));
    const newM = tree.map(mean, m, tree.ref(gradients));
    const newV = tree.map(variance, v, gradients);
    const moved = tree.map(
      (p: np.Array, m1: np.Array, v1: np.Array) =>
        p.sub(rate.ref.mul(m1.div(np.sqrt(v1).add(EPSILON)))),
      parameters,
      tree.ref(newM),
      tree.ref(newV),
    );
    rate.dispose();
    return { parameters: moved, memory: { m: newM, v: newV } };
  });

/** jax-js on WebAssembly: forward, backward and update in one compiled step. */
export const createJaxSubject: CreateSubject = async (workload, mnist) => {
  await init('wasm');
  const { sizes, batchSize: B, learningRate } = workload;
  let parameters: Parameters = initialWeights(workload).map((values, l) => ({
    W: np.array(values).reshape([sizes[l]!, sizes[l + 1]!]),
    b: np.zeros([sizes[l + 1]!]),
  }));
  const zeros = (): Parameters =>
    tree.map((p: np.Array) => np.zeros(p.shape), tree.ref(parameters));
  let memory: Memory = { m: zeros(), v: zeros() };
  let time = 0;
  const batch = new Gatherer(mnist, B);
  const sgd = sgdStep(learningRate);
  const adam = adamStep();
  const logits = jit(logitsOf);

  return {
    label: 'jax-js, wasm',
    step: async (places) => {
      batch.gather(places);
      const x = np.array(batch.x).reshape([B, PIXELS]);
      const oneHot = np.array(batch.oneHot).reshape([B, CLASSES]);
      if (workload.optimizer === 'sgd') {
        parameters = sgd(parameters, x, oneHot);
      } else {
        time += 1;
        const rate = (learningRate * Math.sqrt(1 - BETA2 ** time)) / (1 - BETA1 ** time);
        ({ parameters, memory } = adam(parameters, memory, x, oneHot, np.array(rate)));
      }
      // Steps that queue up cost four times as much: 5,000 images a second instead of 23,000 on B.
      await blockUntilReady(parameters);
    },
    classify: async (classes) => {
      for (let from = 0; from < classes.length; from += TEST_BATCH) {
        const x = np
          .array(testImages(mnist, from, from + TEST_BATCH))
          .reshape([TEST_BATCH, PIXELS]);
        const found = np.argmax(logits(tree.ref(parameters), x), 1);
        classes.set(await found.data(), from);
      }
    },
  };
};
