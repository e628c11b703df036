import { IMAGE_SIDE } from '../../data/dataset';
import { divergingIndex } from '../colour';
import { tokenColour } from '../use-scales';
import { cssColour } from './css-colours';
import { inputMiddle } from './geometry';
import type { LinkLayer } from './link-layer';
import { linkValue } from './paint-links';
import { paintNeurons } from './paint-neurons';
import { DIMMED, type Picture } from './picture';
import { paintImage } from './tiles';

/**
 * Paints the network onto a canvas whose unit is the CSS pixel.
 *
 * @param settled whether it is known by now which links are the strongest
 * @param hurried whether the frame has no time for links that can wait
 * @returns in how many milliseconds it wants to be painted again; null if nothing is left to do
 */
export function paintNetwork(
  context: CanvasRenderingContext2D,
  links: LinkLayer,
  picture: Picture,
  settled: boolean,
  hurried: boolean,
): number | null {
  const { geometry, view } = picture;
  context.clearRect(0, 0, geometry.width, view.height);
  context.save();
  context.translate(0, -view.top);
  const wait = links.draw(context, picture, settled, hurried);
  const { pixels } = picture.image;
  if (pixels) paintImage(picture.atlas.pixels, 0, pixels, picture.scales.sequential);
  paintNeurons(context, picture);
  paintInput(context, picture);
  context.restore();
  return wait;
}

/** Draws the image, and marks the pixels that the neuron that is pointed at looks at most. */
function paintInput(context: CanvasRenderingContext2D, picture: Picture): void {
  const { geometry, image, atlas, emphasis, focus, shown, sizes, scales } = picture;
  if (geometry.image === null) return;
  const { x, y, width } = geometry.image;
  context.fillStyle = tokenColour('--surface-sunken');
  context.fillRect(x, y, width, width);
  context.globalAlpha = emphasis === null || emphasis.layer(0) ? 1 : DIMMED;
  context.imageSmoothingEnabled = false;
  if (image.pixels) atlas.draw(context, 0, x, y, width);
  context.globalAlpha = 1;
  if (focus?.layer !== 1 || shown === null) return;
  const links = shown.links[0];
  if (links === undefined) return;
  const { perNeuron, sources } = links;
  const side = Math.max(width / IMAGE_SIDE, 2);
  for (let k = 0; k < perNeuron; k++) {
    const input = sources[focus.neuron * perNeuron + k];
    if (input === undefined) return; // of a neuron that is not shown
    const value = linkValue(shown, sizes, { layer: 1, neuron: focus.neuron, input });
    const range = shown.ranges[0]![focus.neuron]!;
    const middle = inputMiddle(geometry, 1, input)!;
    context.fillStyle = cssColour(scales.diverging, divergingIndex(value, range));
    context.fillRect(middle.x - side / 2, middle.y - side / 2, side, side);
  }
}
