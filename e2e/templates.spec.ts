import type { Page } from 'playwright/test';
import {
  button,
  expectState,
  expectWithinScreen,
  needsMnist,
  open,
  openOnMnist,
  PHONE,
  prediction,
  steps,
} from './page';
import { expect, test } from './test';

async function openTemplates(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Ten templates' }).click();
  await expect(page.getByRole('heading', { name: 'No hidden layer, honestly' })).toBeVisible();
}

/** Builds the network without hidden layers from the view itself, and lets it learn to the end. */
async function learn(page: Page): Promise<void> {
  await expect(page.getByText('The network that the page shows has hidden layers.')).toBeVisible();
  await button(page, 'Build it and let it learn for 8 epochs').click();
  await expectState(page, 'done', 60_000);
  await expect(account(page)).toBeVisible(); // of the last image that was learned from
  const card = page.getByRole('button', { name: /^Digit 0: logit/ });
  const before = (await card.textContent())!;
  await button(page, 'A random test digit').click();
  await expect(card).not.toHaveText(before);
}

const account = (page: Page) => page.getByRole('region', { name: /^How the logit of digit/ });

/** A number of the account as it is shown: +12.255 or −4.638. */
async function entry(page: Page, name: RegExp): Promise<number> {
  const cell = account(page).getByRole('row', { name }).getByRole('cell').first();
  return Number.parseFloat(((await cell.textContent()) ?? '').replace('−', '-'));
}

/** Expects the account of a digit to add up, and returns its logit. */
async function expectSumOf(page: Page, digit: number): Promise<number> {
  await page.getByRole('button', { name: new RegExp(`^Digit ${digit}: logit`) }).press('Enter');
  await expect(account(page)).toHaveAccessibleName(`How the logit of digit ${digit} comes about`);
  let logit = Number.NaN;
  // A digit that has just been asked for may come between two of the numbers.
  await expect(async () => {
    logit = await entry(page, /^Logit/);
    const sum =
      (await entry(page, /^Ink on blue/)) +
      (await entry(page, /^Ink on orange/)) +
      (await entry(page, /^Bias/));
    expect(Math.abs(sum - logit)).toBeLessThanOrEqual(0.002); // each is rounded to thousandths
  }).toPass({ timeout: 15_000 });
  return logit;
}

test('gains, losses and bias of each digit add up to its logit, softmax to the prediction, on a phone too', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await open(page);
  await test.step('the templates that come with the page are there before any are learned', async () => {
    await openTemplates(page);
    await expect(page.getByText(/comes with the page: 8 epochs, 92\.36.% of/)).toBeVisible();
    await expect(page.getByRole('button', { name: /^Digit \d: logit/ })).toHaveCount(10);
    await button(page, 'A random test digit').click();
    await expectSumOf(page, 3);
  });

  await test.step('gains, losses and bias of each digit add up to its logit, and softmax to the prediction', async () => {
    await learn(page);
    await expect(page.getByText(/comes with the page/)).toHaveCount(0);
    const logits: number[] = [];
    for (let digit = 0; digit < 10; digit++) logits.push(await expectSumOf(page, digit));
    const exponentials = logits.map(Math.exp);
    const total = exponentials.reduce((one, other) => one + other, 0);
    await page.getByRole('link', { name: 'Train' }).click();
    const shown = await prediction(page);
    shown.forEach((percent, digit) => {
      expect(percent).toBeCloseTo((100 * exponentials[digit]!) / total, 0);
    });
  });

  await test.step('the ten templates fit on a phone', async () => {
    await page.setViewportSize(PHONE);
    await openTemplates(page);
    await page.getByText('The templates', { exact: true }).click();
    await expectWithinScreen(page);
  });
});

test('finds the test digits that hidden layers rescue, and shows one of them', async ({ page }) => {
  needsMnist();
  test.setTimeout(120_000);
  await openOnMnist(page);
  await openTemplates(page);
  await learn(page);
  await button(page, 'Find what hidden layers rescue').click();
  const text = page.getByText(/^Of 10,000 test images the pretrained network/);
  await expect(text).toBeVisible({ timeout: 30_000 });
  const [, rescued] = /reads (\d+) that/.exec((await text.textContent()) ?? '') ?? [];
  expect(Number(rescued)).toBeGreaterThan(300);

  const first = page.getByRole('button', { name: /^\d taken for \d/ }).first();
  const [, takenFor] = /taken for (\d)/.exec((await first.textContent()) ?? '') ?? [];
  await first.click();
  await expect(account(page)).toHaveAccessibleName(
    `How the logit of digit ${takenFor} comes about`,
  );

  await steps(page, 1);
  await expect(text).toContainText(/that the templates got wrong at step \d/);
  await button(page, 'Reset').click();
  await expect(text).toHaveCount(0);
});
