import type { Page } from 'playwright/test';
import { digits, onScreen, pad, type Stroke } from './digits';
import {
  button,
  expectAtLeast,
  expectState,
  expectWithinScreen,
  open,
  PHONE,
  predicted,
} from './page';
import { expect, test } from './test';

/** Draws with a finger, as the browser hears it from a touch screen. */
async function drawByTouch(page: Page, strokes: readonly Stroke[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touch = (
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    points: { x: number; y: number }[],
  ) => session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  for (const stroke of strokes) {
    const [first, ...others] = await onScreen(page, stroke);
    if (!first) continue;
    await touch('touchStart', [first]);
    let last = first;
    for (const next of others) {
      for (const part of [0.5, 1]) {
        const x = last.x + part * (next.x - last.x);
        await touch('touchMove', [{ x, y: last.y + part * (next.y - last.y) }]);
      }
      last = next;
    }
    await touch('touchEnd', []);
  }
}

for (const viewport of [{ width: 360, height: 740 }, PHONE]) {
  test.describe(`on a phone of ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });

    test('a person scrolls, draws and trains by touch, and the page stays in its place', async ({
      page,
    }) => {
      await open(page);
      await test.step('what is scrolled to does not come to lie under the header', async () => {
        await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
        await page.keyboard.press('d');
        await expect(pad(page)).toBeFocused();
        const { y: top } = (await pad(page).boundingBox())!;
        const header = (await page.getByRole('banner').boundingBox())!;
        expect(top).toBeGreaterThanOrEqual(header.y + header.height);
        const modes = (await page.getByRole('radiogroup', { name: 'Mode' }).boundingBox())!;
        expect(modes.y + modes.height).toBeLessThanOrEqual(0); // nothing of it sticks out above Train
      });

      await test.step('a finger draws digits without moving the page', async () => {
        await pad(page).scrollIntoViewIfNeeded();
        const scrolled = await page.evaluate(() => scrollY);
        for (const digit of [7, 3] as const) {
          await drawByTouch(page, digits[digit]);
          await expect.poll(() => predicted(page)).toBe(digit);
          expect(await page.evaluate(() => scrollY)).toBe(scrolled);
          await button(page, 'Clear drawing').tap();
          await pad(page).scrollIntoViewIfNeeded();
          await page.evaluate((top) => scrollTo(0, top), scrolled);
        }
      });

      await test.step('a person trains by touch, and nothing scrolls sideways', async () => {
        await page.evaluate(() => scrollTo(0, 0));
        await expectWithinScreen(page);
        await expect(button(page, 'Train')).toBeInViewport();
        await button(page, 'Train').tap();
        await expectAtLeast(page, 'step', 20);
        await expectWithinScreen(page);
        await expect(button(page, 'Pause')).toBeInViewport();
        await button(page, 'Pause').tap();
        await expectState(page, 'paused');
        await expectWithinScreen(page);
      });

      await test.step('a finger on a chart leaves no ring of the browser’s own', async () => {
        await page.getByRole('application', { name: /^Loss/ }).tap();
        const ringed = await page
          .locator('.recharts-surface, .recharts-surface *')
          .evaluateAll((all) => all.filter((one) => getComputedStyle(one).outlineStyle === 'auto'));
        expect(ringed).toHaveLength(0);
      });
    });
  });
}
