import type { Page } from 'playwright/test';
import {
  button,
  choose,
  dismissNotices,
  expectWithinScreen,
  learnFromFew,
  open,
  PHONE,
} from './page';
import { expect, test } from './test';

async function openCode(page: Page): Promise<void> {
  await open(page);
  await page.getByRole('link', { name: 'The code' }).click();
  await expect(page.getByText('bit for bit')).toBeVisible({ timeout: 30_000 });
}

const litLines = (page: Page) => page.locator('pre [data-lit]');
const values = (page: Page) => page.getByRole('region', { name: 'What the line reads and writes' });

test('the sources are walked through line by line, with the numbers of each', async ({ page }) => {
  await openCode(page);
  await test.step('walking through the lines lights them in all three files, with their numbers', async () => {
    for (const heading of ['Parameters', 'Forward', 'Backward', 'Update']) {
      await expect(page.getByRole('heading', { name: heading, exact: true })).toHaveCount(3);
    }
    await expect(litLines(page)).toHaveText(Array(3).fill(/{ x, size: B }: Batch/));
    await button(page, 'Next line').click();
    await expect(litLines(page)).toHaveText([
      /denseForward\(z1, x, W1, b1, B, 784, 128\)/,
      /denseForward\(z, h, W, b, B, inputs, neurons\)/,
      /denseForward\(z\[l\]!, h, W\[l\]!, b\[l\]!/,
    ]);
    await expect(values(page).getByRole('row', { name: /W1 reads/ })).toContainText('(784, 128)');
    await expect(values(page).getByRole('row', { name: /z1 writes/ })).toContainText('(1, 128)');

    for (let i = 0; i < 30 && (await button(page, 'Next line').isEnabled()); i++) {
      await button(page, 'Next line').press('Enter');
    }
    await expect(litLines(page).first()).toContainText('moveParameters(');
    await expect(values(page).getByRole('row', { name: /parameters changes/ })).toBeVisible();
    await button(page, 'Line before').click();
    await expect(litLines(page).first()).toContainText('biasGradient(db1');
  });

  await test.step('each number of the one big array says what it is, by mouse and by keyboard', async () => {
    const strip = page.getByRole('slider', { name: /^Parameters: 109,386 numbers/ });
    await strip.focus();
    await page.keyboard.press('PageDown'); // from W1 to b1
    await expect(page.getByText(/^b1\[0\] = .*, offset 100,352: of neuron 1$/)).toBeVisible();
    await expect(strip).toHaveAttribute('aria-valuenow', '100352');
    await expect(strip).toHaveAttribute('aria-valuetext', /^b1\[0\] = .*; Gradients: /);
    await page.keyboard.press('PageDown');
    await expect(page.getByText(/^W2\[0, 0\] = .*from neuron 1 to neuron 1$/)).toBeVisible();
    await page.keyboard.press('End');
    await expect(
      page.getByText(/^b3\[9\] = .*, offset 109,385: of the output for digit 9$/),
    ).toBeVisible();
    await strip.hover({ position: { x: 0.5, y: 0.5 } });
    await expect(
      page.getByText(/^W1\[0, 0\] = .*offset 0: from the pixel in row 1, column 1 to neuron 1$/),
    ).toBeVisible();
  });

  await test.step('pointing along the strips paints no cell anew', async () => {
    const strip = page.getByRole('slider', { name: /^Parameters: / });
    await strip.hover({ position: { x: 5.5, y: 5.5 } });
    const painted = await page.evaluateHandle(() => {
      const counted = { strips: 0 };
      const { putImageData } = OffscreenCanvasRenderingContext2D.prototype;
      OffscreenCanvasRenderingContext2D.prototype.putImageData = function (
        this: OffscreenCanvasRenderingContext2D,
        image: ImageData,
        x: number,
        y: number,
      ) {
        counted.strips++;
        Reflect.apply(putImageData, this, [image, x, y]);
      };
      return counted;
    });
    const strips = () => painted.evaluate((counted) => counted.strips);
    const before = (await strip.getAttribute('aria-valuenow')) ?? '';
    await strip.hover({ position: { x: 40.5, y: 30.5 } });
    await expect(strip).not.toHaveAttribute('aria-valuenow', before);
    expect(await strips()).toBe(0);
    await button(page, 'Next line').click();
    await expect.poll(strips).toBe(2);
  });
});

test('the lit lines stay in sight when all lines break elsewhere', async ({ page }) => {
  await openCode(page);
  await dismissNotices(page);
  await button(page, 'Next line').click();
  for (const width of [1000, 1280]) {
    await page.setViewportSize({ width, height: 720 });
    for (const line of await litLines(page).all()) await expect(line).toBeInViewport();
  }
});

test('without the static shape two networks are compared, and static.ts says why it has no line', async ({
  page,
}) => {
  await open(page);
  await dismissNotices(page);
  await learnFromFew(page);
  await choose(page, 'Start from', 'No hidden layer');
  await button(page, 'Epoch').click();
  await page.getByRole('link', { name: 'The code' }).click();
  await expect(page.getByText(/^Dynamic and One array: .* 7,850 parameters/)).toBeVisible({
    timeout: 30_000,
  });
  await button(page, 'Next line').click();
  await expect(litLines(page)).toHaveCount(2);
  await expect(litLines(page).last()).toBeInViewport();
  await expect(page.getByText('has fixed hidden layers: it is not this network')).toBeVisible();
});

test('networks that cannot be compared say why', async ({ page }) => {
  await page.addInitScript(() => {
    const Native = Uint32Array;
    globalThis.Uint32Array = new Proxy(Native, {
      construct: (target, args, made) => {
        // So only the comparison looks at an array: as bits, from an offset.
        if (args[0] instanceof ArrayBuffer && args.length === 3) throw new RangeError('No room.');
        return Reflect.construct(target, args, made);
      },
    });
  });
  await open(page);
  await page.getByRole('link', { name: 'The code' }).click();
  await expect(
    page.getByText('reload the page to try again. What went wrong: No room.'),
  ).toBeVisible({ timeout: 30_000 });
});

test('on a phone one file is shown at a time, and nothing is wider than the screen', async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  await openCode(page);
  await expect(page.getByRole('heading', { name: 'Forward', exact: true })).toHaveCount(1);
  await page.getByText('flat.ts', { exact: true }).first().click();
  await button(page, 'Next line').click();
  await expect(litLines(page)).toHaveText([/denseForward\(z\[l\]!/]);
  await expectWithinScreen(page);
});
