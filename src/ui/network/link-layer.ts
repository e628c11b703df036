import { paintLinks } from './paint-links';
import type { Picture } from './picture';

/** While weights move, thousands of links are drawn anew at most so often. */
const LINKS_MS = 400;

/** The links as a picture of their own, which is quickly laid under each frame. */
export interface LinkLayer {
  /**
   * Draws the links, new or as they were a moment ago.
   *
   * @param settled whether it is known by now which links are the strongest
   * @returns in how many milliseconds they want to be drawn again; null once they are as they should be
   */
  draw(context: CanvasRenderingContext2D, picture: Picture, settled: boolean): number | null;
}

export function createLinkLayer(): LinkLayer {
  const canvas = new OffscreenCanvas(1, 1);
  const own = canvas.getContext('2d');
  let picture: ImageBitmap | null = null;
  let drawn: Picture | null = null;
  let drawnAt = -Infinity;
  let stale = true;

  return {
    draw: (context, next, settled) => {
      if (own === null) return null;
      const { width, height } = context.canvas;
      const resized = canvas.width !== width || canvas.height !== height;
      const another = drawn === null || resized || !isSameView(drawn, next);
      if (another || !settled || drawn?.shown?.values !== next.shown?.values) stale = true;
      const age = performance.now() - drawnAt;
      if (another || (stale && age >= LINKS_MS)) {
        if (resized) {
          canvas.width = width;
          canvas.height = height;
        }
        own.setTransform(context.getTransform());
        paintLinks(own, next);
        picture?.close();
        picture = canvas.transferToImageBitmap(); // which is drawn faster than a canvas
        drawn = next;
        drawnAt = performance.now();
        stale = !settled;
      }
      context.save();
      context.setTransform(1, 0, 0, 1, 0, 0);
      if (picture) context.drawImage(picture, 0, 0);
      context.restore();
      return stale ? Math.max(0, LINKS_MS - age) : null;
    },
  };
}

/** Whether the pictures differ by nothing but their numbers. */
function isSameView(one: Picture, other: Picture): boolean {
  return (
    one.geometry === other.geometry &&
    one.view.top === other.view.top &&
    one.focus === other.focus &&
    one.emphasis === other.emphasis &&
    one.over === other.over &&
    one.scales === other.scales &&
    (one.shown === null) === (other.shown === null) &&
    one.shown?.links === other.shown?.links
  );
}
