import type { Page } from 'playwright/test';
import { blockOf, neuronMiddle, pictureGeometry } from '../src/ui/network/geometry';
import { digits, draw } from './digits';
import {
  button,
  choose,
  enter,
  expectAtLeast,
  expectState,
  expectWithinScreen,
  figure,
  open,
  openOnMnist,
  PHONE,
  steps,
  trainForLong,
} from './page';
import { expect, test } from './test';

const picture = (page: Page) => page.getByRole('application', { name: 'The network, drawn' });
const card = (page: Page) => page.getByRole('region', { name: 'What is pointed at' });
const layers = (page: Page) => page.getByRole('region', { name: 'Layers', exact: true });

/** Where a neuron of a network of these sizes stands on the screen. */
async function placeOf(page: Page, sizes: readonly number[], layer: number, neuron: number) {
  await picture(page).scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await picture(page).boundingBox())!;
  const pixelRatio = await page.evaluate(() => devicePixelRatio);
  const tiled = (one: number) => one === 1;
  const geometry = pictureGeometry({ sizes, tiled, only: null, width, height, pixelRatio });
  const middle = neuronMiddle(blockOf(geometry, layer)!, neuron);
  return { x: x + middle.x, y: y + middle.y };
}

const STATIC = [784, 128, 64, 10];

/** Chooses the dynamic network, with hidden layers of these sizes. */
async function build(page: Page, hidden: readonly number[]): Promise<void> {
  await page.getByRole('radio', { name: 'Dynamic' }).click();
  const fields = page.getByRole('spinbutton', { name: /^Neurons in hidden layer/ });
  while ((await fields.count()) < hidden.length) await button(page, 'Add layer').click();
  for (const [k, neurons] of hidden.entries()) {
    await enter(page, `Neurons in hidden layer ${k + 1}`, neurons);
  }
  if ((await figure(page, 'step')) > 0) await button(page, 'Start fresh').click();
  await expectState(page, 'idle');
  await steps(page, 1); // until then the pretrained network is shown
}

test('the network is enlarged beside the pad, and comes back to its place', async ({ page }) => {
  await open(page);
  const heightOf = async () => (await picture(page).boundingBox())!.height;
  const before = await heightOf();
  await button(page, 'Enlarge the network').focus();
  await page.keyboard.press('Enter');
  const back = button(page, 'Show the network beside the other panels');
  await expect(back).toBeFocused();
  await expect.poll(heightOf).toBeGreaterThan(2 * before);
  await draw(page, digits[7]);
  await expect(page.getByRole('region', { name: 'Draw' })).toBeInViewport({ ratio: 0.99 });
  await expect(picture(page)).toBeInViewport({ ratio: 0.99 });
  await expect(page.getByText('The network says: 7.')).toBeVisible();
  await back.focus();
  await page.keyboard.press('Enter');
  await expect(button(page, 'Enlarge the network')).toBeFocused();
  await expect.poll(heightOf).toBe(before);
});

