import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { isTooLarge, type StepImages, startingPoint, stepOn } from '../../state/freeze';
import type { CurrentImage } from '../../state/live';
import { freezeStepInParts } from '../../state/microscope';
import { messageOf } from '../../state/notices';
import type { Page } from '../../state/page';
import { strongestPath } from '../../state/selection';
import { createSignal } from '../../state/signal';
import { sameStage, stagesOf } from '../../state/stages';
import { type Origin, xray } from '../../state/xray';
import type { Checkpoint } from '../../training/protocol';
import { winnerOf } from '../draw/prediction';
import { useShownSpecification } from '../network/use-live-network';
import { usePage, usePageNow } from '../use-page';
import { useSignal } from '../use-signal';

/** How many images the batch has. */
export const BATCH = 32;

/** What a person wants under the microscope. */
export interface Wanted {
  /** Of the run under way; null for the weights that the page shows. */
  readonly checkpoint: Pick<Checkpoint, 'runId' | 'step'> | null;
  readonly source: 'current' | 'training';
  /** The places of the images in the training set. */
  readonly places: readonly number[];
  /** What one drawing is said to be; any other is what the network takes it for. */
  readonly label: { readonly pixels: Uint8Array; readonly digit: number } | null;
}

const firstImage: Wanted = { checkpoint: null, source: 'training', places: [0], label: null };

/** The first images of the training set. */
export const firstPlaces = Array.from({ length: BATCH }, (_, place) => place);

/** It outlives the view: whoever comes back finds what they left. */
const wantedSignal = createSignal<Wanted | null>(null);

export type Trouble =
  | { readonly name: 'loading' | 'noImage' | 'nothing' }
  | { readonly name: 'tooLarge'; readonly parameters: number; readonly images: number }
  | { readonly name: 'failed'; readonly why: string };

export interface Freezing {
  readonly wanted: Wanted;
  /** Why nothing can be shown; null while it can. */
  readonly trouble: Trouble | null;
  /** The same function for ever. */
  readonly change: (changes: Partial<Wanted>) => void;
  /** Makes the step anew, from the weights that the page shows now. */
  readonly freezeShown: () => void;
}

/** The images that are wanted; null while they cannot be had. */
async function imagesFor(
  { live, actions, store }: Page,
  wanted: Wanted,
): Promise<StepImages | null> {
  if (wanted.source === 'current') {
    const { pixels, label } = live.image.get();
    if (!pixels) return null;
    const told = wanted.label?.pixels === pixels ? wanted.label.digit : null;
    const said = label ?? told ?? winnerOf(live.prediction.get())?.digit ?? 0;
    return { pixels: [pixels], labels: [said] };
  }
  const { dataset } = store.getState();
  if (!dataset) return null;
  const places = wanted.places.map((place) => Math.min(place, dataset.training - 1));
  const images = await actions.images('training', places);
  return { pixels: images.map(({ pixels }) => pixels), labels: images.map(({ label }) => label) };
}

/** Whether the checkpoint is still there: the run may be another by now, or it was thinned out. */
const isKept = (kept: readonly Checkpoint[], { checkpoint }: Wanted): boolean =>
  checkpoint === null ||
  kept.some(({ runId, step }) => runId === checkpoint.runId && step === checkpoint.step);

const sameImages = (one: Origin, other: Origin): boolean =>
  one.image === other.image && one.places.join() === other.places.join();

/** Puts a step under the microscope; what was pointed at stays, where it can. */
async function freeze(
  page: Page,
  wanted: Wanted,
  isLatest: () => boolean,
): Promise<Trouble | null> {
  const { live, store } = page;
  const images = await imagesFor(page, wanted);
  if (!images) return { name: wanted.source === 'current' ? 'noImage' : 'loading' };
  const point = startingPoint(store.getState(), live, wanted.checkpoint?.step ?? null);
  if (!point) return { name: 'nothing' };
  const parameters = point.request.parameters.length;
  const { length: amount } = images.labels;
  if (isTooLarge(point, amount)) return { name: 'tooLarge', parameters, images: amount };
  const image: CurrentImage | null = wanted.source === 'current' ? live.image.get() : null;
  const step = await freezeStepInParts(stepOn(point, images));
  if (!isLatest()) return null;

  const { weights, forgotten, planned, dropout } = point;
  const origin: Origin = {
    weights,
    forgotten,
    planned,
    dropout,
    image,
    places: wanted.source === 'training' ? wanted.places : [],
  };
  const [before, originBefore] = [xray.frozen.get(), xray.origin.get()];
  const alike =
    before?.sizes.join() === step.sizes.join() &&
    before.labels.join() === step.labels.join() &&
    originBefore !== null &&
    sameImages(originBefore, origin);
  const selection = xray.selection.get();
  const stages = stagesOf(step.specification);
  const stage = xray.stage.get();
  if (!stages.some((one) => sameStage(one, stage))) {
    // A network of another depth has its last layer elsewhere.
    const alikeIn = stages.find(({ kind }) => kind === stage.kind);
    xray.stage.set(alikeIn ?? stages[0]!);
  }
  if (!alike || !selection) xray.selection.set(strongestPath(step, 0));
  xray.origin.set(origin);
  xray.frozen.set(step);
  return null;
}

/**
 * What is under the microscope, and how to put something else there; where nothing is yet, the
 * first image of the training set or the current one comes there by itself.
 */
export function useFrozen(): Freezing {
  const page = usePageNow();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [atFirst] = useState<Wanted>(() =>
    page.live.image.get().pixels ? { ...firstImage, source: 'current' } : firstImage,
  );
  const asked = useSignal(wantedSignal) ?? atFirst;
  const kept = useSignal(page.live.checkpoints, (checkpoints) => isKept(checkpoints, asked));
  const wanted = useMemo(() => (kept ? asked : { ...asked, checkpoint: null }), [kept, asked]);
  const ready = usePage((state) => state.dataset !== null && state.loading === null);
  const network = useShownSpecification();
  const calls = useRef(0);
  const entered = useRef(false);

  const freezeNow = useCallback(
    (next: Wanted) => {
      const call = ++calls.current;
      const isLatest = () => call === calls.current;
      freeze(page, next, isLatest)
        .catch((error: unknown): Trouble => ({ name: 'failed', why: messageOf(error) }))
        .then((found) => {
          if (isLatest()) setTrouble(found);
        });
    },
    [page],
  );

  // Now, and when digits or a network have come. While one stays what has been frozen stays frozen;
  // whoever comes back finds the newest weights, unless they chose others.
  useEffect(() => {
    const { image, weights } = page.live;
    const [frozen, origin] = [xray.frozen.get(), xray.origin.get()];
    const another = origin?.image && origin.image !== image.get();
    const newer = wanted.checkpoint === null && frozen?.before !== weights.get()?.parameters;
    const entering = !entered.current;
    entered.current = true;
    const missing = !origin || (ready && network && !frozen);
    if (missing || another || (entering && newer)) freezeNow(wanted);
  }, [page, freezeNow, wanted, ready, network]);

  const latest = useRef(wanted);
  useEffect(() => {
    latest.current = wanted;
  });
  const change = useCallback(
    (changes: Partial<Wanted>) => {
      const next = { ...latest.current, ...changes };
      wantedSignal.set(next);
      freezeNow(next);
    },
    [freezeNow],
  );
  return { wanted, trouble, change, freezeShown: () => change({ checkpoint: null }) };
}
