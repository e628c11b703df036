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
  status,
  steps,
  trainForLong,
  untilKept,
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
    // On a linear axis nothing could be read of it; who wants one all the same has it.
    const scale = page.getByRole('switch', { name: 'Log scale' });
    await expect(scale).toBeChecked();
    await scale.uncheck({ force: true });
    await expect(scale).not.toBeChecked();
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

    await bar(page).getByRole('link', { name: 'Next' }).click();
    const next = page.getByRole('listitem').filter({ hasText: 'Reach 97 %' });
    await expect(next).toBeFocused();
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

test('a link to an exercise shows it, and leaves it to the person to begin', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await steps(page, 2);
  await untilKept(page);
  await page.getByRole('link', { name: 'Exercises' }).click();
  const card = page.getByRole('listitem', { name: 'Kill the ReLUs, then save them' });
  await card.getByRole('button', { name: 'Copy link' }).click();
  await expect(card.getByRole('button', { name: 'Copied' })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).hash).toBe('#/exercises/dyingReLUs');

  await page.setViewportSize(PHONE); // where the last card is far down
  await page.goto('about:blank');
  await page.goto(link);
  await expect(card).toBeFocused();
  await expect(card.getByRole('button', { name: 'Begin', exact: true })).toBeInViewport();
  await expect(page.getByRole('link', { name: 'Exercises' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await expect(bar(page)).toHaveCount(0);
  await expect(status(page)).toHaveAttribute('data-step', '2', { timeout: 30_000 });

  await test.step('from one that is open to another, and an unknown one to all of them', async () => {
    const first = page.getByRole('listitem', { name: 'Make it diverge' });
    await page.evaluate(() => location.assign('#/exercises/Diverge'));
    await expect(first).toBeFocused();
    await expect(first.getByRole('button', { name: 'Begin', exact: true })).toBeInViewport();
    await page.evaluate(() => location.assign('#/exercises/other'));
    await expect(first).toBeVisible();
    await expect(page.locator('[data-asked]')).toHaveCount(0);
  });

  await test.step('where the page may not copy, the link comes to stand in the address', async () => {
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('Not allowed.'));
    });
    await card.getByRole('button', { name: 'Copy link' }).click();
    await expect(card.getByText(/The browser does not let the page copy/)).toBeVisible();
    expect(new URL(page.url()).hash).toBe('#/exercises/dyingReLUs');
  });

  await card.getByRole('button', { name: 'Begin', exact: true }).click();
  await expect(bar(page)).toBeVisible();
  await expectState(page, 'idle');
});
