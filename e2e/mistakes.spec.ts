import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Locator, Page } from 'playwright/test';
import { MNIST_FILES, packedName } from '../src/data/mnist';
import { MNIST_FOLDER } from './mnist';
import {
  button,
  choose,
  expectAtLeast,
  expectState,
  expectWithinScreen,
  figure,
  isBlank,
  open,
  openOnMnist,
  PHONE,
  predicted,
  prediction,
  trainForLong,
  trainToEnd,
} from './page';
import { expect, test } from './test';

const panel = (page: Page): Locator => page.getByRole('region', { name: 'What it gets wrong' });

/** The panel is examined only while it is on the screen. */
async function look(page: Page): Promise<void> {
  // The panels come one by one: before its own is there, the page is too short to be scrolled to it.
  await expect(panel(page).getByRole('heading', { name: 'Confusion matrix' })).toBeVisible();
  await panel(page).getByText('Test', { exact: true }).click();
  await panel(page).evaluate((element) => element.scrollIntoView());
  await expect(panel(page).getByText(/Test images: .*\d wrong, .*right\.$/)).toBeVisible();
}

interface Summary {
  readonly wrong: number;
  readonly images: number;
  /** In percent. */
  readonly right: number;
}

/** “176 of 10,000 wrong, 98.24 % right.” */
async function summary(page: Page): Promise<Summary> {
  const text = await panel(page)
    .getByText(/\d wrong, .*right\.$/)
    .textContent();
  const figures = /([\d,]+) of ([\d,]+) wrong, ([\d.]+)/.exec(text ?? '');
  if (!figures) throw new Error(`The panel says nothing of its mistakes: ${text}`);
  const [, wrong, images, right] = figures.map((one) => Number(one.replaceAll(',', '')));
  return { wrong: wrong!, images: images!, right: right! };
}

/** What the names of the cells say, as 10 rows of true digits by 10 columns of answers. */
async function matrix(page: Page): Promise<number[][]> {
  const names = await panel(page)
    .getByRole('gridcell')
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('aria-label') ?? ''));
  const counts = Array.from({ length: 10 }, () => Array<number>(10).fill(Number.NaN));
  for (const name of names) {
    const wrong = /^(\d) taken for (\d): ([\d,]+) image/.exec(name);
    const right = /^(\d) read correctly: ([\d,]+) image/.exec(name);
    const [truth, answer, images] = wrong?.slice(1) ?? [right?.[1], right?.[1], right?.[2]];
    if (images !== undefined) {
      counts[Number(truth)]![Number(answer)] = Number(images.replaceAll(',', ''));
    }
  }
  return counts;
}

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

const cards = (page: Page): Locator =>
  panel(page).getByRole('button', { name: /, [\d.]+.% sure$/ });

/** What screen readers call the cards. */
const namesOf = (some: Locator): Promise<string[]> =>
  some.evaluateAll((all) => all.map((card) => card.querySelector('span')?.textContent ?? ''));

/** The cell with the most mistakes. */
function commonest(counts: readonly (readonly number[])[]): { truth: number; answer: number } {
  let best = { truth: 0, answer: 1 };
  for (const [truth, row] of counts.entries()) {
    for (const [answer, count] of row.entries()) {
      if (truth !== answer && count > counts[best.truth]![best.answer]!) best = { truth, answer };
    }
  }
  return best;
}

/** The true digits of MNIST's test images, read from the file itself. */
const testLabels = (): Buffer =>
  gunzipSync(readFileSync(MNIST_FOLDER + packedName(MNIST_FILES.testLabels))).subarray(8);

