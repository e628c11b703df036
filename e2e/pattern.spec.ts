import type { Page } from 'playwright/test';
import { button, expectWithinScreen, open, PHONE } from './page';
import { expect, test } from './test';

const rows = (page: Page) => page.locator('tbody tr');

async function openPattern(page: Page): Promise<void> {
  await open(page);
  await page.getByRole('link', { name: 'The pattern' }).click();
  await expect(rows(page).first()).toBeVisible();
}

/** The formulas of a row as KaTeX wrote them for screen readers. */
const formulas = async (page: Page, row: number): Promise<string[]> => {
  const all = rows(page).nth(row).locator('annotation');
  await expect(all).toHaveCount(5);
  return (await all.allTextContents()).map((latex) => latex.replaceAll('\\htmlClass', ''));
};

test('the pattern is one row, said again for each layer, and folds into the loop', async ({
  page,
}) => {
  await openPattern(page);
  await test.step('walking through the layers says what changes and what does not', async () => {
    const lit = page.locator('tr[data-lit]');
    await button(page, 'One layer down').press('Enter');
    await expect(lit.getByRole('rowheader')).toHaveText('Last layer');
    await expect(page.getByText('Only here is δ special')).toBeVisible();
    await button(page, 'One layer down').press('Enter');
    await expect(lit.getByRole('rowheader')).toHaveText('Hidden layer 2');
    // The δ of the last layer has another shape; its weight case has the same.
    const lastRow = rows(page).first();
    await expect(lastRow.locator('[data-shape=loss]')).not.toHaveAttribute('data-same');
    await expect(lastRow.locator('[data-shape=weights]')).toHaveAttribute('data-same');
    await button(page, 'One layer down').press('Enter');
    await expect(button(page, 'One layer down')).toBeDisabled();
  });

  await test.step('each hidden layer that is added is one more of the same row', async () => {
    await expect(rows(page)).toHaveCount(3); // the static network
    await button(page, 'Add a hidden layer').click();
    await expect(rows(page)).toHaveCount(4);
    await expect(page.getByRole('rowheader', { name: 'Hidden layer 3' })).toBeVisible();
    const numbered = await formulas(page, 1);
    expect(numbered.join()).toContain('{3}');

    await page.getByText('2. The pattern', { exact: true }).click();
    const [second, third] = [await formulas(page, 1), await formulas(page, 2)];
    expect(second).toEqual(third);
    expect(await formulas(page, 0)).not.toEqual(second); // only the last layer is special

    for (let i = 0; i < 3; i++) await button(page, 'Remove a hidden layer').click();
    await expect(rows(page)).toHaveCount(1);
    await expect(button(page, 'Remove a hidden layer')).toBeDisabled();
    for (let i = 0; i < 2; i++) await button(page, 'Add a hidden layer').click();
  });

  await test.step('the rows fold into the loop of the source that runs', async () => {
    await page.getByText('3. The loop', { exact: true }).click();
    await expect(rows(page)).toHaveCount(2);
    await expect(
      page.getByText('for (let index = layers.length - 1; index >= 0; index--)'),
    ).toBeVisible();
    await expect(
      page.getByText('kernels.weightGradient(dW1, x, delta1, B, 784, 128);'),
    ).toBeAttached();
  });

  await test.step('the pattern fits on a phone', async () => {
    await page.setViewportSize(PHONE);
    await expectWithinScreen(page);
  });
});
