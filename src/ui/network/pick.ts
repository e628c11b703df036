import { type Focus, neuronAt } from './focus';
import {
  type Geometry,
  inputMiddle,
  type LayerBlock,
  neuronBox,
  neuronMiddle,
  type Point,
} from './geometry';
import type { LayerLinks } from './survey';

/** How far from a link it can still be pointed at, in CSS pixels. */
const REACH = 4;

/** The neuron that is drawn at a point; null where there is none. */
export function pickNeuron({ blocks }: Geometry, { x, y }: Point): Focus | null {
  for (const block of blocks) {
    const { box, pitchX, pitchY, columns } = block;
    const column = Math.floor((x - box.x) / pitchX);
    const row = Math.floor((y - box.y) / pitchY);
    if (column < 0 || column >= columns || row < 0) continue;
    const neuron = row * columns + column;
    const place = neuronBox(block, neuron);
    // What is beside and beneath a neuron belongs to it too: small circles are hard to hit.
    if (place && x < place.x + pitchX && y < place.y + pitchY) return neuronAt(block.layer, neuron);
  }
  return null;
}

/**
 * The link that is drawn next to a point; null where none is near.
 *
 * @param links of each layer, from the first
 */
export function pickLink(
  geometry: Geometry,
  links: readonly LayerLinks[],
  point: Point,
): Focus | null {
  let nearest: Focus | null = null;
  let least = REACH;
  for (const block of geometry.blocks) {
    const { layer } = block;
    for (const { neuron, input } of linksOf(block, links[layer - 1])) {
      const from = inputMiddle(geometry, layer, input);
      if (from === null) break;
      const away = distance(point, from, neuronMiddle(block, neuron));
      if (away < least) {
        least = away;
        nearest = { layer, neuron, input };
      }
    }
  }
  return nearest;
}

/** A link into a neuron of some layer. */
export interface Link {
  readonly neuron: number;
  readonly input: number;
}

/** The links into the neurons of a layer that are shown, the weakest of each neuron first. */
export function* linksOf(block: LayerBlock, links: LayerLinks | undefined): Generator<Link> {
  if (links === undefined) return;
  const { perNeuron, sources } = links;
  const neurons = Math.min(block.shown, sources.length / perNeuron);
  for (let neuron = 0; neuron < neurons; neuron++) {
    for (let k = perNeuron - 1; k >= 0; k--) {
      yield { neuron, input: sources[neuron * perNeuron + k]! };
    }
  }
}

/** How far a point is from the line between two others. */
function distance({ x, y }: Point, from: Point, to: Point): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const along = ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1);
  const share = Math.min(Math.max(along, 0), 1);
  return Math.hypot(x - from.x - share * dx, y - from.y - share * dy);
}