test('the matrix, its images and the map are those of the file', async ({ page }) => {
  await openOnMnist(page);
  await test.step('the map has 400 images, answers to the keyboard, and is there in numbers', async () => {
    await look(page);
    const map = panel(page).getByRole('application', { name: 'Map of 400 images' });
    await map.focus();
    const shown = panel(page).getByText(/Test images, number \d+$/);
    await expect(shown).toContainText(/number 0$/);
    // The first test image of MNIST is a 7.
    await expect(shown).toContainText(/^a 7 read correctly/);
    let before = (await shown.textContent()) ?? '';
    let moves = 0;
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
      await page.keyboard.press(key);
      const now = (await shown.textContent()) ?? '';
      if (now !== before) moves++;
      before = now;
    }
    expect(moves).toBeGreaterThan(1);
    await page.keyboard.press('Enter');
    const label = testLabels()[Number(/number (\d+)$/.exec(before)?.[1])];
    await expect(page.getByLabel('What the network says')).toContainText(`true label is ${label}`);
    await expect(panel(page).getByText('The image is in the network now.')).toBeVisible();

    const table = panel(page).getByRole('table', { name: 'The map in numbers' });
    const rows = await table.getByRole('row').allInnerTexts();
    expect(rows).toHaveLength(11);
    expect(sum(rows.slice(1).map((row) => Number(row.split('\t')[1])))).toBe(400);
  });

  await test.step('the matrix counts each test image once, and its diagonal is the accuracy', async () => {
    await look(page);
    await expect(panel(page).getByText(/pretrained network/)).toBeVisible();
    const { wrong, images, right } = await summary(page);
    const counts = await matrix(page);
    const diagonal = sum(counts.map((row, digit) => row[digit]!));
    expect(images).toBe(10_000);
    expect(sum(counts.flat())).toBe(images);
    expect(wrong).toBe(images - diagonal);
    expect(right).toBeCloseTo((100 * diagonal) / images, 2);
    expect(right).toBeGreaterThan(95);

    // The rows hold as many images of each digit as the file does, and say which share is right.
    const labels = testLabels();
    for (const digit of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]) {
      const there = labels.filter((label) => label === digit).length;
      expect(sum(counts[digit]!)).toBe(there);
      const share = ((100 * counts[digit]![digit]!) / there).toFixed(1);
      await expect(
        panel(page).getByRole('gridcell', { name: new RegExp(`^${digit}: ${share}.% right`) }),
      ).toBeVisible();
    }
  });

  await test.step('a cell shows its images alone, one of them goes into the network, and the list agrees', async () => {
    await look(page);
    const counts = await matrix(page);
    const { truth, answer } = commonest(counts);
    const cell = panel(page).getByRole('gridcell', { name: `${truth} taken for ${answer}:` });
    await cell.click();
    await expect(cell).toHaveAttribute('aria-selected', 'true');
    await expect(cards(page)).toHaveCount(counts[truth]![answer]!);
    const labels = testLabels();
    const one = (digit: number) => `an? ${digit}`;
    const kind = new RegExp(`^${one(truth)} taken for ${one(answer)}, ([\\d.]+).% sure$`);
    for (const card of await cards(page).all()) {
      expect((await namesOf(card))[0]).toMatch(kind);
      expect(labels[Number(await card.getAttribute('data-place'))]).toBe(truth);
    }

    const card = cards(page).first();
    const [, sure] = kind.exec((await namesOf(card))[0] ?? '') ?? [];
    await card.click();
    await expect(card).toHaveAttribute('aria-current', 'true');
    await expect.poll(() => predicted(page)).toBe(answer);
    expect((await prediction(page))[answer]).toBeCloseTo(Number(sure), 1);
    await expect(page.getByLabel('What the network says')).toHaveText(
      `Its true label is ${truth}, but the network says ${answer}: wrong.`,
    );
    await button(page, 'Go to it').click();
    await expect(page.getByRole('application', { name: 'Draw a digit' })).toBeFocused();

    await button(page, 'Show all mistakes').click();
    await expect(cards(page)).toHaveCount(24);
    await expect(panel(page).getByRole('heading', { name: 'The worst mistakes' })).toBeFocused();
    await button(page, 'Show more').click();
    await expect(cards(page)).toHaveCount(48);
  });

  await test.step('an image of the validation set goes into the network too', async () => {
    await look(page);
    await panel(page).getByText('Validation', { exact: true }).click();
    await expect.poll(async () => (await summary(page)).images).toBe(5_000);
    const card = cards(page).first();
    const name = (await namesOf(card))[0] ?? '';
    const [, truth, answer] = /^an? (\d) taken for an? (\d),/.exec(name) ?? [];
    await card.click();
    await expect(page.getByLabel('What the network says')).toHaveText(
      `Its true label is ${truth}, but the network says ${answer}: wrong.`,
    );
  });

  await test.step('the map of other images goes with them', async () => {
    await look(page);
    const map = panel(page).getByRole('application').locator('canvas');
    await expect.poll(() => isBlank(map)).toBe(false);
    // Out of sight nothing is examined, so no other map takes its place.
    await page.evaluate(() => window.scrollTo(0, 0));
    await expect(map).not.toBeInViewport();
    await choose(page, 'Images', 'Generated digits');
    await expect(page.getByText('20,000 to learn from')).toBeVisible({ timeout: 30_000 });
    await expect.poll(() => isBlank(map)).toBe(true);
  });
});

