import { CLASSES, type Dataset, type Examples, PIXELS, sliceExamples } from '../data/dataset';
import type { Kernels } from '../engine/kernels/kernels';
import { batchRoom, networkRoom } from '../engine/kernels/room';
import { createNetwork } from '../engine/networks';
import { type Batch, createBatch, type Network } from '../engine/networks/network';
import { principalComponents } from '../engine/principal-components';
import { EVALUATION_BATCH, fillBatch } from './evaluation';
import { measuringLayers } from './layer-statistics';
import type {
  Examination,
  ExaminationRequest,
  Favourite,
  FavouritesRequest,
  GivenNetwork,
  LabelledImage,
  LayerStatistics,
  PictureMap,
} from './protocol';

/** How long looking holds the thread before it looks for messages. */
const SLICE_MS = 4;

/** Looks at images with any network, beside the one that trains. */
export interface Examiner {
  /** Each resolves after many short tasks, so that nothing else waits for it. */
  examine(request: ExaminationRequest, dataset: Dataset): Promise<Examination>;
  favourites(request: FavouritesRequest, dataset: Dataset): Promise<Favourite[]>;
  measureLayers(given: GivenNetwork, dataset: Dataset): Promise<LayerStatistics[]>;
}

/** A network of its own, which takes whichever parameters it is given. */
interface Eye {
  readonly network: Network;
  readonly batch: Batch;
  readonly kernels: Kernels;
}

/**
 * @param kernelsWith makes kernels with room for that many bytes
 * @param nextTask resolves once the messages that wait have been handled
 */
export function createExaminer(
  kernelsWith: (room: number) => Kernels,
  nextTask: () => Promise<void>,
): Examiner {
  let eye: Eye | null = null;
  let shape = '';
  /** One after the other: they share the network. */
  let queue: Promise<unknown> = Promise.resolve();

  function eyeFor({ specification, parameters }: GivenNetwork): Eye {
    const wanted = JSON.stringify(specification);
    if (!eye || shape !== wanted) {
      const room =
        networkRoom(specification, EVALUATION_BATCH) + batchRoom(EVALUATION_BATCH, PIXELS);
      const kernels = kernelsWith(room);
      const network = createNetwork('dynamic', specification, kernels, EVALUATION_BATCH);
      eye = { network, batch: createBatch(kernels, EVALUATION_BATCH, PIXELS), kernels };
      shape = wanted;
    }
    checkParameters(eye.network, parameters);
    eye.network.parameters.set(parameters);
    return eye;
  }

  /** Shows all examples to a network, and calls back after each batch of them. */
  async function look(
    given: GivenNetwork,
    examples: Examples,
    see: (eye: Eye, from: number, B: number, p: ArrayLike<number>) => void,
  ): Promise<void> {
    const looking = eyeFor(given);
    const { network, batch, kernels } = looking;
    let begin = performance.now();
    for (let from = 0; from < examples.count; from += EVALUATION_BATCH) {
      const B = fillBatch(batch, kernels, examples, from, examples.count);
      see(looking, from, B, network.forward(batch));
      if (performance.now() - begin < SLICE_MS) continue;
      await nextTask();
      begin = performance.now();
    }
  }

  async function examine(request: ExaminationRequest, dataset: Dataset): Promise<Examination> {
    const { split, mapped, axes } = request;
    const examples = dataset[split];
    const predicted = new Uint8Array(examples.count);
    const confidence = new Float32Array(examples.count);
    const trueOutput = new Float32Array(examples.count);
    const onMap = Math.min(mapped, examples.count);
    let rows = new Float32Array(0);
    let size = 0;
    let finite = true;
    await look(request, examples, ({ network, batch, kernels }, from, B, p) => {
      kernels.predict(batch.predicted, network.layers.at(-1)!.preActivation, B, CLASSES);
      for (let i = 0; finite && i < B * CLASSES; i++) finite = Number.isFinite(p[i]);
      for (let i = 0; i < B; i++) {
        const answer = batch.predicted[i]!;
        predicted[from + i] = answer;
        confidence[from + i] = p[i * CLASSES + answer]!;
        trueOutput[from + i] = p[i * CLASSES + batch.labels[i]!]!;
      }
      if (from >= onMap) return;
      if (size === 0) {
        size = mapSize(network);
        rows = new Float32Array(onMap * size);
      }
      const seen = Math.min(B, onMap - from);
      rows.set(lastHidden(network).subarray(0, seen * size), from * size);
    });
    const map: PictureMap | null =
      onMap > 0
        ? principalComponents(rows, onMap, size, axes?.length === 2 * size ? axes : null)
        : null;
    const labels = examples.labels.slice();
    return { split, finite, labels, predicted, confidence, trueOutput, map };
  }

  async function favourites(request: FavouritesRequest, dataset: Dataset): Promise<Favourite[]> {
    const { layer, neuron, count } = request;
    const activations = new Float32Array(dataset.test.count);
    await look(request, dataset.test, ({ network }, from, B) => {
      const neurons = network.layout.sizes[layer];
      if (neurons === undefined || layer < 1 || neuron < 0 || neuron >= neurons) {
        const shape = network.layout.sizes.join(' → ');
        throw new RangeError(
          `There is no neuron ${neuron} in layer ${layer} of ${shape}: layers count from 1, neurons from 0.`,
        );
      }
      const { activation } = network.layers[layer - 1]!;
      for (let i = 0; i < B; i++) activations[from + i] = activation[i * neurons + neuron]!;
    });
    const strongest = [...activations.keys()].sort((i, j) => activations[j]! - activations[i]!);
    return strongest.slice(0, count).map((index) => ({
      ...imageAt(dataset.test, index),
      activation: activations[index]!,
    }));
  }

  async function measureLayersOf(given: GivenNetwork, dataset: Dataset) {
    const { network, batch, kernels } = eyeFor(given);
    fillBatch(batch, kernels, dataset.training, 0, dataset.training.count);
    network.forward(batch);
    await nextTask();
    network.backward(batch);
    const measuring = measuringLayers(network, batch, kernels, dataset.validation, true);
    for (;;) {
      await nextTask();
      const { done, value } = measuring.next();
      if (done) return value;
    }
  }

  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const result = queue.then(task);
    queue = result.catch(() => undefined);
    return result;
  };
  return {
    examine: (request, dataset) => inTurn(() => examine(request, dataset)),
    favourites: (request, dataset) => inTurn(() => favourites(request, dataset)),
    measureLayers: (given, dataset) => inTurn(() => measureLayersOf(given, dataset)),
  };
}

/** What the map is made of: the last hidden layer, or the outputs where there is none. */
const lastHidden = ({ layers }: Network) => (layers.at(-2) ?? layers.at(-1)!).activation;

const mapSize = ({ layout: { sizes }, layers }: Network): number =>
  sizes[Math.max(layers.length - 1, 1)]!;

function checkParameters({ layout }: Network, { length }: Float32Array): void {
  if (length !== layout.length) {
    throw new RangeError(
      `A network ${layout.sizes.join(' → ')} has ${layout.length} parameters, but ${length} came.`,
    );
  }
}

/**
 * The image at a place of a set, copied.
 *
 * @throws RangeError when there is none
 */
export function imageAt(examples: Examples, index: number): LabelledImage {
  if (!Number.isInteger(index) || index < 0 || index >= examples.count) {
    throw new RangeError(
      `The set has the images 0 to ${examples.count - 1}, but ${index} was asked for.`,
    );
  }
  const { images, labels } = sliceExamples(examples, index, index + 1);
  return { index, pixels: images.slice(), label: labels[0]! };
}
