import type { Page } from 'playwright/test';
import { button, open } from './page';
import { expect, test } from './test';

/** How bright the page is, from 0 to 255. */
const brightness = (page: Page) =>
  page.evaluate(() => {
    const channels = getComputedStyle(document.body).backgroundColor.match(/\d+/g) ?? [];
    return channels.slice(0, 3).reduce((sum, channel) => sum + Number(channel) / 3, 0);
  });

test.describe('where the system is dark', () => {
  test.use({ colorScheme: 'dark' });

  test('the page is dark from its first paint, until the switch is pressed', async ({ page }) => {
    await page.goto('/', { waitUntil: 'commit' });
    await expect.poll(() => brightness(page)).toBeLessThan(60);
    await expect(button(page, 'Switch to light colours')).toBeVisible();
    expect(await brightness(page)).toBeLessThan(60);
    await button(page, 'Switch to light colours').click();
    await expect.poll(() => brightness(page)).toBeGreaterThan(200);
  });
});

test('the page follows the system, until the switch is pressed, which is remembered', async ({
  page,
}) => {
  await open(page);
  expect(await brightness(page)).toBeGreaterThan(200);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => brightness(page)).toBeLessThan(60);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(() => brightness(page)).toBeGreaterThan(200);

  await button(page, 'Switch to dark colours').click();
  await expect.poll(() => brightness(page)).toBeLessThan(60);
  await page.reload();
  await expect(button(page, 'Switch to light colours')).toBeVisible();
  expect(await brightness(page)).toBeLessThan(60);
});
