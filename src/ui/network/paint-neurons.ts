import { divergingIndex, STEPS } from '../colour';
import { winnerOf } from '../draw/prediction';
import { percent } from '../format';
import { tokenColour } from '../use-scales';
import { cssColour } from './css-colours';
import { type Box, type LayerBlock, neuronBox, neuronMiddle } from './geometry';
import { DIMMED, type Picture } from './picture';
import { paintTile, paintTiles } from './tiles';

/** A neuron as it is painted; the image has the first tile of the atlas. */
interface Placed {
  readonly block: LayerBlock;
  readonly neuron: number;
  readonly box: Box;
  readonly tile: number;
}

/** The most tiles that can be seen at once, the image's among them. */
export function tilesSeen(blocks: readonly LayerBlock[], height: number): number {
  return blocks.reduce((sum, { shown, columns, pitchY }) => {
    return sum + Math.min(shown, columns * (Math.ceil(height / pitchY) + 2));
  }, 1);
}

function placedNeurons({ geometry, view }: Picture): Placed[] {
  const placed: Placed[] = [];
  for (const block of geometry.blocks) {
    for (let neuron = 0; neuron < block.shown; neuron++) {
      const box = neuronBox(block, neuron)!;
      if (box.y + box.height < view.top || box.y > view.top + view.height) continue;
      placed.push({ block, neuron, box, tile: placed.length + 1 });
    }
  }
  return placed;
}

/** Draws the neurons over their links: tiles of weights or patterns, and circles of activation. */
export function paintNeurons(context: CanvasRenderingContext2D, picture: Picture): void {
  const { atlas, emphasis, focus, geometry } = picture;
  const neurons = placedNeurons(picture);
  paintFirstLayer(picture, neurons);
  paintPatterns(picture, neurons);
  atlas.show();
  const mosts = geometry.blocks.map(({ layer }) => mostActivation(picture, layer));
  for (const placed of neurons) {
    const { block, neuron, box } = placed;
    const lit = emphasis === null || emphasis.layer(block.layer);
    const most = mosts[geometry.blocks.indexOf(block)]!;
    context.globalAlpha = 1;
    if (!lit) clear(context, block, box);
    context.globalAlpha = lit ? 1 : DIMMED;
    const colour = activationColour(picture, block.layer, neuron, most);
    if (block.kind === 'tile') paintSquare(context, picture, placed, colour);
    else paintCircle(context, box, colour);
    if (focus?.layer === block.layer && focus.neuron === neuron) paintFocus(context, block, box);
  }
  context.globalAlpha = 1;
  for (const block of geometry.blocks) paintDots(context, block);
  const last = geometry.blocks.at(-1);
  if (last) paintOutputs(context, picture, last);
}

/** Paints the tiles of the first layer into the atlas: those that are seen stand side by side. */
function paintFirstLayer({ shown, atlas, scales, sizes }: Picture, neurons: Placed[]): void {
  const seen = neurons.filter(({ block }) => block.layer === 1);
  const first = seen[0];
  if (shown === null || first === undefined) return;
  const { values, offsets, ranges } = shown;
  const tiles = {
    values,
    first: offsets[0]! + first.neuron,
    stride: sizes[1]!,
    ranges: ranges[0]!.subarray(first.neuron, first.neuron + seen.length),
  };
  paintTiles(atlas.pixels, first.tile, tiles, scales.diverging);
}

function paintPatterns({ patterns, atlas, scales, over }: Picture, neurons: Placed[]): void {
  for (const { block, neuron, tile } of neurons) {
    const pattern = patterns?.of(block.layer, neuron, over);
    if (!pattern) continue;
    paintTile(atlas.pixels, tile, { ...pattern, first: 0, stride: 1 }, scales.diverging);
  }
}

/** What is the fullest colour of a layer: its largest activation, or 1 for the outputs. */
function mostActivation({ activations, sizes }: Picture, layer: number): number {
  if (layer === sizes.length - 1) return 1;
  const values = activations?.layers[layer - 1]?.activation ?? [];
  let most = 0;
  for (const value of values) most = Math.max(most, Math.abs(value));
  return most;
}

/** The colour of a neuron's activation; null while there is no image. */
function activationColour(picture: Picture, layer: number, neuron: number, most: number) {
  const { activations, signed, scales } = picture;
  const value = activations?.layers[layer - 1]?.activation[neuron];
  if (value === undefined) return null;
  if (signed[layer - 1]) return cssColour(scales.diverging, divergingIndex(value, most));
  return cssColour(scales.sequential, most > 0 ? Math.round((value / most) * STEPS) : 0);
}

