import type { Locator, Page } from 'playwright/test';
import { pad } from './digits';
import { mnistIsThere } from './mnist';
import {
  button,
  choose,
  expectAtLeast,
  expectState,
  figure,
  numberField,
  open,
  PHONE,
  prediction,
  status,
  steps,
} from './page';
import { expect, test } from './test';

/** Goes with the Tab key alone, or back with ⇧Tab. */
async function tabTo(page: Page, goal: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press(key);
    if (await goal.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`80 presses of ${key} did not reach ${goal}.`);
}

/** Expects that the Tab key comes to one before the other. */
async function expectNext(page: Page, one: Locator, other: Locator): Promise<void> {
  const has = (goal: Locator) => goal.evaluate((element) => element === document.activeElement);
  for (;;) {
    await page.keyboard.press('Tab');
    expect(await has(other)).toBe(false);
    if (await has(one)) return;
  }
}

test('the keys of the page train, draw and help, and are not lost', async ({ page }) => {
  await open(page);
  await test.step('D goes to the pad, where the keys draw, and its keys train nothing', async () => {
    await page.keyboard.press('d');
    await expect(pad(page)).toBeFocused();
    await page.keyboard.press('Space');
    for (let i = 0; i < 14; i++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await expect.poll(async () => (await prediction(page))[1]).toBeGreaterThan(50);
    await page.keyboard.press('ArrowRight');
    await expectState(page, 'idle');
    expect(await figure(page, 'step')).toBe(0);

    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await prediction(page))[1]).toBeNaN();
  });

  await test.step('Space held down on the pad puts the pen down once', async () => {
    await pad(page).focus();
    for (let repeats = 0; repeats < 4; repeats++) await page.keyboard.down('Space');
    await page.keyboard.up('Space');
    for (let i = 0; i < 14; i++) await page.keyboard.press('ArrowDown');
    await expect.poll(async () => (await prediction(page))[1]).toBeGreaterThan(50);
    await expectState(page, 'idle');
  });

  await test.step('? opens the help with all keys, and Escape closes it', async () => {
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'How to use Scratchnet' });
    await expect(help).toBeVisible();
    for (const key of ['Space', '→', 'Shift', 'R', 'D', '?']) {
      await expect(help.getByText(key, { exact: true }).first()).toBeVisible();
    }
    await page.keyboard.press('Space'); // a dialog is open: nothing trains
    await page.keyboard.press('Escape');
    await expect(help).toHaveCount(0);
    await expectState(page, 'idle');
  });

  await test.step('what goes away when it is pressed leaves the keyboard to another', async () => {
    await button(page, 'Dismiss these steps').press('Enter');
    await expect(button(page, 'Train')).toBeFocused();

    await steps(page, 1);
    await choose(page, 'Start from', 'Small: 16, 16');
    await button(page, 'Undo changes').press('Enter');
    await expect(button(page, 'Train')).toBeFocused();
    await button(page, 'Reset').click();
    await expectState(page, 'idle');
  });

  await test.step('the keys train, pause, step and reset', async () => {
    await button(page, 'Reset').blur();
    await page.keyboard.press('Space');
    await expectState(page, 'training');
    await expectAtLeast(page, 'step', 5);
    await page.keyboard.press('Space');
    await expectState(page, 'paused');

    const paused = await figure(page, 'step');
    await page.keyboard.press('ArrowRight');
    await expect(status(page)).toHaveAttribute('data-step', String(paused + 1));
    await page.keyboard.press('r');
    await expect(status(page)).toHaveAttribute('data-step', '0');
  });
});

test('after a stroke of the mouse the keys train, until D asks for the pen', async ({ page }) => {
  await open(page);
  const box = (await pad(page).boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 4);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + (3 * box.height) / 4, { steps: 5 });
  await page.mouse.up();
  await page.keyboard.press('ArrowRight');
  await expectAtLeast(page, 'step', 1);
  await button(page, 'Reset').click();
  await expect.poll(() => figure(page, 'step')).toBe(0);
  await pad(page).click();
  await page.keyboard.press('d');
  await page.keyboard.press('ArrowRight');
  expect(await figure(page, 'step')).toBe(0);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await prediction(page))[1]).toBeNaN();
});

