import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright/test';
import {
  button,
  choose,
  expectAtLeast,
  expectState,
  numberField,
  open,
  openOnMnist,
  trainForLong,
} from './page';
import { expect, test } from './test';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface WithAxe extends Window {
  readonly axe: { run(options: RunOptions): Promise<AxeResults> };
}

/** The other views, each with words that it shows once it is whole. */
const VIEWS = {
  '/xray': 'Frozen after step',
  '/templates': 'No hidden layer, honestly',
  '/pattern': 'Last layer',
  '/code': 'bit for bit',
  '/exercises': 'Make it diverge',
} as const;

/** What axe finds serious or critical in the colours of the moment: the rule, and where. */
async function serious(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ path: AXE });
  const { violations } = await page.evaluate(() =>
    (window as unknown as WithAxe).axe.run({ resultTypes: ['violations'] }),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Lets axe look at the page as it is, in light colours and in dark ones. */
async function expectNothingSerious(page: Page, where: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    // What fades from one colour to the other has neither.
    await page.evaluate(async () => {
      const fading = document.getAnimations().filter((one) => one instanceof CSSTransition);
      await Promise.allSettled(fading.map(({ finished }) => finished));
    });
    expect(await serious(page), `${where}, in ${colorScheme} colours`).toEqual([]);
  }
}

test('axe finds nothing serious, at rest, while training and with a warning', async ({ page }) => {
  await open(page);
  await page.getByText(/^More/).click();
  await expectNothingSerious(page, 'at rest');

  await trainForLong(page);
  await expectAtLeast(page, 'step', 20);
  await expectNothingSerious(page, 'while training');
  await button(page, 'Pause').click();

  await choose(page, 'Start from', 'Small: 16, 16');
  await expect(button(page, 'Start fresh')).toBeVisible();
  await expectNothingSerious(page, 'with a warning');

  await page.keyboard.press('Escape');
  await button(page, 'Keyboard and help').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNothingSerious(page, 'with the help');
});

test('axe finds nothing serious in the other views, and in the ten templates', async ({ page }) => {
  await open(page);
  await button(page, 'Step').click();
  await expectAtLeast(page, 'step', 1);
  for (const [view, shown] of Object.entries(VIEWS)) {
    await page.evaluate((hash) => location.assign(`#${hash}`), view);
    await expect(page.getByText(shown).first()).toBeVisible({ timeout: 30_000 });
    await expectNothingSerious(page, view);
  }

  await page.getByRole('link', { name: 'Train', exact: true }).click();
  await choose(page, 'Start from', 'No hidden layer');
  await button(page, 'Start fresh').click();
  await expectState(page, 'idle');
  await button(page, 'Step').click();
  await expectAtLeast(page, 'step', 1);
  await page.getByRole('link', { name: 'Ten templates' }).click();
  await expect(page.getByRole('button', { name: /^Digit 0: / })).toBeVisible();
  await expectNothingSerious(page, 'in the ten templates');
});

test('axe finds nothing serious in what the network gets wrong', async ({ page }) => {
  await openOnMnist(page);
  await trainForLong(page);
  await expectAtLeast(page, 'step', 300);
  await button(page, 'Pause').click();
  const panel = page.getByRole('region', { name: 'What it gets wrong' });
  await panel.evaluate((element) => element.scrollIntoView());
  await expect(panel.getByRole('button', { name: /taken for/ })).toHaveCount(24);
  await expect(panel.getByRole('table', { name: 'The map in numbers' })).toHaveCount(1);
  await expectNothingSerious(page, 'in all mistakes');
  await panel.getByRole('gridcell', { name: /^4 taken for 9: / }).click();
  await expect(panel.getByRole('heading', { name: /^4 taken for 9: / })).toBeVisible();
  await expectNothingSerious(page, 'in those of one cell');
});

test('a field that does not fit is described by its message, and a layer that goes leaves the keyboard to another', async ({
  page,
}) => {
  await open(page);
  await choose(page, 'Start from', 'Small: 16, 16');
  for (const name of ['Neurons in hidden layer 1', 'Share of the training images']) {
    const field = numberField(page, name);
    await field.fill('5000');
    await expect(field).toHaveAccessibleDescription(/you typed “5000”\.$/);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await field.press('Enter');
    await expect(field).toHaveAccessibleDescription(/you typed “5000”\. It became [\d,]+\.$/);
    await expect(field).not.toHaveAttribute('aria-invalid');
  }
  // Another value says nothing of what was typed.
  await choose(page, 'Start from', 'Small: 16, 16');
  const first = numberField(page, 'Neurons in hidden layer 1');
  await expect(first).toHaveValue('16');
  await expect(first).not.toHaveAccessibleDescription(/you typed/);
  await button(page, 'Remove hidden layer 2').press('Enter');
  await expect(button(page, 'Remove hidden layer 1')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(button(page, 'Add layer')).toBeFocused();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('axe finds nothing serious', async ({ page }) => {
    await open(page);
    expect(await serious(page)).toEqual([]);
  });
});
