import { mnistIsThere } from './mnist';
import {
  button,
  choose,
  expectAtLeast,
  expectState,
  figure,
  learnFromFew,
  open,
  openOnMnist,
  status,
  trainForLong,
  trainToEnd,
  untilKept,
} from './page';
import { expect, test } from './test';

test('the static network learns MNIST to over 90 % while the curves move', async ({ page }) => {
  await openOnMnist(page);
  const curves = page.getByRole('region', { name: 'Progress' }).locator('svg path[stroke]');
  const shapes = () => curves.evaluateAll((all) => all.map((path) => path.getAttribute('d')));
  await expect(status(page)).toHaveAttribute('data-step', '0');
  await expect(status(page)).toHaveAttribute('data-train-loss', '');

  await choose(page, 'Training speed', '1,000 images a second'); // to see how it begins
  await trainForLong(page);
  await expectAtLeast(page, 'step', 20);
  const early = await shapes();
  const earlyLoss = await figure(page, 'train-loss');
  expect(early.some((shape) => (shape ?? '').length > 10)).toBe(true);
  const perSecond = () => status(page).getAttribute('data-samples-per-second');
  await expect.poll(async () => Number(await perSecond())).toBeGreaterThan(0);

  await choose(page, 'Training speed', 'As fast as it can');
  await expectAtLeast(page, 'epoch', 1);
  await expectAtLeast(page, 'validation-accuracy', 0.9);
  await expectAtLeast(page, 'test-accuracy', 0.9);
  expect(await figure(page, 'train-loss')).toBeLessThan(earlyLoss);
  const later = await shapes();
  const moved = later.filter((shape, i) => early[i] && shape !== early[i]);
  expect(moved.length).toBeGreaterThanOrEqual(4); // training, raw and smoothed, of loss and accuracy

  await button(page, 'Pause').click();
  await expectState(page, 'paused');
  const progress = page.getByRole('region', { name: 'Progress' });
  await expect(progress.getByText(/^9\d\.\d\d.%$/)).toHaveCount(2); // validation and test
  await expect(progress).toContainText(/Images \/ s\d.* mean/);
});

test('training ends by itself, goes on when asked, and is followed by chart and announcements', async ({
  page,
}) => {
  await open(page);
  await test.step('training ends by itself after the planned epochs, and goes on when asked', async () => {
    await learnFromFew(page);
    await trainToEnd(page, 2);
    expect(await figure(page, 'epoch')).toBe(2);
    expect(await figure(page, 'test-accuracy')).toBeGreaterThan(0.3);
  });

  await test.step('a chart tells its newest values, and those under the pointer or the arrow keys', async () => {
    const chart = page.getByRole('application', { name: /^Loss after 2.00 epochs/ });
    const { width, height } = (await chart.boundingBox())!;
    const read = page.locator('.recharts-tooltip-wrapper dl');
    await chart.hover();
    await expect(read).toContainText(/^Epoch[01]\.\d\d/);
    for (const [share, epoch] of [
      [0.998, '2.00'],
      [0.6, '1.'],
    ] as const) {
      await chart.hover({ position: { x: 48 + share * (width - 66), y: height / 2 } });
      await expect(read).toContainText(`Epoch${epoch}`);
    }
    await page.mouse.move(0, 0);
    await expect(read).toHaveCount(0);
    await chart.focus();
    for (const _ of [1, 2]) await page.keyboard.press('ArrowRight');
    await expect(read).toContainText('Epoch');
  });

  await test.step('an epoch is announced with its own accuracy, and one past the plan is counted by itself', async () => {
    await button(page, 'Train').click();
    await expectAtLeast(page, 'epoch', 4);
    await expectState(page, 'done');
    expect(await figure(page, 'epoch')).toBe(4);
    await expect(status(page)).toContainText('epoch 4/4');
    for (const epoch of [5, 6]) {
      await button(page, 'Epoch').click();
      await expectAtLeast(page, 'epoch', epoch);
      await expectState(page, 'done');
      const right = (100 * (await figure(page, 'validation-accuracy'))).toFixed(1);
      const announced = page.locator('[aria-live=polite]').getByText(`Epoch ${epoch} done`);
      await expect(announced).toContainText(
        new RegExp(`${right}.% of the validation images right`),
      );
      await expect(status(page)).toContainText(new RegExp(`epoch ${epoch}(?! of)`));
    }
    await untilKept(page);
    await page.reload();
    await expect(status(page)).toContainText('epoch 6');
    await expect(page.locator('[aria-live=polite]').getByText(/^Epoch \d/)).toHaveCount(0);
  });

  await test.step('another optimiser brings its own settings and learns', async () => {
    await button(page, 'Reset').click();
    await expectState(page, 'idle');
    await choose(page, 'Optimiser', 'Adam');
    await expect(page.getByRole('spinbutton', { name: 'Learning rate', exact: true })).toHaveValue(
      '0.001',
    );
    await button(page, 'Epoch').click();
    // 1,100 of MNIST's images teach more than 400 of the generated ones; a tenth would be guessing.
    await expectAtLeast(page, 'test-accuracy', mnistIsThere() ? 0.5 : 0.3);
  });
});