test('the fields, the mode and the layers are reached and changed without a mouse', async ({
  page,
}) => {
  await open(page);
  await test.step('the layers and the mode are changed without a mouse', async () => {
    await tabTo(page, page.getByRole('radio', { name: 'Static' }));
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('radio', { name: 'Dynamic' })).toBeChecked();
    await tabTo(page, numberField(page, 'Neurons in hidden layer 1'));
    await page.keyboard.press('ArrowDown');
    await expect(numberField(page, 'Neurons in hidden layer 1')).toHaveValue('127');
    await tabTo(page, button(page, 'Add layer'));
    await page.keyboard.press('Enter');
    await expect(numberField(page, 'Neurons in hidden layer 3')).toBeVisible();
    await expect(button(page, 'Add layer')).toBeFocused();
  });

  await test.step('Tab reaches the fields, and ⇧→ trains to the end of the epoch', async () => {
    await tabTo(page, numberField(page, 'Share of the training images'));
    await page.keyboard.press('Control+a');
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    await tabTo(page, button(page, 'Step'), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(status(page)).toHaveAttribute('data-step', '1');
    await page.keyboard.press('Shift+ArrowRight');
    await expectAtLeast(page, 'epoch', 1);
    await expectState(page, 'paused');
    // 2 % of the training images, in batches of 32: 1,100 of MNIST's, 400 of the generated ones.
    expect(await figure(page, 'step')).toBe(mnistIsThere() ? 35 : 13);
  });

  await test.step('Tab goes through the panels as they are seen: beside or beneath each other', async () => {
    const network = page.getByLabel('The network, drawn');
    await button(page, 'Reset').focus();
    await expectNext(page, network, pad(page));
    await page.setViewportSize(PHONE);
    await button(page, 'Reset').focus();
    await expectNext(page, pad(page), network);
  });
});

test('what scrolls keeps the keys that scroll it, and nothing is trained', async ({ page }) => {
  await open(page);
  await page.getByRole('link', { name: 'The code' }).click();
  const files = page.getByRole('region', { name: 'Files' });
  const scrolled = (element: Locator) =>
    element.evaluate(({ scrollLeft, scrollTop }) => ({ left: scrollLeft, top: scrollTop }));
  await files.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect.poll(async () => (await scrolled(files)).top).toBeGreaterThan(50);
  await page.getByRole('link', { name: 'The pattern' }).click();
  await page.getByText('3. The loop', { exact: true }).click();
  const code = page.locator('pre').first();
  await code.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect.poll(async () => (await scrolled(code)).top).toBeGreaterThan(50);
  await expectState(page, 'idle');
  expect(await figure(page, 'step')).toBe(0);
});

test('going back with ⇧Tab, nothing comes to stand beneath the header, however high it is', async ({
  page,
}) => {
  await open(page);
  await steps(page, 1);
  await choose(page, 'Start from', 'Small: 16, 16');
  await page.setViewportSize(PHONE);
  await expect(button(page, 'Undo changes')).toBeVisible(); // and so the header is higher
  const header = page.getByRole('banner').filter({ has: page.getByRole('heading', { level: 1 }) });
  /** Whether the keyboard has come to the header, and what it stands on if the header covers it. */
  const focused = () =>
    header.evaluate((element) => {
      const active = document.activeElement!;
      const covers = active.getBoundingClientRect().top < element.getBoundingClientRect().bottom;
      return { within: element.contains(active), covered: covers ? active.outerHTML : null };
    });
  await page.getByRole('main').getByRole('button').last().focus();
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Shift+Tab');
    const { within, covered } = await focused();
    if (within) return;
    expect(covered).toBeNull();
  }
});
