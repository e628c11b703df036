import type { Locator, Page } from 'playwright/test';

/** Points of a stroke on the drawing pad, whose sides count as 280. */
export type Stroke = readonly (readonly [x: number, y: number])[];

const PAD_SIDE = 280;

/** An arc of an ellipse, from one angle to the other, in degrees clockwise from the right. */
function arc(x: number, y: number, width: number, height: number, from: number, to: number) {
  const points = 14;
  return Array.from({ length: points + 1 }, (_, i) => {
    const angle = ((from + ((to - from) * i) / points) * Math.PI) / 180;
    return [x + (width / 2) * Math.cos(angle), y + (height / 2) * Math.sin(angle)] as const;
  });
}

/** How digits are written: the strokes of each. */
export const digits = {
  1: [
    [
      [150, 50],
      [138, 140],
      [130, 230],
    ],
  ],
  3: [[...arc(135, 95, 120, 85, -155, 90), ...arc(135, 180, 130, 95, -80, 155)]],
  7: [
    [
      [70, 62],
      [140, 62],
      [205, 62],
    ],
    [
      [205, 62],
      [165, 140],
      [125, 230],
    ],
  ],
} as const satisfies Record<number, readonly Stroke[]>;

export const pad = (page: Page): Locator => page.getByRole('application', { name: 'Draw a digit' });

/** Where points of the pad are on the screen. */
export async function onScreen(page: Page, stroke: Stroke): Promise<{ x: number; y: number }[]> {
  await pad(page).scrollIntoViewIfNeeded();
  const box = await pad(page).boundingBox();
  if (!box) throw new Error('The drawing pad is not on the screen.');
  return stroke.map(([x, y]) => ({
    x: box.x + (x * box.width) / PAD_SIDE,
    y: box.y + (y * box.height) / PAD_SIDE,
  }));
}

/** Draws with the mouse, stroke by stroke. */
export async function draw(page: Page, strokes: readonly Stroke[]): Promise<void> {
  for (const stroke of strokes) {
    const [first, ...others] = await onScreen(page, stroke);
    if (!first) continue;
    await page.mouse.move(first.x, first.y);
    await page.mouse.down();
    for (const { x, y } of others) await page.mouse.move(x, y, { steps: 3 });
    await page.mouse.up();
  }
}
