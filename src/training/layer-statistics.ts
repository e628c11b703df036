import type { Examples } from '../data/dataset';
import { type ActivationName, activations } from '../engine/activations';
import { histogramOf, sampleOf } from '../engine/histogram';
import type { Kernels } from '../engine/kernels/kernels';
import { viewOf, weightsOf } from '../engine/layout';
import type { Batch, Network } from '../engine/networks/network';
import type { FloatArray } from '../engine/specification';
import { EVALUATION_BATCH, fillBatch } from './evaluation';
import type { LayerStatistics } from './protocol';

/** How many validation images the layers are measured on. */
export const MEASURED_IMAGES = 300;
/** An activation is saturated where its slope is below this part of its steepest. */
const FLAT = 0.05;

/** What is noticed of a layer while images go through it. */
export interface Noticed {
  readonly neurons: number;
  readonly activation: ActivationName | null;
  /** (neurons): 1 for each that has fired. */
  readonly fired: Uint8Array;
  /** Some of its activations. */
  readonly samples: FloatArray[];
}

export function notice(neurons: number, activation: ActivationName | null): Noticed {
  return { neurons, activation, fired: new Uint8Array(neurons), samples: [] };
}

/** Notices what a batch does: a is (B, neurons). */
export function see(noticed: Noticed, a: FloatArray, B: number): void {
  const { neurons, activation, fired, samples } = noticed;
  const values = a.subarray(0, B * neurons);
  samples.push(Float32Array.from(sampleOf(values, neurons)));
  if (activation !== 'relu') return;
  for (let i = 0, neuron = 0; i < values.length; i++) {
    if (values[i]! > 0) fired[neuron] = 1;
    if (++neuron === neurons) neuron = 0;
  }
}

/** How many neurons have never fired; null for those that always do a little. */
export function deadNeurons({ activation, fired }: Noticed): number | null {
  if (activation !== 'relu') return null;
  return fired.reduce((dead, one) => dead + 1 - one, 0);
}

/** The share of activations where the function is nearly flat; null where it never is. */
export function saturatedShare(
  activation: ActivationName | null,
  sample: FloatArray,
): number | null {
  if (activation !== 'sigmoid' && activation !== 'tanh') return null;
  const { apply, derivative } = activations[activation];
  const flat = FLAT * derivative(0, apply(0)); // both are steepest at 0
  let saturated = 0;
  // Their slopes follow from a alone.
  for (let i = 0; i < sample.length; i++) if (derivative(0, sample[i]!) < flat) saturated += 1;
  return saturated / sample.length;
}

/** Whether all neurons, two or more, have the very same weights: the columns of W (inputs, neurons). */
export function columnsAreAlike(W: FloatArray, columns: number): boolean {
  for (let row = 0; row < W.length; row += columns) {
    const first = W[row]!;
    for (let column = 1; column < columns; column++) if (W[row + column] !== first) return false;
  }
  return columns > 1;
}

function joined(samples: readonly FloatArray[]): Float32Array {
  const all = new Float32Array(samples.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const sample of samples) {
    all.set(sample, end);
    end += sample.length;
  }
  return all;
}

/**
 * Measures each layer of a network on the first few hundred images, and pauses after each batch of them.
 * What its layers held of the last batch is lost, as in an evaluation.
 *
 * @param hasGradients whether the gradients are of a batch; before the first step there are none
 */
export function* measuringLayers(
  network: Network,
  batch: Batch,
  kernels: Kernels,
  examples: Examples,
  hasGradients: boolean,
): Generator<void, LayerStatistics[]> {
  const { layout, layers, specification, parameters, gradients } = network;
  const noticed = layers.map((_, index) =>
    notice(layout.sizes[index + 1]!, specification.hidden[index]?.activation ?? null),
  );
  const total = Math.min(MEASURED_IMAGES, examples.count);
  for (let from = 0; from < total; from += EVALUATION_BATCH) {
    const B = fillBatch(batch, kernels, examples, from, total);
    network.forward(batch);
    for (const [index, one] of noticed.entries()) see(one, layers[index]!.activation, B);
    yield;
  }
  return noticed.map((one, index) => {
    const piece = weightsOf(layout, index + 1);
    const W = viewOf(parameters, piece);
    const dW = viewOf(gradients, piece);
    const sample = joined(one.samples);
    return {
      neurons: one.neurons,
      images: total,
      weights: histogramOf(sampleOf(W, one.neurons)),
      activations: histogramOf(sample),
      gradients: hasGradients ? histogramOf(sampleOf(dW, one.neurons)) : null,
      dead: deadNeurons(one),
      saturated: saturatedShare(one.activation, sample),
      alike: columnsAreAlike(W, one.neurons),
    };
  });
}

/** As `measuringLayers`, without pauses. */
export function measureLayers(...what: Parameters<typeof measuringLayers>): LayerStatistics[] {
  const measuring = measuringLayers(...what);
  for (;;) {
    const { done, value } = measuring.next();
    if (done) return value;
  }
}
