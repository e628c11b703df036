import { divergingIndex } from '../colour';
import { cssColour } from './css-colours';
import { inputMiddle, type LayerBlock, neuronMiddle } from './geometry';
import { linksOf } from './pick';
import { DIMMED, type Picture, type Shown } from './picture';

/** The widest link, in CSS pixels. */
export const WIDEST = 2.4;
/** Links from the image are many: they are paler, so that they do not hide each other. */
const FROM_IMAGE = 0.35;

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** The weight, or gradient, or change, of a link. */
export function linkValue(
  { values, offsets }: Shown,
  sizes: readonly number[],
  { layer, neuron, input }: { layer: number; neuron: number; input: number },
): number {
  return values[offsets[layer - 1]! + input * sizes[layer]! + neuron]!;
}

/** Draws the strongest links into each neuron of a layer: width by magnitude, colour by sign. */
export function paintLinks(context: Context, picture: Picture, block: LayerBlock): void {
  const { sizes, shown, emphasis, focus } = picture;
  const { layer } = block;
  if (shown === null) return;
  context.lineCap = 'butt';
  const lit = emphasis === null || emphasis.links(layer) ? 1 : DIMMED;
  const plain = lit * (layer === 1 ? FROM_IMAGE : 1);
  // First what is dimmed, then what the neuron that is pointed at is linked with.
  for (const touched of focus === null ? [false] : [false, true]) {
    for (const { neuron, input } of linksOf(block, shown.links[layer - 1])) {
      const touches =
        focus !== null &&
        ((focus.layer === layer && focus.neuron === neuron) ||
          (focus.layer === layer - 1 && focus.neuron === input && focus.input === null));
      if (touches !== touched) continue;
      const alpha = focus === null ? plain : touches ? 1 : plain * DIMMED;
      const link = { layer, neuron, input };
      paintLink(context, picture, block, link, linkValue(shown, sizes, link), alpha);
    }
  }
  if (focus?.layer === layer && focus.input !== null) {
    // The link that is pointed at may be none of the strongest.
    const link = { layer, neuron: focus.neuron, input: focus.input };
    paintLink(context, picture, block, link, linkValue(shown, sizes, link), 1);
  }
  context.globalAlpha = 1;
}

function paintLink(
  context: Context,
  { geometry, shown, scales, focus }: Picture,
  block: LayerBlock,
  { layer, neuron, input }: { layer: number; neuron: number; input: number },
  value: number,
  alpha: number,
): void {
  const from = inputMiddle(geometry, layer, input);
  const range = shown?.ranges[layer - 1]?.[neuron] ?? 0;
  if (from === null || !(range > 0)) return;
  const to = neuronMiddle(block, neuron);
  const strength = Math.min(Math.abs(value) / range, 1);
  const itself = focus?.layer === layer && focus.neuron === neuron && focus.input === input;
  context.globalAlpha = alpha * (0.2 + 0.7 * strength);
  context.strokeStyle = cssColour(scales.diverging, divergingIndex(value, range));
  const width = (itself ? 2 : 0) + 0.3 + (WIDEST - 0.3) * strength * strength;
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
