import type { Locator, Page } from 'playwright/test';
import { digits, draw, type Stroke } from './digits';
import { button, expectAtLeast, figure, open, predicted, prediction, trainForLong } from './page';
import { expect, test } from './test';

const opener = 'How your drawing becomes 28 × 28 pixels';

const strip = (page: Page): Locator => page.getByRole('list', { name: 'From strokes to pixels' });

const stage = (page: Page, title: string): Locator =>
  strip(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: title, exact: true }) });

const toggle = (page: Page, name: string): Locator => strip(page).getByRole('switch', { name });

/** Strokes made smaller and put in the upper left corner of the pad. */
const inCorner = (strokes: readonly Stroke[]): Stroke[] =>
  strokes.map((stroke) => stroke.map(([x, y]) => [10 + 0.35 * x, 5 + 0.35 * y] as const));

/** The pixels of a stage's picture, as text. */
const pixels = (page: Page, title: string): Promise<string> =>
  stage(page, title)
    .getByRole('img')
    .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());

test('the strip shows each stage of a drawing, with a switch for each, and who has none', async ({
  page,
}) => {
  await open(page);
  await test.step('the strip shows each stage of a drawing, and what the network says at its end', async () => {
    await expect(strip(page)).toHaveCount(0);
    await button(page, opener).click();
    await expect(page.getByText('Draw a digit, and see each stage of it here.')).toBeVisible();
    await draw(page, digits[7]);
    await expect(strip(page).getByRole('heading')).toHaveText([
      'Your strokes',
      'Crop',
      '20 × 20',
      'Centre of mass',
      '28 × 28',
    ]);
    await expect.poll(() => predicted(page)).toBe(7);
    const percent = (await prediction(page))[7]!.toFixed(1);
    await expect(stage(page, '28 × 28')).toContainText(`The network says: 7, ${percent} %`);
    await expect(stage(page, '20 × 20').getByRole('img')).toHaveAccessibleName(/in 20 × 20 pixels/);

    await button(page, opener).click();
    await expect(strip(page)).toHaveCount(0);
  });

  await test.step('a digit of the data set has no such way behind it', async () => {
    await button(page, 'Clear drawing').click();
    await button(page, opener).click();
    await button(page, 'A random test digit').click();
    await expect(page.getByText('it has been 28 × 28 pixels all along')).toBeVisible();
    await button(page, 'Clear drawing').click();
  });

  await test.step('without shrinking, the digit fills all 28 pixels', async () => {
    await draw(page, digits[7]);
    await expect(stage(page, '20 × 20')).toContainText(/Without this: \d, [\d.]+ %/);
    await toggle(page, 'Shrink to 20 × 20').click();
    await expect(stage(page, '20 × 20').getByRole('img')).toHaveAccessibleName(/28 × 28 pixels/);
    await expect(stage(page, 'Centre of mass')).toContainText('there is no room to move it');
    await toggle(page, 'Shrink to 20 × 20').click();
    await button(page, 'Clear drawing').click();
  });

  await test.step('a small digit in a corner is lost on the network without crop and centring', async () => {
    await draw(page, inCorner(digits[3]));
    await toggle(page, 'Shrink to 20 × 20').click();
    await toggle(page, 'Shrink to 20 × 20').click();
    await expect(stage(page, '28 × 28')).toContainText('The network says: 3,');
    const image = await pixels(page, '28 × 28'); // of the whole drawing: each switch stages it anew

    await toggle(page, 'Crop to the ink').click();
    await expect(toggle(page, 'Crop to the ink')).not.toBeChecked();
    await expect(stage(page, 'Crop').getByRole('img')).toHaveAccessibleName(/280 × 280 pixels/);
    await toggle(page, 'Centre by mass').press('Space');
    await expect(stage(page, '28 × 28')).toContainText('With what you left out, it would say:');
    await expect(stage(page, '28 × 28')).not.toContainText('say: 3,');
    expect(await pixels(page, '28 × 28')).not.toBe(image);
    // What the network really sees stays what it is.
    expect(await predicted(page)).toBe(3);

    await toggle(page, 'Crop to the ink').click();
    await toggle(page, 'Centre by mass').click();
    await expect(stage(page, '28 × 28')).toContainText('The network says: 3,');
    expect(await pixels(page, '28 × 28')).toBe(image);
  });

  await test.step('while the network learns, the answers follow and the pictures stay', async () => {
    await button(page, 'Clear drawing').click();
    await draw(page, digits[7]);
    await trainForLong(page);
    await expectAtLeast(page, 'step', 50);
    const read = await page.evaluateHandle(() => {
      const counted = { sheets: 0 };
      const { getImageData } = CanvasRenderingContext2D.prototype;
      CanvasRenderingContext2D.prototype.getImageData = function (...args) {
        counted.sheets++; // the ink of a drawing is read from a canvas
        return getImageData.apply(this, args as Parameters<typeof getImageData>);
      };
      return counted;
    });
    const before = (await stage(page, '28 × 28').textContent()) ?? '';
    await expect(stage(page, '28 × 28')).not.toHaveText(before);
    await expectAtLeast(page, 'step', (await figure(page, 'step')) + 100);
    expect(await read.evaluate(({ sheets }) => sheets)).toBe(0);
  });
});
