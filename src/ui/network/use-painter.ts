import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { activations as activationFunctions } from '../../engine/activations';
import { weightsOf } from '../../engine/layout';
import { UNSEEN_MS, useInView } from '../in-view';
import { createRation } from '../ration';
import { useLive, usePage, usePageNow, useSignalFrame } from '../use-page';
import { useScales } from '../use-scales';
import { anyOf } from './any-of';
import type { Focus } from './focus';
import type { Geometry } from './geometry';
import { createLinkLayer } from './link-layer';
import { paintNetwork } from './paint';
import { tilesSeen } from './paint-neurons';
import { createPatterns } from './patterns';
import type { Emphasis } from './picture';
import { colourRanges, extent, type RangeOver } from './ranges';
import { shownValues } from './shown-values';
import { createSurvey, type LayerLinks } from './survey';
import { createAtlas } from './tiles';
import { useLiveLayout, useLiveNetwork } from './use-live-network';

/**
 * How long to wait before going on with what was too much for one frame while the network trains:
 * longer than frames of training are apart, for the next of them goes on with it, too.
 */
const AGAIN_MS = 100;
/** How long may go by in a frame before it leaves the links to the next one. */
const HURRIED_MS = 2;
/** How much of the thread's time painting may take while it trains: a pen asks for more frames than that. */
const SHARE = 0.2;

export interface PainterOptions {
  readonly geometry: Geometry;
  /** How much of its height is seen at once. */
  readonly height: number;
  readonly pixelRatio: number;
  readonly over: RangeOver;
  readonly patterned: boolean;
  readonly focus: Focus | null;
  readonly emphasis: Emphasis | null;
  /** Hears between which values the colours end. */
  readonly onRanges: ((ranges: { least: number; most: number } | null) => void) | undefined;
}

/** Paints the network anew whenever something of it changes, at most once a frame. */
export function usePainter(
  canvas: RefObject<HTMLCanvasElement | null>,
  scroller: RefObject<HTMLElement | null>,
  options: PainterOptions,
): { scrolled: () => void; links: () => readonly LayerLinks[] } {
  const { geometry, height, pixelRatio, over, patterned, focus, emphasis, onRanges } = options;
  const { store } = usePageNow();
  const live = useLive();
  const seen = useInView();
  const scales = useScales();
  const { language } = useTranslation('network').i18n;
  const network = useLiveNetwork();
  const layout = useLiveLayout();
  const quantity = usePage((state) => state.quantity);
  const changes = useMemo(
    () => anyOf(live.weights, live.inspected, live.image, live.activations),
    [live],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another quantity has other links
  const survey = useMemo(() => {
    const shownOf = (layer: number) =>
      geometry.image ? (geometry.blocks.find((block) => block.layer === layer)?.shown ?? 0) : 0;
    return createSurvey(
      layout,
      layout.sizes.slice(1).map((_, k) => shownOf(k + 1)),
    );
  }, [layout, geometry, quantity]);
  const patterns = useMemo(
    () => (patterned ? createPatterns(layout, geometry.blocks) : null),
    [layout, geometry, patterned],
  );
  const atlas = useMemo(() => createAtlas(tilesSeen(geometry.blocks, height)), [geometry, height]);
  const linkLayer = useMemo(createLinkLayer, []);
  const ration = useMemo(() => createRation(SHARE), []);
  const again = useRef<number | undefined>(undefined);
  // Remembered: to ask for it in a frame would have the page laid out once more.
  const top = useRef(0);

  const paint = () => {
    const context = canvas.current?.getContext('2d');
    const newest = live.weights.get();
    const weights = newest?.specification === network ? newest : null;
    if (!context || (newest && !weights && newest.from === 'run')) return; // renders soon
    const values = weights && shownValues(live, quantity);
    const began = performance.now();
    const surveyed = values === null || survey.refresh(values);
    const hurried = performance.now() - began > HURRIED_MS;
    const drawn = !patterns || !weights || patterns.refresh(weights.parameters);
    const ranges = colourRanges(survey.layers, over);
    const activations = live.activations.get();
    context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
    const picture = {
      geometry,
      view: { top: top.current, height },
      sizes: layout.sizes,
      shown: values && {
        values,
        offsets: survey.layers.map((_, k) => weightsOf(layout, k + 1).offset),
        ranges,
        links: survey.layers,
      },
      image: live.image.get(),
      activations: activations?.weights.specification === network ? activations : null,
      signed: network.hidden.map(({ activation }) => activationFunctions[activation].apply(-1) < 0),
      patterns,
      over,
      focus,
      emphasis,
      scales,
      atlas,
    };
    const wait = paintNetwork(context, linkLayer, picture, surveyed, hurried);
    const shownRanges = geometry.blocks.flatMap(({ layer, shown }) => [
      ...ranges[layer - 1]!.subarray(0, shown),
    ]);
    onRanges?.(values && extent(shownRanges));
    window.clearTimeout(again.current);
    if (!surveyed) goOn(AGAIN_MS);
    else if (!drawn) goOn(0);
    else if (wait !== null) goOn(wait);
  };

  const latest = useRef(paint);
  useEffect(() => {
    latest.current = paint;
  });
  const isTraining = () => store.getState().runState === 'training';
  const paintInTurn = () => {
    const wait = isTraining() ? ration.wait() : 0;
    if (wait > 0) goOn(wait);
    else ration.spend(latest.current);
  };
  function goOn(ms: number): void {
    const least = !seen ? UNSEEN_MS : isTraining() ? AGAIN_MS : 0;
    window.clearTimeout(again.current);
    again.current = window.setTimeout(
      () => requestAnimationFrame(paintInTurn),
      Math.max(ms, least),
    );
  }
  useEffect(() => () => window.clearTimeout(again.current), []);
  useSignalFrame(changes, paintInTurn);
  const scrolled = () => {
    top.current = scroller.current?.scrollTop ?? 0;
    paint();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: painted anew when the picture changes
  useEffect(scrolled, [
    survey,
    patterns,
    atlas,
    scales,
    over,
    focus,
    emphasis,
    pixelRatio,
    language,
  ]);
  return { scrolled, links: () => survey.layers };
}
