import type { Geometry } from './geometry';

/** What stands above each column of the picture, from the image to the outputs: its width. */
export function slotWidths({ width, image, blocks }: Geometry): number[] {
  const boxes = blocks.map(({ box }) => box);
  if (image) boxes.unshift(image);
  // From the middle of one gap to that of the next.
  const edges = boxes.slice(1).map((box, k) => (boxes[k]!.x + boxes[k]!.width + box.x) / 2);
  const ends = [0, ...edges, width];
  return boxes.map((_, k) => ends[k + 1]! - ends[k]!);
}