test('the accuracy is that of the run, on both splits, and the mistakes say whose', async ({
  page,
}) => {
  await openOnMnist(page);
  await trainToEnd(page, 1);
  await look(page);
  const step = await figure(page, 'step');
  const text = `Your network at step ${step.toLocaleString('en-GB')}, epoch 1.00`;
  await expect(panel(page).getByText(text)).toBeVisible();
  expect((await summary(page)).right).toBeCloseTo(100 * (await figure(page, 'test-accuracy')), 2);

  await panel(page).getByText('Validation', { exact: true }).click();
  await expect.poll(async () => (await summary(page)).images).toBe(5_000);
  expect(sum((await matrix(page)).flat())).toBe(5_000);
  expect((await summary(page)).right).toBeCloseTo(
    100 * (await figure(page, 'validation-accuracy')),
    2,
  );
});

test('the gallery sorts, and arrow keys and Enter choose a cell', async ({ page }) => {
  await open(page);
  await look(page);
  const names = () => namesOf(cards(page));
  const digits = (texts: string[], place: 0 | 1) =>
    texts.map((text) => Number([...text.matchAll(/an? (\d)/g)][place]?.[1]));
  const confidences = (await names()).map((name) => Number(/, ([\d.]+)/.exec(name)?.[1]));
  expect(confidences).toHaveLength(24);
  expect(confidences).toEqual(confidences.toSorted((a, b) => b - a));
  for (const [order, place] of [
    ['By true digit', 0],
    ['By answer', 1],
  ] as const) {
    await choose(page, 'Order', order);
    const shown = digits(await names(), place);
    expect(shown).toEqual(shown.toSorted((a, b) => a - b));
  }

  await panel(page).getByRole('gridcell', { name: '0 read correctly' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const cell = panel(page).getByRole('gridcell', { name: '1 taken for 2' });
  await expect(cell).toBeFocused();
  await expect(panel(page).locator('td[tabindex="0"]')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(cell).toHaveAttribute('aria-selected', 'true');
  await expect(panel(page).getByRole('heading', { name: '1 taken for 2:' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(cell).toHaveAttribute('aria-selected', 'false');
});

test('of a network whose outputs are not numbers no answer is told', async ({ page }) => {
  await open(page, '/?layers=784,64,64,64,10&activation=linear&learning-rate=10');
  await button(page, 'Train').click();
  await expectState(page, 'failed');
  await panel(page).evaluate((element) => element.scrollIntoView());
  await expect(panel(page).getByText(/gives no answer .* not numbers\.$/)).toBeVisible();
  await expect(panel(page).getByText('%')).toHaveCount(0);
  await expect(panel(page).getByRole('gridcell')).toHaveCount(0);
});

test('the mistakes go with the network, and become fewer while it trains', async ({ page }) => {
  await openOnMnist(page);
  await test.step('an image that is gone with the keyboard on it no longer holds the others', async () => {
    await look(page);
    const card = cards(page).first();
    const place = await card.getAttribute('data-place');
    await card.focus();
    await page.keyboard.press('ArrowRight'); // a step: the network is no longer the pretrained one
    await expect(panel(page).locator(`[data-place="${place}"]`)).toHaveCount(0);
    await trainForLong(page);
    await page.mouse.move(5, 5);
    await look(page);
    const before = await namesOf(cards(page));
    await expect.poll(() => namesOf(cards(page))).not.toEqual(before);
  });

  await test.step('the mistakes become fewer while the network trains', async () => {
    await expect(panel(page).getByText(/^Your network at step/)).toBeVisible();
    await expectAtLeast(page, 'epoch', 1);
    await expect.poll(async () => (await summary(page)).right).toBeGreaterThan(94);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: PHONE, hasTouch: true, isMobile: true });

  test('nothing scrolls sideways, and a finger chooses cells, images and points', async ({
    page,
  }) => {
    await open(page);
    await look(page);
    await expectWithinScreen(page);
    const counts = await matrix(page);
    const { truth, answer } = commonest(counts);
    await panel(page)
      .getByRole('gridcell', { name: `${truth} taken for ${answer}:` })
      .tap();
    await expect(cards(page)).toHaveCount(Math.min(counts[truth]![answer]!, 24));
    await cards(page).first().tap();
    await expect.poll(() => predicted(page)).toBe(answer);
    // The cells are narrow: arrows lead to the next.
    const next = answer === 9 ? 'One cell to the left' : 'One cell to the right';
    await button(page, next).tap();
    const column = answer === 9 ? 8 : answer + 1;
    await expect(panel(page).getByRole('gridcell', { selected: true })).toHaveCount(1);
    await expect(
      panel(page)
        .getByRole('row')
        .nth(truth + 1)
        .getByRole('gridcell')
        .nth(column),
    ).toHaveAttribute('aria-selected', 'true');
    await panel(page).getByRole('application').tap();
    await expect(panel(page).getByText(/number \d+$/)).toBeVisible();
    await expectWithinScreen(page);
  });
});
