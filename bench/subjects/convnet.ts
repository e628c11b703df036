import convnetjs, { type ParametersAndGradients } from 'convnetjs';
import { PIXELS } from '../../src/data/dataset';
import { initialWeights } from './start';
import type { CreateSubject } from './subject';

const BETA1 = 0.9;
const BETA2 = 0.999;
const EPSILON = 1e-8;

/** ConvNetJS: one image after the other, in double precision, which is all that it has. */
export const createConvnetSubject: CreateSubject = (workload, { training, test }) => {
  const { sizes, batchSize, learningRate } = workload;
  const net = new convnetjs.Net();
  net.makeLayers([
    { type: 'input', out_sx: 1, out_sy: 1, out_depth: PIXELS },
    ...sizes
      .slice(1, -1)
      .map((neurons) => ({ type: 'fc', num_neurons: neurons, activation: 'relu', bias_pref: 0 })),
    { type: 'softmax', num_classes: sizes.at(-1) },
  ]);
  const dense = net.layers.filter((layer) => layer.layer_type === 'fc');
  initialWeights(workload).forEach((values, l) => {
    const outputs = sizes[l + 1]!;
    dense[l]!.filters!.forEach(({ w }, o) => {
      for (let i = 0; i < w.length; i++) w[i] = values[i * outputs + o]!;
    });
  });
  const trainer = new convnetjs.Trainer(net, {
    method: 'sgd',
    learning_rate: learningRate,
    momentum: 0,
    l2_decay: 0,
    batch_size: batchSize,
  });
  const adam = createAdam(learningRate, batchSize);
  const image = new convnetjs.Vol(1, 1, PIXELS, 0);
  const show = (images: Uint8Array, place: number) => {
    for (let j = 0; j < PIXELS; j++) image.w[j] = images[place * PIXELS + j]! / 255;
  };

  return {
    label: 'ConvNetJS 0.3, plain JavaScript',
    step: (places) => {
      for (const place of places) {
        show(training.images, place);
        if (workload.optimizer === 'sgd') {
          trainer.train(image, training.labels[place]!);
        } else {
          net.forward(image, true);
          net.backward(training.labels[place]!);
        }
      }
      if (workload.optimizer === 'adam') adam(net.getParamsAndGrads());
    },
    classify: (classes) => {
      for (let place = 0; place < classes.length; place++) {
        show(test.images, place);
        net.forward(image, false);
        classes[place] = net.getPrediction();
      }
    },
  };
};

/** Adam, which the version of ConvNetJS on npm does not have yet, as its later ones write it. */
function createAdam(learningRate: number, batchSize: number) {
  const memories: { m: Float64Array; v: Float64Array }[] = [];
  let time = 0;
  return (pieces: readonly ParametersAndGradients[]) => {
    time += 1;
    const correction1 = 1 - BETA1 ** time;
    const correction2 = 1 - BETA2 ** time;
    pieces.forEach(({ params, grads }, piece) => {
      memories[piece] ??= {
        m: new Float64Array(params.length),
        v: new Float64Array(params.length),
      };
      const { m, v } = memories[piece];
      for (let i = 0; i < params.length; i++) {
        const g = grads[i]! / batchSize;
        m[i] = BETA1 * m[i]! + (1 - BETA1) * g;
        v[i] = BETA2 * v[i]! + (1 - BETA2) * g * g;
        const root = Math.sqrt(v[i]! / correction2);
        params[i] = params[i]! - (learningRate * (m[i]! / correction1)) / (root + EPSILON);
        grads[i] = 0;
      }
    });
  };
}
