import { button, expectState, open, steps } from './page';
import { expect, test } from './test';

// The browser tells of files that do not come, and React of parts that fail.
test.use({
  expectedConsole:
    /Failed to load resource|error boundary|Failed to fetch|Unable to preload|could not be fetched/,
});

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
  await button(page, 'Try again').click();
  await expect(page.locator('tbody tr').first()).toBeVisible();
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
  await button(page, 'Try again').click();
  await expect(page.getByRole('region', { name: 'Runs', exact: true })).toBeVisible();
});
