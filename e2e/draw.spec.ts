import { digits, draw } from './digits';
import {
  button,
  choose,
  expectAtLeast,
  expectState,
  open,
  openOnMnist,
  predicted,
  prediction,
  trainForLong,
} from './page';
import { expect, test } from './test';

test('the pretrained network reads what is drawn, and follows the pen, the eraser and test digits', async ({
  page,
}) => {
  await open(page);
  await test.step('the prediction follows the pen, stroke by stroke', async () => {
    expect(await prediction(page)).toEqual(Array(10).fill(Number.NaN));
    await draw(page, digits[7].slice(0, 1));
    await expect.poll(() => predicted(page)).not.toBe(-1);
    const bar = await prediction(page);
    await draw(page, digits[7].slice(1));
    await expect.poll(() => prediction(page)).not.toEqual(bar);
    await expect.poll(() => predicted(page)).toBe(7);
    await button(page, 'Clear drawing').click();
  });

  await test.step('drawn digits are read before anything was trained', async () => {
    await expect(page.getByText(/Classified by the pretrained network/)).toBeVisible();
    const says = page.getByLabel('What the network says');
    for (const digit of [1, 3, 7] as const) {
      await draw(page, digits[digit]);
      await expect.poll(() => predicted(page)).toBe(digit);
      const probabilities = await prediction(page);
      expect(probabilities[digit]).toBeGreaterThan(50);
      expect(probabilities.reduce((sum, one) => sum + one)).toBeCloseTo(100, 0);
      await expect(says).toHaveText(`The network says: ${digit}.`);
      await button(page, 'Clear drawing').click();
    }
  });

  await test.step('the eraser takes ink away; Undo and Clear give it back and take it all', async () => {
    await draw(page, digits[7]);
    await expect.poll(() => predicted(page)).toBe(7);
    const seven = await prediction(page);

    await page.getByText('Eraser', { exact: true }).click();
    await draw(page, [
      [
        [40, 62],
        [170, 62],
      ],
      [
        [40, 80],
        [170, 80],
      ],
    ]);
    await expect.poll(() => predicted(page)).toBe(1); // a seven without its bar

    await button(page, 'Undo').click();
    await button(page, 'Undo').click();
    await expect.poll(() => prediction(page)).toEqual(seven);

    await button(page, 'Clear drawing').click();
    await expect.poll(() => predicted(page)).toBe(-1);
    await button(page, 'Undo').click();
    await expect.poll(() => prediction(page)).toEqual(seven);
    await page.getByText('Pen', { exact: true }).click();
  });

  await test.step('a random test digit comes with its true label and takes the place of the drawing', async () => {
    await button(page, 'Clear drawing').click();
    await draw(page, digits[1]);
    await button(page, 'A random test digit').click();
    await expect(page.getByLabel('What the network says')).toHaveText(
      /^Its true label is \d, (and|but) the network says \d: (right|wrong)\.$/,
    );
    await button(page, 'Clear drawing').click();
    await draw(page, digits[1]);
    await expect(page.getByLabel('What the network says')).toHaveText('The network says: 1.');
  });

  await test.step('drawing responds while the network trains', async () => {
    await button(page, 'Clear drawing').click();
    await choose(page, 'Training speed', '1,000 images a second'); // or it is soon sure, for good
    await trainForLong(page);
    await draw(page, digits[7]);
    await expect.poll(() => predicted(page)).not.toBe(-1);
    await expectState(page, 'training');

    // The bars move on with the weights although the drawing rests.
    const before = await prediction(page);
    await expect.poll(() => prediction(page)).not.toEqual(before);
    await button(page, 'Clear drawing').click();
    await expect.poll(() => predicted(page)).toBe(-1);
    await expectState(page, 'training');
  });
});

test('a drawing is read by the network that was just trained', async ({ page }) => {
  await openOnMnist(page);
  await trainForLong(page);
  await expectAtLeast(page, 'epoch', 1);
  await button(page, 'Pause').click();
  await expectState(page, 'paused');
  await expect(page.getByText(/Classified by your own network/)).toBeVisible();
  const done = page.getByRole('img', { name: 'done:' });
  await expect(done).toHaveCount(1);
  await draw(page, digits[3]);
  await expect.poll(() => predicted(page)).toBe(3);
  await expect(done).toHaveCount(3);
  await page.reload();
  await expectState(page, 'paused', 30_000);
  await expect(button(page, 'Dismiss these steps')).toHaveCount(0);
});

test('what a first visit has done stays done when the page is reloaded', async ({ page }) => {
  await open(page);
  const done = page.getByRole('listitem').filter({ has: page.getByLabel('done:') });
  await expect(done).toHaveCount(0);
  await draw(page, digits[7]);
  await expect(done).toHaveText(/Draw a digit/);
  await page.reload();
  await expectState(page, 'idle');
  await expect(done).toHaveText(/Draw a digit/);
});

test('a drawing outlives a reload, until another image takes its place', async ({ page }) => {
  await open(page);
  await draw(page, digits[1]);
  await button(page, 'Clear drawing').click();
  await draw(page, digits[7]);
  await expect.poll(() => predicted(page)).toBe(7);
  const seven = await prediction(page);

  await test.step('with all strokes, which can be undone', async () => {
    await page.reload();
    await expectState(page, 'idle');
    await expect.poll(() => prediction(page)).toEqual(seven);
    for (let undone = 0; undone < 3; undone++) await button(page, 'Undo').click();
    await expect.poll(() => predicted(page)).toBe(1); // the first, and not cleared any more
    await page.reload();
    await expect.poll(() => predicted(page)).toBe(1);
  });

  await test.step('also where the page was opened in another view', async () => {
    await page.goto('/#/templates');
    await page.reload();
    await expectState(page, 'idle');
    await page.getByRole('link', { name: 'Train', exact: true }).click();
    await expect.poll(() => predicted(page)).toBe(1);
  });

  await test.step('a test digit takes its place, also for the next reload', async () => {
    await button(page, 'A random test digit').click();
    await expect(page.getByLabel('What the network says')).toHaveText(/^Its true label is/);
    await page.reload();
    await expectState(page, 'idle');
    await expect.poll(() => predicted(page)).toBe(-1);
    await button(page, 'Undo').click();
    await expect.poll(() => predicted(page)).toBe(1);
  });

  await test.step('what is kept and is no drawing leaves the pad empty', async () => {
    await page.evaluate(() => sessionStorage.setItem('scratchnet.sketch', '[{"kind":"ink"}]'));
    await page.reload();
    await expectState(page, 'idle');
    await expect.poll(() => predicted(page)).toBe(-1);
    await draw(page, digits[7]);
    await expect.poll(() => prediction(page)).toEqual(seven);
  });
});
