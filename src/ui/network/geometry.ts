import { IMAGE_SIDE } from '../../data/dataset';
import { type Fit, fitBlock, tileSizes } from './block';

/** A rectangle in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the neurons of a layer stand: row by row in a block of `columns`. */
export interface LayerBlock extends Fit {
  /** Counted from 1; the last one is the output layer. */
  readonly layer: number;
  /** How many neurons the layer has; `shown` of them, the first ones, have a place. */
  readonly neurons: number;
  readonly kind: 'tile' | 'circle';
  /** What the neurons that are shown take together. */
  readonly box: Box;
}

/** Where everything stands in the picture of a network. */
export interface Geometry {
  /** How large the picture is: higher than its room when one layer shows all its neurons. */
  readonly width: number;
  readonly height: number;
  /** The input image; null in the picture of one layer. */
  readonly image: Box | null;
  /** The layers shown, from the first. */
  readonly blocks: readonly LayerBlock[];
}

export interface Room {
  /** Inputs, neurons of each hidden layer, outputs. */
  readonly sizes: readonly number[];
  /** Whether the neurons of that layer are 28 × 28 tiles. */
  readonly tiled: (layer: number) => boolean;
  /** The one layer to show with all its neurons; null for the whole network. */
  readonly only: number | null;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
}

const GAP = 3;
/** Beneath the image stands a switch. */
const CAPTION = 40;
/** Where a layer shows only some neurons, its other ones are three dots beneath. */
const DOTS = 12;
const LARGEST_CIRCLE = 22;
const SMALLEST_CIRCLE = 9;
const LARGEST_TILE = 112;
/** An output has its digit beside it, and where there is room its probability. */
const DIGIT = 14;
const PERCENT = 63;
const ROOM_FOR_PERCENT = 90;

const clamp = (value: number, least: number, most: number) =>
  Math.min(Math.max(value, least), most);

/** Where everything stands in a picture of that room. */
export function pictureGeometry(room: Room): Geometry {
  return room.only === null ? wholeNetwork(room) : oneLayer(room, room.only);
}

function sizesOf({ tiled, pixelRatio }: Room, layer: number): readonly number[] {
  if (tiled(layer)) return tileSizes(pixelRatio, LARGEST_TILE);
  const count = LARGEST_CIRCLE - SMALLEST_CIRCLE + 1;
  return Array.from({ length: count }, (_, k) => LARGEST_CIRCLE - k);
}

function wholeNetwork(room: Room): Geometry {
  const { sizes, tiled, width, height } = room;
  const layers = sizes.length - 1;
  const gap = clamp((0.2 * width) / Math.max(layers, 2), 6, 90);
  const share = layers === 1 ? 0.3 : 0.9 / (layers + 2);
  const wanted = clamp(share * width, width > 480 ? 76 : 56, 170);
  const side = Math.max(Math.min(wanted, height - CAPTION), 28);
  const label = width / layers > ROOM_FOR_PERCENT && layers > 1 ? PERCENT : DIGIT;

  const fitLayer = (layer: number, roomWidth: number): Fit => {
    const output = layer === layers;
    const block = {
      neurons: sizes[layer]!,
      width: roomWidth,
      gap: GAP,
      sizes: sizesOf(room, layer),
    };
    // Rather no probabilities than outputs of which nobody knows which digit they are.
    for (const beside of output ? [label, DIGIT] : [0]) {
      const fit = fitBlock({ ...block, height, label: beside });
      if (fit.shown === sizes[layer]!) return fit;
    }
    return fitBlock({ ...block, height: height - DOTS, label: 0 });
  };

  // The outputs take what they need, the hidden layers share the rest; tiles want more than circles.
  const rest = width - side - layers * gap;
  const weightOf = (layer: number) => (tiled(layer) ? 2.2 : 1);
  const outputs = fitLayer(layers, layers === 1 ? rest : outputWidth(room, rest, layers, label));
  if (tiled(layers) && outputs.shown < sizes[layers]!) {
    // What the network says must all be there: rather circles than a few tiles.
    return wholeNetwork({ ...room, tiled: (layer) => layer < layers && tiled(layer) });
  }
  const hidden = rest - widthOf(outputs);
  let weights = 0;
  for (let layer = 1; layer < layers; layer++) weights += weightOf(layer);
  const fits = sizes
    .slice(1, -1)
    .map((_, k) => fitLayer(k + 1, (hidden * weightOf(k + 1)) / weights));
  fits.push(outputs);

  // What the layers leave goes between them.
  const used = fits.reduce((sum, fit) => sum + widthOf(fit), side);
  const between = (width - used) / layers;
  let x = side;
  const blocks = fits.map((fit, k) => {
    x += between;
    const block = blockAt(fit, { layer: k + 1, x, room });
    x += widthOf(fit);
    return block;
  });
  const y = Math.max(0, Math.round((height - CAPTION - side) / 2));
  const image = { x: 0, y, width: side, height: side };
  return { width, height, image, blocks };
}

