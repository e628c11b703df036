import { useEffect, useState } from 'react';
import { pieceNamed, viewOf } from '../../engine/layout';
import { type Classifier, createClassifier } from '../../state/classifier';
import type { Live, Weights } from '../../state/live';
import type { Pretrained } from '../../state/pretrained';
import { largestMagnitude, rangeOf } from '../colour-range';
import { winnerOf } from '../draw/prediction';
import { paced } from '../paced';
import { useActions, useLive, usePage } from '../use-page';
import { type Account, accountOf } from './products';

/** Ten templates, and what they make of the current image. */
export interface Templates {
  /** The network that they are of. */
  readonly of: Weights;
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

/**
 * The templates of the shown network; while it has hidden layers, those that ship with the page, and
 * null until they have come.
 */
export function useTemplates(shipped: Pretrained | null): Templates | null {
  const live = useLive();
  const [classifier] = useState(createClassifier);
  const [templates, setTemplates] = useState(() => templatesOf(live, shipped, classifier));
  useEffect(() => {
    const show = paced(() => setTemplates(templatesOf(live, shipped, classifier)), SETTLE_MS);
    const stops = [live.weights, live.image].map((signal) => signal.subscribe(show.request));
    show.perform();
    return () => {
      for (const stop of stops) stop();
      show.cancel();
    };
  }, [live, shipped, classifier]);
  return templates;
}

/** The network without hidden layers that ships with the page; null until it has come. */
export function useShipped(): Pretrained | null {
  const { templates } = useActions();
  const needed = usePage(({ applied }) => applied === null || applied.network.hidden.length > 0);
  const [shipped, setShipped] = useState<Pretrained | null>(null);
  useEffect(() => {
    if (!needed) return;
    let current = true;
    templates()
      .then((pretrained) => current && setShipped(pretrained))
      .catch(() => undefined); // the page then says how to get some
    return () => {
      current = false;
    };
  }, [needed, templates]);
  return shipped;
}

function templatesOf(
  live: Live,
  shipped: Pretrained | null,
  classifier: Classifier,
): Templates | null {
  const shown = live.weights.get();
  const hasTemplates = shown !== null && shown.specification.hidden.length === 0;
  const of = hasTemplates ? shown : (shipped?.weights ?? null);
  if (of === null) return null;
  const { layout, parameters } = of;
  const W = viewOf(parameters, pieceNamed(layout, 'W1'));
  const b = viewOf(parameters, pieceNamed(layout, 'b1'));
  const classes = b.length;
  const weights = Array.from({ length: classes }, (_, digit) =>
    Float32Array.from({ length: W.length / classes }, (_, i) => W[i * classes + digit]!),
  );
  const weightRange = rangeOf(W);
  const { pixels } = live.image.get();
  if (pixels === null) {
    const none = { accounts: null, logits: null, probabilities: null, winner: null };
    return { of, weights, pixels: null, ...none, weightRange, productRange: 0 };
  }
  const accounts = weights.map((_, digit) => accountOf(pixels, W, b, digit));
  const output = classifier.see(of, pixels).at(-1)!;
  const probabilities = Float32Array.from(output.activation);
  return {
    of,
    weights,
    pixels,
    accounts,
    logits: Float32Array.from(output.preActivation),
    probabilities,
    winner: winnerOf(probabilities)?.digit ?? null,
    weightRange,
    productRange: Math.max(...accounts.map(({ products }) => largestMagnitude(products))) / 2,
  };
}