function clear(context: CanvasRenderingContext2D, { kind }: LayerBlock, box: Box): void {
  context.fillStyle = tokenColour('--surface');
  const { x, y, width, height } = box;
  context.beginPath();
  if (kind === 'tile') context.rect(x, y, width, height);
  else context.arc(x + width / 2, y + height / 2, width / 2, 0, 2 * Math.PI);
  context.fill();
}

function paintSquare(
  context: CanvasRenderingContext2D,
  { shown, atlas, patterns }: Picture,
  { block, box, tile }: Placed,
  colour: string | null,
): void {
  const { x, y, width } = box;
  if (block.layer === 1 ? shown === null : patterns === null) {
    context.fillStyle = tokenColour('--surface-sunken');
    context.fillRect(x, y, width, width);
  } else {
    context.imageSmoothingEnabled = width < 22; // too small to be sharp
    atlas.draw(context, tile, x, y, width);
  }
  // The frame is as strong as the neuron is excited.
  context.lineWidth = 2;
  context.strokeStyle = colour ?? tokenColour('--line');
  context.strokeRect(x - 0.5, y - 0.5, width + 1, width + 1);
}

function paintCircle(context: CanvasRenderingContext2D, box: Box, colour: string | null): void {
  const radius = box.width / 2;
  context.beginPath();
  context.arc(box.x + radius, box.y + radius, radius - 0.5, 0, 2 * Math.PI);
  context.fillStyle = colour ?? tokenColour('--surface-sunken');
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = tokenColour('--control-line');
  context.stroke();
}

function paintFocus(context: CanvasRenderingContext2D, { kind }: LayerBlock, box: Box): void {
  const { x, y, width } = box;
  context.globalAlpha = 1;
  context.lineWidth = 2.5;
  context.strokeStyle = tokenColour('--ink');
  context.beginPath();
  if (kind === 'tile') context.rect(x - 1, y - 1, width + 2, width + 2);
  else context.arc(x + width / 2, y + width / 2, width / 2 + 1, 0, 2 * Math.PI);
  context.stroke();
}

/** Three dots for the neurons that have no place. */
function paintDots(context: CanvasRenderingContext2D, block: LayerBlock): void {
  if (block.shown === block.neurons) return;
  const { x, y } = neuronMiddle(block, block.shown);
  context.fillStyle = tokenColour('--ink-soft');
  for (const step of [-6, 0, 6]) {
    context.beginPath();
    context.arc(x + step, y, 1.5, 0, 2 * Math.PI);
    context.fill();
  }
}

/** Draws the digits beside the outputs, and their probabilities where there is room. */
function paintOutputs(
  context: CanvasRenderingContext2D,
  { activations, sizes }: Picture,
  block: LayerBlock,
): void {
  if (block.layer !== sizes.length - 1) return;
  const outputs = activations?.layers[block.layer - 1]?.activation;
  const best = winnerOf(outputs ?? null)?.digit;
  const beside = block.label > 0;
  if (!beside && block.kind === 'circle') return; // there is no room at all
  const size = beside ? Math.min(Math.max(block.pitchY * 0.6, 9), 13) : 9;
  context.textBaseline = 'middle';
  for (let digit = 0; digit < block.shown; digit++) {
    const { x, y, width } = neuronBox(block, digit)!;
    // Beside its neuron; where there is no room, in the corner of the tile.
    const [left, middle] = beside ? [x + width + 4, y + width / 2] : [x + 2, y + size / 2];
    context.font = `${digit === best ? 700 : 500} ${size}px system-ui, sans-serif`;
    context.lineWidth = 3;
    context.strokeStyle = tokenColour('--surface'); // so that it stands out from what is beneath
    context.strokeText(String(digit), left, middle);
    context.fillStyle = tokenColour('--ink');
    context.fillText(String(digit), left, middle);
    if (block.label < 40 || !outputs) continue;
    context.textAlign = 'right';
    context.fillStyle = tokenColour(digit === best ? '--ink' : '--ink-soft');
    const share = outputs[digit]!;
    // 99.8 % is not yet everything, and there is no room for its decimal.
    const text = percent(share > 0.99 && share < 0.9995 ? 0.99 : share, 0);
    context.fillText(text, x + width + block.label, y + width / 2);
    context.textAlign = 'left';
  }
}