/** Ten circles stand in one column; ten tiles in two where that makes them readable. */
function outputWidth(room: Room, rest: number, layers: number, label: number): number {
  if (!room.tiled(layers)) return LARGEST_CIRCLE + label;
  return Math.max(28 + label, Math.min(rest / layers, 2 * (56 + label) + GAP));
}

function oneLayer(room: Room, layer: number): Geometry {
  const { sizes, width, height, tiled } = room;
  const neurons = sizes[layer]!;
  const candidates = tiled(layer) ? sizesOf(room, layer).filter((size) => size <= 60) : [22];
  const label = layer === sizes.length - 1 ? DIGIT : 0;
  const block = { neurons, width, gap: GAP + 1, sizes: candidates, label };
  const fitting = fitBlock({ ...block, height });
  const fit = fitting.shown === neurons ? fitting : fitBlock({ ...block, height: Infinity });
  const inside = { ...room, height: Math.max(height, heightOf(fit)) };
  return {
    width,
    height: inside.height,
    image: null,
    blocks: [blockAt(fit, { layer, x: 0, room: inside })],
  };
}

const widthOf = ({ columns, pitchX, label, size }: Fit) => (columns - 1) * pitchX + size + label;
const heightOf = ({ rows, pitchY, size }: Fit) => (rows - 1) * pitchY + size;

interface Placing {
  readonly layer: number;
  readonly x: number;
  readonly room: Room;
}

function blockAt(fit: Fit, { layer, x, room }: Placing): LayerBlock {
  const neurons = room.sizes[layer]!;
  const height = heightOf(fit);
  const free = room.height - height - (fit.shown < neurons ? DOTS : 0);
  const kind = room.tiled(layer) ? 'tile' : 'circle';
  const box = { x: Math.round(x), y: Math.round(free / 2), width: widthOf(fit), height };
  return { ...fit, layer, neurons, kind, box };
}

/** Where a neuron stands; null for one that is not shown. */
export function neuronBox(block: LayerBlock, neuron: number): Box | null {
  if (neuron >= block.shown) return null;
  const { columns, pitchX, pitchY, size, box } = block;
  const x = box.x + (neuron % columns) * pitchX;
  const y = box.y + Math.floor(neuron / columns) * pitchY;
  return { x, y, width: size, height: size };
}

const middleOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

/** The middle of a neuron; for one that is not shown, that of the dots beneath its layer. */
export function neuronMiddle(block: LayerBlock, neuron: number): Point {
  const box = neuronBox(block, neuron);
  if (box !== null) return middleOf(box);
  const { x, y, width, height } = block.box;
  return { x: x + width / 2, y: y + height + DOTS / 2 };
}

/** The middle of a pixel of the input image. */
export function pixelMiddle({ x, y, width, height }: Box, pixel: number): Point {
  return {
    x: x + (((pixel % IMAGE_SIDE) + 0.5) * width) / IMAGE_SIDE,
    y: y + ((Math.floor(pixel / IMAGE_SIDE) + 0.5) * height) / IMAGE_SIDE,
  };
}

/** From where the input of a layer comes: a pixel, or a neuron of the layer before. */
export function inputMiddle(geometry: Geometry, layer: number, input: number): Point | null {
  if (layer === 1) return geometry.image && pixelMiddle(geometry.image, input);
  const before = blockOf(geometry, layer - 1);
  return before ? neuronMiddle(before, input) : null;
}

export function blockOf({ blocks }: Geometry, layer: number): LayerBlock | undefined {
  return blocks.find((block) => block.layer === layer);
}
