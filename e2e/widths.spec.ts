import type { Page } from 'playwright/test';
import { open } from './page';
import { expect, test } from './test';

const WIDTHS = [320, 360, 390, 600, 820, 1000, 1200];
const VIEWS = ['/', '/xray', '/templates', '/pattern', '/code', '/exercises'];
const STEP = { 'en-GB': 'Step', 'da-DK': 'Skridt' } as const;

/** What is wider than its room: the page, or what stands in the header or in a panel. */
const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const rooms = document.querySelectorAll('html, header > *, main section:has(h2)');
    return [...rooms]
      .filter((room) => getComputedStyle(room).overflowX === 'visible')
      .filter((room) => room.scrollWidth > room.clientWidth + 1) // of fractions of pixels
      .map((room) => `${room.tagName} ${room.querySelector('h2')?.textContent ?? ''}`.trim());
  });

for (const locale of ['en-GB', 'da-DK'] as const) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale });

    test('no view scrolls sideways, and nothing sticks out of its panel', async ({ page }) => {
      await page.goto('/');
      await page.getByRole('button', { name: STEP[locale], exact: true }).click();
      await expect(page.locator('[data-step="1"]')).toBeVisible();
      for (const view of VIEWS) {
        await page.evaluate((hash) => location.assign(`#${hash}`), view);
        const link = page.locator(`nav a[href="#${view}"]`);
        await expect(link).toHaveAttribute('aria-current', 'page');
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          await expect
            .poll(() => overflowing(page), { message: `${view} at ${width}` })
            .toEqual([]);
        }
      }
    });
  });
}

test('the network and its headings share every height, and then stand still', async ({ page }) => {
  await open(page);
  const headings = page.getByRole('region', { name: 'Layers', exact: true });
  await expect(headings).toBeVisible();
  /** How often their height changes in ten frames. */
  const changes = () =>
    headings.evaluate(async (element) => {
      const heights: number[] = [];
      for (let i = 0; i < 10; i++) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        heights.push(element.getBoundingClientRect().height);
      }
      return heights.filter((height, i) => i > 0 && height !== heights[i - 1]).length;
    });
  for (let height = 940; height <= 1060; height += 10) {
    await page.setViewportSize({ width: 1280, height });
    await expect.poll(changes, { message: `at a height of ${height}`, timeout: 3000 }).toBe(0);
  }
});

for (const viewport of [
  { width: 768, height: 1024 },
  { width: 1024, height: 768 },
]) {
  test(`on a tablet of ${viewport.width} × ${viewport.height} one builds before what is watched, without leafing past it`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await open(page);
    const topOf = async (name: string) =>
      (await page.getByRole('region', { name, exact: true }).boundingBox())!.y;
    const heading = page.getByRole('button', { name: 'Build', exact: true });
    const rate = page.getByRole('spinbutton', { name: 'Learning rate' });
    await expect(rate).toBeHidden();
    expect(await topOf('Build')).toBeGreaterThan(await topOf('Draw'));
    expect(await topOf('Build')).toBeLessThan(await topOf('Progress'));
    await heading.click();
    await expect(rate).toBeVisible();
    await heading.click();
    await expect(rate).toBeHidden();
  });
}

test('nothing moves in a wide view while its panels come', async ({ page }) => {
  await open(page);
  await page.getByRole('link', { name: 'Exercises', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Make it diverge' })).toBeVisible();
  /** Where the pad and the layers' names stand, in the order of the frames, each place once. */
  const places = await page.evaluate(async () => {
    const seen = { pad: new Set<number>(), names: new Set<number>() };
    const look = (): void => {
      const pad = document.querySelector('[aria-label="Draw a digit"]');
      if (pad) seen.pad.add(Math.round(pad.getBoundingClientRect().top));
      for (const name of document.querySelectorAll('[aria-label="Layers"] ol > li')) {
        if (getComputedStyle(name).visibility === 'visible') {
          seen.names.add(Math.round(name.getBoundingClientRect().top));
        }
      }
    };
    document.querySelector<HTMLElement>('nav a[href="#/"]')?.click();
    for (let rest = 20; rest > 0; rest -= seen.names.size > 0 ? 1 : 0) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      look();
    }
    return { pad: [...seen.pad], names: [...seen.names] };
  });
  expect(places.pad).toHaveLength(1);
  expect(places.names).toHaveLength(1);
});
