import type { Page } from 'playwright/test';
import { open, steps } from './page';
import { expect, test } from './test';

/** How many of a view's panels came in the task that brought most, and how many there are. */
async function panelsAtOnce(page: Page, view: string, last: string): Promise<[number, number]> {
  await page.evaluate(() => {
    const counts: number[] = [0];
    Object.assign(window, { counts });
    const before = new Set(document.querySelectorAll('main h2'));
    // It hears of changes once after each task.
    new MutationObserver(() => {
      const panels = [...document.querySelectorAll('main h2')];
      counts.push(panels.filter((panel) => !before.has(panel)).length);
    }).observe(document.body, { childList: true, subtree: true });
  });
  await page.getByRole('link', { name: view, exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: last })).toBeVisible();
  const counts = await page.evaluate(() => (window as unknown as { counts: number[] }).counts);
  const most = Math.max(...counts.slice(1).map((count, i) => count - counts[i]!));
  return [most, counts.at(-1)!];
}

test('the panels of a large view come one after another, so that no task brings them all', async ({
  page,
}) => {
  await open(page);
  await steps(page, 1);
  const [ofXray, allOfXray] = await panelsAtOnce(page, 'X-ray', 'Use just this image');
  expect(ofXray).toBeLessThan(allOfXray / 2);
  const [ofTrain, allOfTrain] = await panelsAtOnce(page, 'Train', 'Runs');
  expect(ofTrain).toBeLessThan(allOfTrain / 2);
});
