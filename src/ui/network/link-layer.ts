import { blockOf, type Geometry, type LayerBlock } from './geometry';
import { paintLinks, paintLinksOf, WIDEST } from './paint-links';
import { linksOf } from './pick';
import { DIMMED, type Picture } from './picture';

/** While weights move, the links into each layer are drawn anew at most so often. */
const LINKS_MS = 400;
/** Without a GPU a thousand links take some twenty milliseconds: a frame draws no more than these. */
const LINKS_A_FRAME = 256;

/** The links as pictures of their own, which are quickly laid under each frame. */
export interface LinkLayer {
  /**
   * Draws the links, new or as they were a moment ago, and in full strength those that are pointed at.
   *
   * @param settled whether it is known by now which links are the strongest
   * @param hurried whether the frame has no time for anything but what it cannot do without
   * @returns in how many milliseconds they want to be drawn again; null once they are as they should be
   */
  draw(
    context: CanvasRenderingContext2D,
    picture: Picture,
    settled: boolean,
    hurried: boolean,
  ): number | null;
}

/** The links into one layer. */
interface Sheet {
  readonly block: LayerBlock;
  /** In pixels of the canvas. */
  readonly left: number;
  readonly canvas: OffscreenCanvas;
  /** What is shown; null at first. */
  picture: ImageBitmap | null;
  /** What will be shown once all links are in it, how many are by now, and whose values they have. */
  next: ImageBitmap | null;
  links: number;
  values: Float32Array | null;
  drawnAt: number;
  stale: boolean;
  /** Whether it shows something else than other values of the same. */
  outdated: boolean;
}

/** Keeps the links of each layer on a sheet, and while weights move draws a few of them a frame. */
export function createLinkLayer(): LinkLayer {
  let sheets: readonly Sheet[] = [];
  let last: Picture | null = null;
  let height = 0;

  /** Draws the next links of a sheet, and shows it once they are all there. */
  function goOn(sheet: Sheet, picture: Picture, settled: boolean, { a, d, f }: DOMMatrix): void {
    const { canvas, block, left } = sheet;
    const context = canvas.getContext('2d');
    if (context === null) return;
    const links = [...linksOf(block, picture.shown?.links[block.layer - 1])];
    if (sheet.links === 0) {
      sheet.values = picture.shown?.values ?? null;
      sheet.stale = !settled;
    }
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalAlpha = 1;
    if (sheet.next) context.drawImage(sheet.next, 0, 0);
    context.setTransform(a, 0, 0, d, -left, f);
    paintLinks(context, picture, block, links.slice(sheet.links, sheet.links + LINKS_A_FRAME));
    sheet.next?.close();
    sheet.next = canvas.transferToImageBitmap(); // which is drawn faster than a canvas
    sheet.links += LINKS_A_FRAME;
    if (sheet.links < links.length) return;
    sheet.picture?.close();
    sheet.picture = sheet.next;
    sheet.drawnAt = performance.now();
    sheet.outdated = false;
    restart(sheet);
  }

  return {
    draw: (context, next, settled, hurried) => {
      const transform = context.getTransform();
      const resized = height !== context.canvas.height;
      if (resized || last?.geometry !== next.geometry) {
        height = context.canvas.height;
        for (const sheet of sheets) {
          sheet.picture?.close();
          sheet.next?.close();
        }
        sheets = sheetsFor(next.geometry, transform.a, height);
      } else if (last === null || !isSameView(last, next)) {
        for (const sheet of sheets) {
          sheet.outdated = true;
          sheet.next?.close();
          restart(sheet);
        }
      }
      last = next;
      const now = performance.now();
      for (const sheet of sheets) {
        if (!settled || sheet.values !== (next.shown?.values ?? null)) sheet.stale = true;
      }
      /** In how many milliseconds a sheet goes on; null if it has nothing to do. */
      const waitOf = ({ outdated, links, stale, drawnAt }: Sheet): number | null =>
        outdated || links > 0 ? 0 : stale ? Math.max(0, drawnAt + LINKS_MS - now) : null;
      const due = sheets
        .filter((sheet) => waitOf(sheet) === 0 && (sheet.outdated || !hurried))
        .sort((one, other) => one.drawnAt - other.drawnAt);
      const [first] = due;
      if (first) goOn(first, next, settled, transform);
      layDown(context, next, sheets);
      const { focus, emphasis, geometry } = next;
      if (focus) {
        const lit = geometry.blocks.filter(({ layer }) => emphasis?.links(layer) !== false);
        for (const block of lit) paintLinksOf(context, next, block, focus);
      }
      context.globalAlpha = 1;
      const waits = sheets.map(waitOf).filter((wait) => wait !== null);
      return waits.length > 0 ? Math.min(...waits) : null;
    },
  };
}

/** Forgets what is drawn of what comes next. */
function restart(sheet: Sheet): void {
  sheet.next = null;
  sheet.links = 0;
}

function layDown(
  context: CanvasRenderingContext2D,
  { focus, emphasis }: Picture,
  sheets: readonly Sheet[],
): void {
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  for (const { picture, left, block } of sheets) {
    const lit = focus === null && (emphasis === null || emphasis.links(block.layer));
    context.globalAlpha = lit ? 1 : DIMMED;
    if (picture) context.drawImage(picture, left, 0);
  }
  context.restore();
}

/** A sheet for each layer, as wide as from its inputs to its neurons. */
function sheetsFor(geometry: Geometry, pixelRatio: number, height: number): Sheet[] {
  return geometry.blocks.flatMap((block) => {
    const from = block.layer === 1 ? geometry.image : blockOf(geometry, block.layer - 1)?.box;
    if (!from) return [];
    const left = Math.floor(pixelRatio * (from.x - WIDEST));
    const right = Math.ceil(pixelRatio * (block.box.x + block.box.width + WIDEST));
    const canvas = new OffscreenCanvas(Math.max(1, right - left), Math.max(1, height));
    const nothing = { picture: null, next: null, links: 0, values: null, drawnAt: -Infinity };
    return [{ block, left, canvas, ...nothing, stale: true, outdated: true }];
  });
}

/** Whether the sheets of both pictures differ by nothing but their values. */
function isSameView(one: Picture, other: Picture): boolean {
  return (
    one.geometry === other.geometry &&
    one.view.top === other.view.top &&
    one.over === other.over &&
    one.scales === other.scales &&
    (one.shown === null) === (other.shown === null) &&
    one.shown?.links === other.shown?.links
  );
}
