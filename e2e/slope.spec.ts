import type { Locator, Page } from 'playwright/test';
import { button, enter, open, openOnMnist, status, steps } from './page';
import { expect, test } from './test';

/* The loss along one frozen training step. */

const slope = (page: Page): Locator => page.getByRole('region', { name: 'Down the slope' });

async function openSlope(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'X-ray' }).click();
  await expect(slope(page)).toBeVisible();
}

const POWERS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** 12300 of 1.23·10⁴ */
const numberOf = (text: string): number =>
  Number(text.replace('·10', 'e').replace(/[⁰¹²³⁴-⁹]/g, (power) => `${POWERS.indexOf(power)}`));

test('the loss is walked along the step, and a step that was too long is called so', async ({
  page,
}) => {
  await openOnMnist(page);
  await steps(page, 3);
  await openSlope(page);
  const panel = slope(page);
  const chart = panel.getByRole('img', { name: /^The loss, from \S+ to \S+ times this step:/ });
  const told = panel.getByRole('status');
  const losses = async (pattern: RegExp, text: Locator): Promise<number[]> =>
    [...((await text.textContent()) ?? '').match(pattern)!.slice(1)].map(Number);

  await test.step('of one image it begins and ends where learning from that image alone does', async () => {
    await expect(page.getByText('Frozen after step 3.')).toBeVisible();
    await expect(chart).toHaveCount(0);
    await button(page, 'Walk along it').click();
    await expect(chart).toBeVisible({ timeout: 20_000 });
    await button(page, 'Use just this image').click();
    const alone = page.getByText(/The loss went from/);
    await expect(alone).toBeVisible();
    const [before, after] = await losses(/went from ([\d.]+) to ([\d.]+)\./, alone);
    await expect(panel.getByRole('list')).toContainText(`now: ${before}`);
    await expect(panel.getByRole('list')).toContainText(`after this step: ${after}`);
    await expect(told).toContainText(/ → −?[\d.]+.*the step (really )?brings/);
  });

  await test.step('of another step it is walked anew', async () => {
    await page.getByText('Batch of 32', { exact: true }).click();
    await expect(panel).toContainText('look at the loss of these 32 images');
    await expect(chart).toBeVisible({ timeout: 20_000 });
    await expect(chart.locator('.recharts-line-curve')).toHaveCount(2);
    await expect(chart.locator('.recharts-reference-dot-dot')).toHaveCount(2);
    const [now, promised, brings] = await losses(
      /promises ([\d.]+) → ([\d.]+); the step (?:really )?brings ([\d.]+):/,
      told,
    );
    expect(promised).toBeLessThan(now!);
    expect(brings).toBeLessThan(now!);
  });

  await test.step('with a learning rate of 10 it was too long', async () => {
    await page.getByRole('link', { name: 'Train', exact: true }).click();
    await enter(page, 'Learning rate', 10);
    await button(page, 'Step').click();
    await expect(status(page)).toHaveAttribute('data-step', '4');
    await openSlope(page);
    await expect(page.getByText('Frozen after step 4.')).toBeVisible();
    await button(page, 'Walk along it').click();
    await expect(told).toContainText('The step was too long', { timeout: 20_000 });
    const [, now, after] = /: (\S+) where it begins, (\S+) where it ended/.exec(
      (await chart.getAttribute('aria-label')) ?? '',
    )!;
    expect(numberOf(after!)).toBeGreaterThan(numberOf(now!));
    await expect(told).toContainText(`promises ${now} → −`);
    await expect(told).toContainText(`the step really brings ${after}.`);
    const [times, rate] = await losses(
      /at about ([\d.]+) times .* learning rate of ([\d.]+)\./,
      told,
    );
    expect(rate).toBeCloseTo(10 * times!, 9);
    expect(times).toBeLessThan(1);
  });
});

test('the chart is drawn without measuring texts, which holds the page up', async ({ page }) => {
  await open(page, '/#/xray');
  await button(page, 'Walk along it').click();
  await expect(slope(page).locator('.recharts-line-curve')).toHaveCount(2, { timeout: 20_000 });
  await expect(slope(page).locator('.recharts-cartesian-grid line').first()).toBeAttached();
  await expect(page.locator('#recharts_measurement_span')).toHaveCount(0);
});
