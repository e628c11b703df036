import { divergingIndex } from '../colour';
import { cssColour } from './css-colours';
import type { Focus } from './focus';
import { inputMiddle, type LayerBlock, neuronMiddle } from './geometry';
import { type Link, linksOf } from './pick';
import type { Picture, Shown } from './picture';

/** The widest link, in CSS pixels. */
export const WIDEST = 2.4;
/** Links from the image are many: they are paler, so that they do not hide each other. */
const FROM_IMAGE = 0.35;
/** By how much the link that is pointed at is wider. */
const ITSELF = 2;

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** The weight, or gradient, or change, of a link. */
export function linkValue(
  { values, offsets }: Shown,
  sizes: readonly number[],
  { layer, neuron, input }: { layer: number; neuron: number; input: number },
): number {
  return values[offsets[layer - 1]! + input * sizes[layer]! + neuron]!;
}

/** Draws links into neurons of a layer: width by magnitude, colour by sign. */
export function paintLinks(
  context: Context,
  picture: Picture,
  block: LayerBlock,
  links: readonly Link[],
): void {
  const alpha = block.layer === 1 ? FROM_IMAGE : 1;
  for (const link of links) paintLink(context, picture, block, link, alpha, 0);
}

/** Draws, in their full strength, the links of a layer with the neuron that is pointed at, or that link. */
export function paintLinksOf(
  context: Context,
  picture: Picture,
  block: LayerBlock,
  focus: Focus,
): void {
  const { layer } = block;
  const itself = ({ neuron, input }: Link) =>
    focus.layer === layer && focus.neuron === neuron && focus.input === input;
  for (const link of linksOf(block, picture.shown?.links[layer - 1])) {
    const into = focus.layer === layer && focus.neuron === link.neuron;
    const outOf = focus.layer === layer - 1 && focus.neuron === link.input && focus.input === null;
    if ((into || outOf) && !itself(link)) paintLink(context, picture, block, link, 1, 0);
  }
  if (focus.layer === layer && focus.input !== null) {
    // It may be none of the strongest.
    const { neuron, input } = focus;
    paintLink(context, picture, block, { neuron, input }, 1, ITSELF);
  }
}

function paintLink(
  context: Context,
  { geometry, shown, scales, sizes }: Picture,
  block: LayerBlock,
  { neuron, input }: Link,
  alpha: number,
  wider: number,
): void {
  const { layer } = block;
  const from = inputMiddle(geometry, layer, input);
  const range = shown?.ranges[layer - 1]?.[neuron] ?? 0;
  if (shown === null || from === null || !(range > 0)) return;
  const to = neuronMiddle(block, neuron);
  const value = linkValue(shown, sizes, { layer, neuron, input });
  const strength = Math.min(Math.abs(value) / range, 1);
  context.globalAlpha = alpha * (0.2 + 0.7 * strength);
  context.strokeStyle = cssColour(scales.diverging, divergingIndex(value, range));
  const width = wider + 0.3 + (WIDEST - 0.3) * strength * strength;
  // Lines up to a pixel wide are drawn several times faster: a wider one is several, side by side.
  const strands = Math.ceil(width);
  context.lineWidth = width / strands;
  const apart = (context.lineWidth * Math.hypot(to.x - from.x, to.y - from.y)) / (to.x - from.x);
  for (let k = 0; k < strands; k++) {
    const shift = (k - (strands - 1) / 2) * apart;
    context.beginPath();
    context.moveTo(from.x, from.y + shift);
    context.lineTo(to.x, to.y + shift);
    context.stroke();
  }
}
