import {
  button,
  enter,
  expectAtLeast,
  expectState,
  figure,
  figureText,
  learnFromFew,
  numberField,
  open,
  status,
  steps,
  trainForLong,
} from './page';
import { expect, test } from './test';

test('Pause stops where it is, Train goes on from there, and settings change meanwhile', async ({
  page,
}) => {
  await open(page);
  await test.step('Pause stops where it is, and Train goes on from there', async () => {
    await trainForLong(page);
    await expectAtLeast(page, 'step', 20);
    await button(page, 'Pause').click();
    await expectState(page, 'paused');
    const paused = await figure(page, 'step');
    await page.waitForTimeout(500);
    expect(await figure(page, 'step')).toBe(paused);

    await button(page, 'Train').click();
    await expectAtLeast(page, 'step', paused + 20);
  });

  await test.step('the learning rate and the batch size change while it trains', async () => {
    await enter(page, 'Learning rate', 0.02);
    await enter(page, 'Batch size', 64);
    const before = await figure(page, 'step');
    await expectAtLeast(page, 'step', before + 10);
    await expectState(page, 'training');
    await expect(page.getByRole('region', { name: 'Changes that wait' })).toHaveCount(0);
    await expect(button(page, 'Start fresh')).toHaveCount(0);
  });
});

test('Step trains on one batch, Reset brings the same numbers again, and another seed other ones', async ({
  page,
}) => {
  await open(page);
  await test.step('Step trains on exactly one batch', async () => {
    await steps(page, 1);
    expect(await figure(page, 'step')).toBe(1);
    await page.waitForTimeout(300);
    expect(await figure(page, 'step')).toBe(1);
    await steps(page, 2);
    expect(await figure(page, 'step')).toBe(3);
  });

  await test.step('Reset returns to the same first weights: the same numbers come again', async () => {
    await button(page, 'Reset').click();
    await expect(status(page)).toHaveAttribute('data-step', '0');
    const first = await steps(page, 10);
    expect(new Set(first).size).toBeGreaterThan(5); // it learns: each batch has a loss of its own
    await button(page, 'Reset').click();
    await expect(status(page)).toHaveAttribute('data-step', '0');
    await expectState(page, 'idle');
    expect(await figureText(page, 'train-loss')).toBe('');
    expect(await steps(page, 10)).toEqual(first);
  });

  await test.step('another seed gives another run', async () => {
    await button(page, 'Reset').click();
    await expect(status(page)).toHaveAttribute('data-step', '0');
    const first = await steps(page, 3);
    await page.getByText(/^More/).click();
    await enter(page, 'Seed', 2);
    await button(page, 'Start fresh').click();
    await expect(status(page)).toHaveAttribute('data-step', '0');
    const second = await steps(page, 3);
    expect(second).not.toEqual(first);
  });

  await test.step('a run that diverges stops with a reason and goes back to good weights', async () => {
    await steps(page, 20); // 23 with those of the other seed
    await enter(page, 'Learning rate', 10);
    await enter(page, 'Weight decay', 1); // at this rate each step makes the weights nine times larger
    await button(page, 'Train').click();
    await expectState(page, 'failed');
    const alert = page.getByRole('alert').filter({ hasText: 'Training stopped' });
    await expect(alert).toContainText(/It happened at step [\d,]+/);
    await expect(button(page, 'Train')).toBeDisabled();
    // The header leads to the message, wherever the page is scrolled to.
    await page.getByRole('region', { name: 'Runs', exact: true }).scrollIntoViewIfNeeded();
    await expect(alert).not.toBeInViewport();
    await button(page, 'See the message').click();
    await expect(alert).toBeInViewport({ ratio: 1 });
    await expect(alert).toBeFocused();

    await enter(page, 'Weight decay', 0);
    await enter(page, 'Learning rate', 0.05);
    await button(page, 'Go back to the last good weights').click();
    await expect(alert).toHaveCount(0);
    await expect(status(page)).toHaveAttribute('data-step', '22'); // checkpoints: 11, 16, 22, 32, …
    await button(page, 'Train').click();
    await expectAtLeast(page, 'step', 60);
    await expectState(page, 'training');
  });

  await test.step('one press goes back with the learning rate that the advice names', async () => {
    await enter(page, 'Weight decay', 1);
    await enter(page, 'Learning rate', 10);
    await expectState(page, 'failed');
    await button(page, 'Go back, with a learning rate of 0.1').click();
    await expect(page.getByRole('alert').filter({ hasText: 'Training stopped' })).toHaveCount(0);
    await expect(numberField(page, 'Learning rate')).toHaveValue('0.1');
    const step = await figure(page, 'step');
    await button(page, 'Train').click();
    await expectAtLeast(page, 'step', step + 20);
  });
});

test('Epoch trains to the end of the epoch, also from the middle of one', async ({ page }) => {
  await open(page);
  await learnFromFew(page);
  await button(page, 'Epoch').click();
  await expectState(page, 'training');
  await expectState(page, 'paused');
  expect(await figure(page, 'epoch')).toBe(1);
  const wholeEpoch = await figure(page, 'step');
  expect(await figure(page, 'validation-accuracy')).toBeGreaterThan(0);

  await steps(page, 3);
  await button(page, 'Epoch').click();
  await expect(status(page)).toHaveAttribute('data-step', String(2 * wholeEpoch));
  await expectState(page, 'paused');
  expect(await figure(page, 'epoch')).toBe(2);
});
