import { blockOf, type Geometry, type LayerBlock } from './geometry';
import { paintLinks, WIDEST } from './paint-links';
import type { Picture } from './picture';

/** While weights move, the links into each layer are drawn anew at most so often. */
const LINKS_MS = 400;

/** The links as pictures of their own, which are quickly laid under each frame. */
export interface LinkLayer {
  /**
   * Draws the links, new or as they were a moment ago.
   *
   * @param settled whether it is known by now which links are the strongest
   * @returns in how many milliseconds they want to be drawn again; null once they are as they should be
   */
  draw(context: CanvasRenderingContext2D, picture: Picture, settled: boolean): number | null;
}

/** The links into one layer. */
interface Sheet {
  readonly block: LayerBlock;
  /** In pixels of the canvas. */
  readonly left: number;
  readonly canvas: OffscreenCanvas;
  picture: ImageBitmap | null;
  /** What it shows, and since when. */
  drawn: Picture | null;
  drawnAt: number;
  stale: boolean;
}

/**
 * There can be thousands of links, and without a GPU they take ten milliseconds and more: so they are
 * drawn less often than all else, and while weights move, those of one layer a frame.
 */
export function createLinkLayer(): LinkLayer {
  let sheets: readonly Sheet[] = [];
  let last: Picture | null = null;
  let height = 0;

  function redraw(sheet: Sheet, picture: Picture, settled: boolean, { a, d, f }: DOMMatrix): void {
    const own = sheet.canvas.getContext('2d');
    if (own === null) return;
    own.setTransform(a, 0, 0, d, -sheet.left, f);
    paintLinks(own, picture, sheet.block);
    sheet.picture?.close();
    sheet.picture = sheet.canvas.transferToImageBitmap(); // which is drawn faster than a canvas
    sheet.drawn = picture;
    sheet.drawnAt = performance.now();
    sheet.stale = !settled;
  }

  return {
    draw: (context, next, settled) => {
      const transform = context.getTransform();
      const resized = height !== context.canvas.height;
      const another = last === null || resized || !isSameView(last, next);
      if (resized || last?.geometry !== next.geometry) {
        height = context.canvas.height;
        for (const { picture } of sheets) picture?.close();
        sheets = sheetsFor(next.geometry, transform.a, height);
      }
      last = next;
      const now = performance.now();
      for (const sheet of sheets) {
        if (!settled || sheet.drawn?.shown?.values !== next.shown?.values) sheet.stale = true;
      }
      const due = another
        ? sheets
        : sheets
            .filter(({ stale, drawnAt }) => stale && now - drawnAt >= LINKS_MS)
            .sort((one, other) => one.drawnAt - other.drawnAt)
            .slice(0, 1);
      for (const sheet of due) redraw(sheet, next, settled, transform);
      context.save();
      context.setTransform(1, 0, 0, 1, 0, 0);
      for (const { picture, left } of sheets) if (picture) context.drawImage(picture, left, 0);
      context.restore();
      const waits = sheets
        .filter(({ stale }) => stale)
        .map(({ drawnAt }) => Math.max(0, drawnAt + LINKS_MS - now));
      return waits.length > 0 ? Math.min(...waits) : null;
    },
  };
}

/** A sheet for each layer, as wide as from its inputs to its neurons. */
function sheetsFor(geometry: Geometry, pixelRatio: number, height: number): Sheet[] {
  return geometry.blocks.flatMap((block) => {
    const from = block.layer === 1 ? geometry.image : blockOf(geometry, block.layer - 1)?.box;
    if (!from) return [];
    const left = Math.floor(pixelRatio * (from.x - WIDEST));
    const right = Math.ceil(pixelRatio * (block.box.x + block.box.width + WIDEST));
    const canvas = new OffscreenCanvas(Math.max(1, right - left), Math.max(1, height));
    return [{ block, left, canvas, picture: null, drawn: null, drawnAt: -Infinity, stale: true }];
  });
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
