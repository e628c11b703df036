import type { Locator, Page } from 'playwright/test';
import { button, expectAtLeast, expectState, figure, open, steps, trainForLong } from './page';
import { expect, test } from './test';

// The browser tells of files that do not come, and React of parts that fail.
test.use({
  expectedConsole:
    /Failed to load resource|error boundary|Failed to fetch|Unable to preload|could not be fetched/,
});

/** Some browsers never ask again for code that did not come: then the page is loaded anew. */
async function tryAgain(page: Page, part: Locator): Promise<void> {
  await button(page, 'Try again').click();
  const reload = button(page, 'Reload the page');
  await expect(part.or(reload)).toBeVisible();
  if (await reload.isVisible()) await reload.click();
  await expect(part).toBeVisible();
}

test('a view that cannot be fetched says so in its place, and comes once it can be', async ({
  page,
}) => {
  await open(page);
  await steps(page, 1);
  await page.route('**/assets/pattern-view*', (route) => route.abort());
  await page.getByRole('link', { name: 'The pattern' }).click();
  await expect(page.getByText('This part of the page could not be shown')).toBeVisible();

  await button(page, 'Step').click(); // the rest of the page goes on
  await expectState(page, 'paused');
  await page.getByRole('link', { name: 'Train', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Draw' })).toBeVisible();

  await page.getByRole('link', { name: 'The pattern' }).click();
  await page.unroute('**/assets/pattern-view*');
  await tryAgain(page, page.locator('tbody tr').first());
  const sheet = page.locator('link[rel="stylesheet"][href*="pattern-view"]');
  const rules = await sheet.evaluate((link) => (link as HTMLLinkElement).sheet!.cssRules.length);
  expect(rules).toBeGreaterThan(0); // of a sheet that did not come they cannot be read
});

test('a panel that cannot be fetched leaves the others alone', async ({ page }) => {
  await page.route('**/assets/runs-panel*', (route) => route.abort());
  await open(page);
  await expect(page.getByText('This part of the page could not be shown')).toBeVisible();
  await steps(page, 1);
  await page.unroute('**/assets/runs-panel*');
  const runs = page.getByRole('region', { name: 'Runs', exact: true });
  await tryAgain(page, runs.getByText('No other run yet')); // an empty panel stands there on its way
});

test('what never comes is left by loading the page anew, and nothing trained is lost', async ({
  page,
}) => {
  await page.route('**/assets/runs-panel*', (route) => route.abort());
  await open(page);
  await trainForLong(page);
  await expectAtLeast(page, 'step', 50);
  await button(page, 'Try again').click();
  const loaded = page.waitForEvent('load');
  await button(page, 'Reload the page').click();
  await loaded;
  await expectState(page, 'paused', 30_000);
  expect(await figure(page, 'step')).toBeGreaterThanOrEqual(50);
  await expect(page.getByText('The last steps were not kept')).toBeHidden();
});
