import type { Page } from 'playwright/test';
import { pad } from './digits';
import {
  button,
  choose,
  dismissNotices,
  enter,
  expectAtLeast,
  expectState,
  expectWithinScreen,
  numberField,
  open,
  openOnMnist,
  PHONE,
  trainForLong,
} from './page';
import { expect, test } from './test';

const bar = (page: Page) => page.getByRole('region', { name: 'Exercise', exact: true });

async function begin(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: 'Exercises' }).click();
  const card = page.getByRole('listitem').filter({ hasText: title });
  await card.getByRole('button', { name: 'Begin', exact: true }).press('Enter');
  await expect(bar(page).getByRole('heading', { name: title })).toBeVisible();
  await expectState(page, 'idle');
}

test('“Make it diverge” and “All weights zero” give hints, notice what is reached, and remember it', async ({
  page,
}) => {
  await open(page);
  await test.step('“Make it diverge” gives hints, notices that it has, and remembers it', async () => {
    // What the run before has done solves nothing.
    await enter(page, 'Learning rate', 10);
    await trainForLong(page);
    await expectAtLeast(page, 'step', 50);
    await button(page, 'Pause').click();
    await begin(page, 'Make it diverge');
    await expect(button(page, 'Show a hint')).toBeFocused();
    await page.keyboard.press('Enter');
    await button(page, 'Another hint').press('Enter');
    await expect(button(page, 'Leave the exercise')).toBeFocused();
    await expect(
      bar(page).getByText('Set the learning rate to 5 or more, and train.'),
    ).toBeVisible();
    await expect(button(page, 'Another hint')).toHaveCount(0);
    await expect(bar(page).getByText(/^Solved\./)).toHaveCount(0);
    await enter(page, 'Learning rate', 10);
    await button(page, 'Train').click();
    await expect(bar(page).getByText(/^Solved\. A step that is too long/)).toBeVisible();
  });

  await test.step('it folds to one line once it is solved, and unfolds for who wants to read on', async () => {
    const fold = bar(page).getByRole('button', { name: 'Make it diverge' });
    const goals = bar(page).getByRole('listitem');
    await expect(fold).toHaveAttribute('aria-expanded', 'false');
    await expect(goals).toHaveCount(0);
    expect((await bar(page).boundingBox())!.height).toBeLessThan(50);
    await fold.press('Enter');
    await expect(fold).toHaveAttribute('aria-expanded', 'true');
    await expect(goals).toHaveCount(3); // with both hints
    await fold.press('Enter');
    await expect(goals).toHaveCount(0);

    await button(page, 'Leave the exercise').click();
    await expect(bar(page)).toHaveCount(0);
    await page.reload();
    await page.getByRole('link', { name: 'Exercises' }).click();
    const card = page.getByRole('listitem').filter({ hasText: 'Make it diverge' });
    await expect(card.getByText('1 of 1 goal reached')).toBeVisible();
  });

  await test.step('“All weights zero” begins with zeros, and its neurons stay alike', async () => {
    await begin(page, 'All weights zero');
    await button(page, 'Step').click();
    const goals = bar(page).getByRole('listitem');
    await expect(goals.first()).toHaveAttribute('data-reached');
    await expect(goals.last()).not.toHaveAttribute('data-reached');
  });

  await test.step('its goals leave the whole pad in view, above the timeline', async () => {
    await dismissNotices(page);
    const sheet = (await pad(page).boundingBox())!;
    const timeline = page.getByRole('region', { name: 'Timeline', exact: true });
    await expect
      .poll(async () => (await timeline.boundingBox())!.y)
      .toBeGreaterThanOrEqual(sheet.y + sheet.height);

    const fold = bar(page).getByRole('button', { name: 'All weights zero' });
    await fold.press(' ');
    await expect(bar(page).getByText('1 of 2 goals reached')).toBeVisible();
    await expect(bar(page).getByRole('listitem')).toHaveCount(0);
  });
});

test('“92 % with nothing hidden” is solved on MNIST with the preset that its hint names', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await openOnMnist(page);
  await begin(page, '92 % with nothing hidden');
  await choose(page, 'Start from', 'No hidden layer');
  await expectState(page, 'idle');
  await button(page, 'Train').click();
  await expect(bar(page).getByText(/^Solved\./)).toBeVisible({ timeout: 60_000 });
});

test('“Find the time of overfitting” begins with a thousand images, on a phone too', async ({
  page,
}) => {
  await openOnMnist(page);
  await page.setViewportSize(PHONE);
  await begin(page, 'Find the time of overfitting');
  await button(page, 'Build').click(); // folded on a phone
  await expect(page.getByText('1,000 to learn from')).toBeVisible();
  await expect(numberField(page, 'Epochs')).toHaveValue('100');
  await expectWithinScreen(page);
});
