import { useEffect, useState } from 'react';
import { pieceNamed, viewOf } from '../../engine/layout';
import type { Live } from '../../state/live';
import { largestMagnitude, rangeOf } from '../colour-range';
import { winnerOf } from '../draw/prediction';
import { paced } from '../paced';
import { useLive } from '../use-page';
import { type Account, accountOf } from './products';

/** The templates of the shown network, and what they make of the current image. */
export interface Templates {
  /** (10): (784) weights each. */
  readonly weights: readonly Float32Array[];
  /** The current image; null while there is none. */
  readonly pixels: Uint8Array | null;
  /** For each digit; null without an image. */
  readonly accounts: readonly Account[] | null;
  /** (10): the engine's logits and probabilities; null without an image. */
  readonly logits: Float32Array | null;
  readonly probabilities: Float32Array | null;
  readonly winner: number | null;
  /** Where the colours of the templates end, and those of the products. */
  readonly weightRange: number;
  readonly productRange: number;
}

/** React follows at most so often while weights move: ten times a second. */
const SETTLE_MS = 100;

/** The templates; null while the shown network has hidden layers, or there is none. */
export function useTemplates(): Templates | null {
  const live = useLive();
  const [templates, setTemplates] = useState(() => templatesOf(live));
  useEffect(() => {
    const show = paced(() => setTemplates(templatesOf(live)), SETTLE_MS);
    const stops = [live.weights, live.activations, live.image].map((signal) =>
      signal.subscribe(show.request),
    );
    show.perform();
    return () => {
      for (const stop of stops) stop();
      show.cancel();
    };
  }, [live]);
  return templates;
}

function templatesOf(live: Live): Templates | null {
  const shown = live.weights.get();
  if (shown === null || shown.specification.hidden.length > 0) return null;
  const { layout, parameters } = shown;
  const W = viewOf(parameters, pieceNamed(layout, 'W1'));
  const b = viewOf(parameters, pieceNamed(layout, 'b1'));
  const classes = b.length;
  const weights = Array.from({ length: classes }, (_, digit) =>
    Float32Array.from({ length: W.length / classes }, (_, i) => W[i * classes + digit]!),
  );
  const weightRange = rangeOf(W);
  const { pixels } = live.image.get();
  const activations = live.activations.get();
  const output = activations?.weights === shown ? activations.layers.at(-1) : undefined;
  if (pixels === null || !output) {
    const none = { accounts: null, logits: null, probabilities: null, winner: null };
    return { weights, pixels: null, ...none, weightRange, productRange: 0 };
  }
  const accounts = weights.map((_, digit) => accountOf(pixels, W, b, digit));
  const probabilities = output.activation;
  return {
    weights,
    pixels,
    accounts,
    logits: output.preActivation,
    probabilities,
    winner: winnerOf(probabilities)?.digit ?? null,
    weightRange,
    productRange: Math.max(...accounts.map(({ products }) => largestMagnitude(products))) / 2,
  };
}
