import type { Page } from 'playwright/test';
import { button, enter, expectState, expectWithinScreen, open, PHONE, steps } from './page';
import { expect, test } from './test';

/* The page in the browser's language, and in the one that a person chooses. */

const danishStatus = (page: Page) => page.getByRole('region', { name: 'Træningens status' });

async function openInDanish(page: Page): Promise<void> {
  await page.goto('/');
  await expect(danishStatus(page)).toHaveAttribute('data-state', 'idle', { timeout: 30_000 });
}

async function enterInDanish(page: Page, name: string, typed: string, shown = typed) {
  const field = page.getByRole('spinbutton', { name, exact: true });
  await field.fill(typed);
  await field.press('Enter');
  await expect(field).toHaveValue(shown);
}

/** What the loss was on each of so many batches, as it is written. */
async function stepsInDanish(page: Page, count: number): Promise<string[]> {
  const losses: string[] = [];
  for (let step = 1; step <= count; step++) {
    await button(page, 'Skridt').click();
    await expect(danishStatus(page)).toHaveAttribute('data-step', String(step));
    await expect(danishStatus(page)).toHaveAttribute('data-state', 'paused');
    losses.push((await danishStatus(page).getAttribute('data-train-loss')) ?? '');
  }
  return losses;
}

test.describe('in a Danish browser', () => {
  test.use({ locale: 'da-DK' });

  test('the page speaks Danish, and English when it is chosen, with the same numbers', async ({
    page,
  }) => {
    await openInDanish(page);
    await test.step('it speaks Danish', async () => {
      await expect(page.locator('html')).toHaveAttribute('lang', 'da');
      await expect(page).toHaveTitle(/byg et neuralt netværk/);
      await expect(page.getByRole('radio', { name: 'Ét array' })).toBeVisible();
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: 'Sådan bruger du Scratchnet' })).toBeVisible();
      await page.keyboard.press('Escape');
    });

    await test.step('numbers are written with a comma, and typed with a comma or a point', async () => {
      await enterInDanish(page, 'Læringsrate', '0,25');
      await enterInDanish(page, 'Læringsrate', '0.125', '0,125');
      await page.getByRole('combobox', { name: 'Begynd med' }).selectOption('small');
      await enterInDanish(page, 'Neuroner i skjult lag 1', '1.000', '1000');
      await enterInDanish(page, 'Neuroner i skjult lag 1', 'mange', '1000');
      await expect(
        page.getByText('et helt tal fra 1 til 1.024, men der stod ”mange”. 1.000 er bevaret.'),
      ).toBeVisible();
      await expect(page.getByText('784 × 1.000 + 1.000 = 785.000')).toBeVisible();
    });

    const start = page.getByRole('combobox', { name: 'Begynd med' });
    await start.selectOption('small');
    await enterInDanish(page, 'Andel af træningsbillederne', '2');
    await enterInDanish(page, 'Læringsrate', '0,3');
    const danish = await stepsInDanish(page, 3);

    await test.step('changes that wait are named', async () => {
      await start.selectOption('static');
      await expect(page.getByText('Du har ændret udgaven og lagene.')).toBeVisible();
      await button(page, 'Fortryd ændringer').click();
      await expect(page.getByText('Du har ændret')).toHaveCount(0);
    });

    await button(page, 'Sprog').click();
    await page.getByRole('menuitem', { name: 'English' }).click();
    await expect(button(page, 'Train')).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');

    await test.step('a network learns the same to the bit in both languages', async () => {
      await enter(page, 'Learning rate', 0.2);
      await enter(page, 'Learning rate', 0.3);
      await button(page, 'Reset').click();
      await expectState(page, 'idle');
      expect(await steps(page, 3)).toEqual(danish);
    });

    await test.step('the language that was chosen is remembered', async () => {
      await page.reload();
      await expect(button(page, 'Train')).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      await expect(page).toHaveTitle(/build a neural network/);
    });
  });

  test.describe('of a phone', () => {
    test.use({ viewport: PHONE, hasTouch: true, isMobile: true });

    test('nothing is wider than the screen, and the modes explain themselves to a finger', async ({
      page,
    }) => {
      await openInDanish(page);
      await button(page, 'Træn').tap();
      await expect(danishStatus(page)).toHaveAttribute('data-state', 'training');
      await button(page, 'Pause').tap();
      await expect(danishStatus(page)).toHaveAttribute('data-state', 'paused');
      await expectWithinScreen(page);
      await button(page, 'Byg').tap();
      await expectWithinScreen(page);
      await page.evaluate(() => window.scrollTo(0, 0));
      await button(page, 'Hvad er dette: Udgave').tap();
      await expect(page.getByText('funktioner på ét stort array')).toBeVisible();
    });
  });
});

test.describe('without a network', () => {
  test.use({ expectedConsole: /Failed to load resource/ });

  test('a language that cannot come says so, and is not remembered', async ({ page, context }) => {
    await open(page);
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await button(page, 'Language').click();
    await page.getByRole('menuitem', { name: 'Dansk' }).click();
    await expect(page.getByRole('menu').getByRole('alert')).toHaveText('Loading did not work');
    await context.setOffline(false);
    await page.reload();
    await expectState(page, 'idle', 30_000);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });
});

test.describe('in a browser of neither language', () => {
  test.use({ locale: 'fr-FR' });

  test('the page speaks English, and its numbers follow the language that is chosen', async ({
    page,
  }) => {
    await open(page);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(button(page, 'Train')).toBeVisible();
    await expect(page.getByText(/^±\d+\.\d/)).toBeVisible();
    await page.waitForTimeout(1000); // until nothing else draws the network anew
    await button(page, 'Language').click();
    await page.getByRole('menuitem', { name: 'Dansk' }).click();
    await expect(page.getByText(/^±\d+,\d/)).toBeVisible();
    await expect(page.getByText(/^±\d+\.\d/)).toHaveCount(0);
  });
});