test('mouse and keyboard look inside a neuron and a link, and keep them open', async ({ page }) => {
  await openOnMnist(page);
  await test.step('the keyboard goes from neuron to neuron, and trains nothing by it', async () => {
    await page.getByRole('button', { name: 'Test digit' }).click();
    await picture(page).focus();
    await page.keyboard.press('ArrowDown');
    await expect(card(page)).toContainText(/Hidden layer 1, neuron \d+/);
    for (let press = 0; press < 40; press++) await page.keyboard.press('ArrowRight');
    await expect(card(page)).toContainText('Output for digit');
    await page.keyboard.press('Home');
    await expect(card(page)).toContainText('Output for digit 0');
    // What a screen reader hears.
    await expect(
      page.getByText(/^Output for digit 0\. Activation \d.*What matters most: /),
    ).toHaveCount(1);

    await page.keyboard.press('Enter');
    await picture(page).blur();
    await expect(card(page)).toContainText('Output for digit 0');
    await picture(page).focus();
    await page.keyboard.press('Escape');
    await expect(card(page)).toBeHidden();
    expect(await figure(page, 'step')).toBe(0);
    await expectState(page, 'idle');
  });

  await test.step('a mouse looks inside a neuron and a link, and keeps them open', async () => {
    const inside = await placeOf(page, STATIC, 2, 5);
    await page.mouse.move(inside.x, inside.y);
    await expect(card(page)).toContainText('Hidden layer 2, neuron 6');
    await expect(card(page)).toContainText(/activation a\s*\d/);
    await page.mouse.move(5, 5);
    await expect(card(page)).toBeHidden();

    await page.mouse.click(inside.x, inside.y);
    await page.mouse.move(5, 5);
    await expect(card(page)).toContainText('Hidden layer 2, neuron 6');
    const favourites = card(page).getByRole('region', { name: 'Test images that excite it most' });
    await expect(favourites.getByRole('img')).toHaveCount(8);

    await card(page)
      .getByRole('button', { name: /^neuron \d+$/ })
      .first()
      .click();
    await expect(card(page)).toContainText(/From neuron \d+ to Hidden layer 2, neuron 6/);
    await expect(card(page)).toContainText('gradientnot measured at this moment');
    await button(page, 'Back to the neuron').click();
    await card(page).getByRole('button', { name: 'Close' }).click();
    await expect(card(page)).toBeHidden();
  });

  await test.step('the keyboard stays in the card of a neuron, and goes back to the picture', async () => {
    await picture(page).focus();
    for (let press = 0; press < 20; press++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const heading = card(page).getByRole('heading', { level: 3 });
    await card(page)
      .getByRole('button', { name: /^(neuron|pixel) \d/ })
      .first()
      .press('Enter');
    await expect(heading).toBeFocused();
    await expect(heading).toContainText(/^From /);
    await button(page, 'Back to the neuron').press('Enter');
    await expect(heading).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(card(page)).toBeHidden();
    await expect(picture(page)).toBeFocused();

    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await card(page).getByRole('button', { name: 'Close' }).press('Enter');
    await expect(card(page)).toBeHidden();
    await expect(picture(page)).toBeFocused();
    await page.keyboard.press('Space');
    await expectState(page, 'idle');
  });
});

test('gradients, updates and values are live, and say why when there are none', async ({
  page,
}) => {
  await open(page);
  await test.step('gradients and updates take the place of the weights, and say why when there are none', async () => {
    const quantity = page.getByRole('radiogroup', { name: 'Shown quantity' });
    const show = (name: string) => quantity.getByText(name, { exact: true }).click();
    await show('Gradients');
    await expect(page.getByText(/gradients/).first()).toBeVisible();
    await steps(page, 2);
    await expect(page.getByText(/come with the next batch/)).toHaveCount(0);
    // They are measured for the newest weights, and are there again on the way back to those.
    const why = page.getByRole('status').filter({ hasText: /gradients/i });
    await page.getByRole('slider', { name: 'Moment of the run' }).press('Home');
    await expect(why).toBeVisible();
    await button(page, 'Back to now').click();
    await expect(why).toHaveCount(0);

    const output = await placeOf(page, STATIC, 3, 2);
    await page.mouse.click(output.x, output.y);
    await card(page)
      .getByRole('button', { name: /^neuron \d+$/ })
      .first()
      .click();
    // All three at once, whatever the picture shows; plain SGD at 0.1 goes a tenth of the gradient back.
    const written = async (name: string) => {
      const of = new RegExp(`${name}(−?[\\d.]+(?:·10[⁻\\d⁰-⁹¹²³]+)?)`);
      await expect(card(page)).toContainText(of);
      const [, text] = of.exec((await card(page).textContent()) ?? '') ?? [];
      // NFKC lowers the exponent: 1.5·10⁻⁵ is 1.5·10−5.
      return Number(text?.normalize('NFKC').replace('·10', 'e').replaceAll('−', '-'));
    };
    const gradient = await written('gradient');
    const change = await written('last change');
    expect(Math.abs(change + gradient / 10)).toBeLessThanOrEqual(0.01 * Math.abs(gradient / 10));
    expect(Number.isFinite(await written('weight'))).toBe(true);
    await show('Updates');
    await steps(page, 1);
    await expect(card(page)).toContainText(/last change−?[\d.]+/);
  });

  await test.step('values stay live while a pinned neuron is shown', async () => {
    await page.getByRole('switch', { name: 'Follow the batch' }).click();
    const inside = await placeOf(page, STATIC, 1, 0);
    await page.mouse.click(inside.x, inside.y);
    await trainForLong(page);
    await expectAtLeast(page, 'step', 5);
    const numbers = () => card(page).getByRole('definition').allTextContents();
    const before = await numbers();
    await expect.poll(numbers).not.toEqual(before);
    await expect(card(page)).toContainText('Hidden layer 1, neuron 1');
  });
});

test('who has drawn nothing sees training images go through the network', async ({ page }) => {
  await openOnMnist(page);
  const follows = page.getByRole('switch', { name: 'Follow the batch' });
  const verdict = page.getByText(/^The network says: \d\.$/).first();
  await expect(follows).not.toBeChecked();
  await trainForLong(page);
  await expect(follows).toBeChecked();
  await expect(verdict).toBeVisible();
  await expect(page.getByText('Draw a digit here')).toBeVisible();

  await draw(page, digits[7]);
  await expect(follows).not.toBeChecked();
  await expect(verdict).toBeVisible();
  await button(page, 'Pause').click();
  await steps(page, 1);
  await expect(follows).not.toBeChecked();
});

test('without hidden layers the outputs are templates, and wide ones show some neurons', async ({
  page,
}) => {
  await open(page);
  await test.step('with no hidden layer the ten outputs are templates', async () => {
    await choose(page, 'Start from', 'No hidden layer');
    await steps(page, 1);
    await expect(layers(page)).toContainText('Ten templates');
    const seven = await placeOf(page, [784, 10], 1, 7);
    await page.mouse.move(seven.x, seven.y);
    await expect(card(page)).toContainText('Output for digit 7');
    await expect(card(page)).toContainText('weights');
  });

  await test.step('wide layers show some neurons, and all when asked to', async () => {
    await build(page, [512, 512]);
    await expect(layers(page).getByText(/^\d+ of 512$/)).toHaveCount(2);
    const { height } = (await picture(page).boundingBox())!;
    await page.getByRole('button', { name: /show all neurons of layer 2/ }).click();
    await expect(page.getByText('All 512 neurons')).toBeVisible();
    await expect(picture(page)).toBeFocused();
    expect(Math.abs((await picture(page).boundingBox())!.height - height)).toBeLessThan(30);
    await picture(page).focus();
    await page.keyboard.press('End');
    await expect(card(page)).toContainText('Hidden layer 2, neuron 512');
    await page.getByRole('switch', { name: 'Pixel patterns' }).click();
    await button(page, 'The whole network').click();
    await expect(layers(page)).toBeVisible();
    await expect(picture(page)).toBeFocused();
  });
});

test('ten layers fit side by side, and their sizes on a phone', async ({ page }) => {
  await open(page);
  await test.step('ten layers fit side by side', async () => {
    const sizes = [24, 16, 24, 16, 24, 16, 24, 16, 24, 16];
    await build(page, sizes);
    await expect(layers(page).getByRole('listitem')).toHaveCount(12);
    const last = await placeOf(page, [784, ...sizes, 10], 11, 9);
    await page.mouse.move(last.x, last.y);
    await expect(card(page)).toContainText('Output for digit 9');
  });

  await test.step('the sizes of ten wide layers stand beside each other on a phone', async () => {
    await build(page, Array(10).fill(1024));
    await page.setViewportSize(PHONE);
    await expect(layers(page)).toContainText('Out'); // for "Output"
    const sizes = layers(page).getByRole('button', { name: /of 1,024|\/1,024/ });
    await expect(sizes).toHaveCount(10);
    const boxes = await sizes.evaluateAll((buttons) =>
      buttons.map((button) => {
        const range = document.createRange();
        range.selectNodeContents(button);
        const { left, right } = range.getBoundingClientRect();
        return { left, right };
      }),
    );
    for (const [k, { left }] of boxes.entries()) {
      if (k > 0) expect(left).toBeGreaterThanOrEqual(boxes[k - 1]!.right);
    }
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: PHONE, hasTouch: true, isMobile: true });

  test('a tap opens a neuron, and nothing moves', async ({ page }) => {
    await open(page);
    const neuron = await placeOf(page, STATIC, 2, 3);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.touchscreen.tap(neuron.x, neuron.y);
    await expect(card(page)).toContainText('Hidden layer 2, neuron 4');
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
    await expectWithinScreen(page);
    await card(page).getByRole('button', { name: 'Close' }).tap();
    await expect(card(page)).toBeHidden();
  });
});
