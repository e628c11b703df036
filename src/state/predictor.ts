import { createClassifier } from './classifier';
import type { Live } from './live';

/**
 * Keeps `live.activations` and `live.prediction` in step with `live.image` and `live.weights`. A
 * forward pass of one image takes a fraction of a millisecond, so it is done here at once and never
 * waits for the worker.
 */
export function followPrediction(live: Live): void {
  const classifier = createClassifier();

  const predict = (): void => {
    const weights = live.weights.get();
    const image = live.image.get();
    if (!weights || !image.pixels) {
      if (live.activations.get()) live.activations.set(null);
      if (live.prediction.get()) live.prediction.set(null);
      return;
    }
    const layers = classifier.see(weights, image.pixels).map(({ preActivation, activation }) => ({
      preActivation: Float32Array.from(preActivation),
      activation: Float32Array.from(activation),
    }));
    live.activations.set({ image, weights, layers });
    live.prediction.set(layers.at(-1)!.activation);
  };
  live.weights.subscribe(predict);
  live.image.subscribe(predict);
}
