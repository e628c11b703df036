import type { Locator, Page } from 'playwright/test';
import {
  button,
  choose,
  dismissNotices,
  enter,
  expectAtLeast,
  expectState,
  expectWithinScreen,
  figure,
  figureText,
  learnFromFew,
  numberField,
  open,
  openOnMnist,
  PHONE,
  status,
  steps,
  trainForLong,
  trainToEnd,
  untilKept,
} from './page';
import { expect, test } from './test';

const runs = (page: Page): Locator => page.getByRole('region', { name: 'Runs', exact: true });
const rowOf = (page: Page, name: string): Locator =>
  runs(page)
    .getByRole('row')
    .filter({ has: page.getByRole('textbox', { name: `Name of ${name}`, exact: true }) });
const progress = (page: Page): Locator => page.getByRole('region', { name: 'Progress' });
const legend = (page: Page): Locator =>
  page.getByRole('region', { name: 'Other runs, validation only' });

/** Trains a short run to its planned end. */
async function finishRun(page: Page, epochs: number): Promise<void> {
  await learnFromFew(page);
  await trainToEnd(page, epochs);
}

async function reset(page: Page): Promise<void> {
  await button(page, 'Reset').click();
  await expectState(page, 'idle');
}

test('after Reset the run can be opened again, and what was switched off stays off', async ({
  page,
}) => {
  await openOnMnist(page);
  const claim = progress(page).getByText(/no hidden layer, 8 epochs/);
  await expect(claim).toBeVisible();
  await page.getByRole('switch', { name: '92 % line' }).uncheck({ force: true });
  await expect(claim).toHaveCount(0);

  await finishRun(page, 2);
  const accuracy = await figureText(page, 'test-accuracy');
  expect(Number(accuracy)).toBeGreaterThan(0.3);

  await reset(page);
  expect(await figureText(page, 'test-accuracy')).toBe('');
  await runs(page).getByRole('button', { name: 'Open Run 1' }).click();
  await expectState(page, 'done');
  expect(await figure(page, 'epoch')).toBe(2);
  expect(await figureText(page, 'test-accuracy')).toBe(accuracy);
  await expect(status(page)).toContainText('Train adds 2 epochs');
  await button(page, 'Train').click();
  await expectAtLeast(page, 'epoch', 4); // it was done before, too
  await expectState(page, 'done', 30_000);
  expect(await figure(page, 'epoch')).toBe(4);

  await page.reload();
  await expect(page.getByRole('switch', { name: '92 % line' })).not.toBeChecked();
  await expect(claim).toHaveCount(0);
});

test('with many runs a chart tells those nearest to the pointer, and stays clear of the curves above it', async ({
  page,
}) => {
  await openOnMnist(page); // other digits make other curves
  await choose(page, 'Start from', 'No hidden layer');
  const rates = [0.5, 0.2, 0.1, 0.05, 0.02, 0.01]; // from good to bad, and so the axis begins at zero
  for (const [place, rate] of rates.entries()) {
    if (place > 0) await reset(page);
    await enter(page, 'Learning rate', rate);
    await finishRun(page, 2);
  }
  const chart = page.getByRole('application', { name: /^Accuracy/ });
  const plot = (await chart.locator('.recharts-cartesian-grid').boundingBox())!;
  await page.mouse.move(plot.x + 0.75 * plot.width, plot.y + plot.height - 2);
  const read = progress(page).locator('.recharts-tooltip-wrapper dl');
  await expect(read).toContainText(/^Epoch1\..*Validation.*Run 3.*Run 4.*Run 5.*and 2 more$/);
  const above = page.getByRole('application', { name: /^Loss/ });
  const curves = (await above.locator('.recharts-cartesian-grid').boundingBox())!;
  expect((await read.boundingBox())!.y).toBeGreaterThanOrEqual(curves.y + curves.height);
  await page.mouse.move(plot.x + 0.75 * plot.width, plot.y + 2);
  await expect(read).toContainText(/Validation.*Run 1.*Run 2.*Run 3.*and 2 more$/);
});

test('Reset in the middle keeps all of a run, and what is built while the page loads stays', async ({
  page,
}) => {
  await openOnMnist(page);
  await test.step('a run that is reset while it trains is kept to its last step', async () => {
    await trainForLong(page);
    await expectAtLeast(page, 'step', 1000); // checkpoints lie a hundred steps apart there
    await choose(page, 'Training speed', '1,000 images a second');
    const slow = await figure(page, 'step');
    await expectAtLeast(page, 'step', slow + 10);
    const before = await figure(page, 'step');
    await reset(page);
    await runs(page).getByRole('button', { name: 'Open Run 1' }).click();
    await expectAtLeast(page, 'step', before);
    await expectState(page, 'paused');
  });

  await test.step('what is built while the page loads is not taken away by the last run', async () => {
    let serve = () => {};
    const served = new Promise<void>((resolve) => {
      serve = resolve;
    });
    await page.route('**/data/mnist/**', async (route) => {
      await served;
      await route.continue();
    });
    await page.reload();
    await choose(page, 'Start from', 'No hidden layer');
    serve();
    await expectState(page, 'idle', 30_000);
    await expect(runs(page).getByRole('button', { name: 'Open Run 1' })).toBeVisible();
    await steps(page, 1);
    await expect(page.getByText('7,850 parameters, step 1')).toBeVisible();
  });
});

test('runs are compared in curves and in a table, renamed, hidden and removed', async ({
  page,
}) => {
  await open(page);
  await finishRun(page, 3);
  await reset(page);
  // The charts can be read although this run has nothing in them yet.
  await page.getByRole('application', { name: /^Loss/ }).hover();
  const read = progress(page).locator('.recharts-tooltip-wrapper dl');
  await expect(read).toHaveText(/^Epoch[123]\.00Run 1\d\.\d+$/);
  await choose(page, 'Optimiser', 'Adam');
  await finishRun(page, 2);
  const plain = rowOf(page, 'Run 1');
  await expect(plain).toContainText('SGD, learning rate 0.1');
  await expect(rowOf(page, 'Run 2')).toContainText(/Adam.*learning rate 0\.001/);
  await expect(plain).toContainText('3.00');

  // What it learns with is no longer what it has learned with.
  const learned = await figure(page, 'step');
  await enter(page, 'Learning rate', 0.002);
  await button(page, 'Step').click();
  await expect(rowOf(page, 'Run 2')).toContainText(
    `learning rate 0.002; until step ${learned}: learning rate 0.001`,
  );
  await expect(plain).not.toContainText('until step');
  await button(page, 'Share this set-up').click();
  await expect(page.getByText(/During this run you have changed settings/)).toBeVisible();
  await page.keyboard.press('Escape');

  const curves = progress(page).locator('svg path', { has: page.locator('title') });
  await expect(curves).toHaveCount(2); // loss and accuracy
  const legendOf = (name: string) => legend(page).getByRole('button', { name });
  await legendOf('Run 1').click();
  await expect(curves).toHaveCount(0);
  await runs(page).getByRole('button', { name: 'Show the curves of Run 1' }).click();
  await expect(curves).toHaveCount(2);
  await expect(legendOf('Run 1')).toHaveAttribute('aria-pressed', 'true');

  const name = page.getByRole('textbox', { name: 'Name of Run 1' });
  await name.fill('With SGD');
  await name.press('Enter');
  await expect(legendOf('With SGD')).toBeVisible();
  await expect(rowOf(page, 'With SGD')).toBeVisible();

  await expect(rowOf(page, 'Run 2').getByRole('button')).toHaveCount(0); // the current one stays
  await runs(page).getByRole('button', { name: 'Remove With SGD' }).click();
  await button(page, 'Keep').click();
  await expect(rowOf(page, 'With SGD')).toBeVisible();
  await runs(page).getByRole('button', { name: 'Remove With SGD' }).click();
  await button(page, 'Remove it').click();
  await expect(rowOf(page, 'With SGD')).toHaveCount(0);
  await expect(curves).toHaveCount(0);
  // The keyboard stays here, and the run that is left can be forgotten, too.
  await expect(runs(page).getByText(/^No other run yet/)).toBeFocused();
  await expect(runs(page).getByText(/press Reset first/)).toBeVisible();
});

test('a reload reopens the run under way, paused, and the others, until they are forgotten', async ({
  page,
}) => {
  await open(page);
  await test.step('a reload reopens the run under way, paused, and the others with it', async () => {
    await finishRun(page, 2);
    await reset(page);
    await trainForLong(page);
    await expectAtLeast(page, 'step', 300);
    await choose(page, 'Training speed', '1,000 images a second'); // others need the machine, too
    await expect(runs(page).getByText(/Kept in this browser: \d+\.\d MB/)).toBeVisible();
    const before = await figure(page, 'step');
    await runs(page).getByRole('button', { name: 'Hide the curves of Run 1' }).click();
    await untilKept(page);
    const left = await figure(page, 'step');

    await page.reload();
    await expectState(page, 'paused', 30_000);
    expect(await figure(page, 'step')).toBeGreaterThanOrEqual(before);
    await expect(rowOf(page, 'Run 1')).toBeVisible();
    await expect(rowOf(page, 'Run 2')).toContainText('now');
    await expect(button(page, 'Show the curves of Run 1')).toBeVisible();
    const restored = await figure(page, 'step');
    const lost = page.getByText(/Your run goes on from step/);
    if (restored < left) await expect(lost).toContainText(restored.toLocaleString('en'));
    await button(page, 'Train').click();
    await expectAtLeast(page, 'step', left + 300); // past all that it was trained before
    await button(page, 'Pause').click();
    await expectState(page, 'paused');
    await expect(lost).toHaveCount(0);
  });

  await test.step('all runs but the current one can be forgotten', async () => {
    const step = await figureText(page, 'step');
    await button(page, 'Forget the other runs').click();
    await button(page, 'Forget them').click();
    await expect(rowOf(page, 'Run 1')).toHaveCount(0);
    await untilKept(page);

    await page.reload();
    await expectState(page, 'paused', 30_000);
    expect(await figureText(page, 'step')).toBe(step);
    await expect(rowOf(page, 'Run 1')).toHaveCount(0);
  });
});

test('a learning rate that is set before a fork is the fork’s alone', async ({ page }) => {
  await open(page);
  await steps(page, 4);
  await enter(page, 'Learning rate', 0.02);
  await button(page, 'Fork').click();
  await expect(rowOf(page, 'Run 2')).toContainText('learning rate 0.02');
  await expect(rowOf(page, 'Run 1')).toContainText('learning rate 0.1');
  await untilKept(page);

  await page.reload();
  await expectState(page, 'paused', 30_000);
  await expect(rowOf(page, 'Run 1')).toContainText('learning rate 0.1');
  await runs(page).getByRole('button', { name: 'Open Run 1' }).click();
  await expect(numberField(page, 'Learning rate')).toHaveValue('0.1');
});

test('a second tab leaves the run of the first alone', async ({ page, context }) => {
  await open(page);
  await finishRun(page, 2);
  const accuracy = await figureText(page, 'test-accuracy');
  await expect(runs(page).getByText(/Kept in this browser/)).toBeVisible();

  const second = await context.newPage();
  await open(second); // not paused: the run is open elsewhere, and this tab begins anew
  await second.getByRole('button', { name: 'Open Run 1' }).click();
  // It is said where they act, far beneath the top of the page.
  const refusal = runs(second).getByRole('alert');
  await expect(refusal).toHaveText('Run 1 is open in another tab.');
  await expect(refusal).toBeInViewport({ ratio: 1 });
  await button(second, 'Step').click();
  await expectState(second, 'paused');
  await button(second, 'Remove Run 1').click();
  await button(second, 'Remove it').click();
  await expect(refusal).toHaveText('Run 1 is open in another tab.');
  await button(second, 'Forget the other runs').click();
  await button(second, 'Forget them').click();
  await expect(refusal).toHaveText('Open in another tab, and so not forgotten: Run 1.');
  await expect(refusal).toBeInViewport({ ratio: 1 });
  await expect(second.getByRole('alert')).toHaveCount(1);
  await expect(second.getByRole('button', { name: 'Open Run 1' })).toBeVisible();

  await second.close();
  await page.reload();
  await expectState(page, 'done', 30_000);
  expect(await figureText(page, 'test-accuracy')).toBe(accuracy);
});

test('no two tabs call their runs the same', async ({ page, context }) => {
  const second = await context.newPage();
  for (const tab of [page, second]) await open(tab); // neither has seen a run of the other yet
  for (const tab of [page, second]) await steps(tab, 1);
  for (const tab of [page, second]) await reset(tab); // the table names the run that was left
  for (const tab of [page, second]) await steps(tab, 1);
  await expect(rowOf(page, 'Run 1')).toBeVisible();
  await expect(rowOf(second, 'Run 2')).toBeVisible();
  await expect(rowOf(second, 'Run 1')).toHaveCount(0);
});

test('without IndexedDB training goes on, runs are kept for the visit, and the page says so', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  });
  await open(page);
  await finishRun(page, 2);
  const accuracy = await figureText(page, 'test-accuracy');
  await reset(page);
  await expect(runs(page).getByText(/storage could not be opened/)).toBeVisible();
  await runs(page).getByRole('button', { name: 'Open Run 1' }).click();
  await expectState(page, 'done');
  expect(await figureText(page, 'test-accuracy')).toBe(accuracy);
});

test('a full disk is said once and disturbs nothing', async ({ page }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('No room is left.', 'QuotaExceededError');
    };
  });
  await open(page);
  await finishRun(page, 2);
  await expect(page.getByText('Your run could not be kept')).toHaveCount(1);
  await reset(page);
  await finishRun(page, 2);
  expect(await figure(page, 'epoch')).toBe(2);
  await expect(rowOf(page, 'Run 1')).toBeVisible();
});

test('the time of overfitting is marked, and one press looks back at it, in chart and timeline', async ({
  page,
}) => {
  await open(page);
  await learnFromFew(page);
  await choose(page, 'Optimiser', 'Adam');
  await enter(page, 'Learning rate', 0.01);
  const timeline = page.getByRole('region', { name: 'Timeline' });
  const inTimeline = button(page, 'Go to the time of overfitting');
  await expect(inTimeline).toBeHidden();
  await trainForLong(page);
  await inTimeline.click({ timeout: 40_000 });
  await button(page, 'Pause').click();
  await expectState(page, 'paused');
  await expect(timeline).toContainText('Looking back');
  const moment = page.getByRole('slider', { name: 'Moment of the run' });
  const step = /step (\d+)/.exec((await moment.getAttribute('aria-valuetext')) ?? '')?.[1];
  expect(Number(step)).toBeGreaterThan(0);
  expect(Number(step)).toBeLessThan(await figure(page, 'step'));
  await button(page, 'Back to now').click();

  await expect(page.getByText(/Overfitting from epoch \d/)).toBeVisible();
  const gap = progress(page).locator('path[fill-opacity]').first();
  await expect(gap).toHaveAttribute('d', /^M.*Z$/);

  await expect(progress(page).locator('line[data-moment]')).toHaveCount(0);
  const lookBack = button(page, 'Look back');
  await lookBack.click();
  await expect(lookBack).toHaveAttribute('aria-pressed', 'true');
  await expect(progress(page).locator('line[data-moment]')).toHaveCount(2); // in both charts
  await lookBack.click();
  await expect(progress(page).locator('line[data-moment]')).toHaveCount(0);
});

test('a network that only guesses is called so, and a slow run fills its charts, on a phone too', async ({
  page,
}) => {
  await open(page);
  await test.step('a network that does no better than by guessing is called so', async () => {
    await learnFromFew(page);
    await enter(page, 'Learning rate', 10);
    await expect(page.getByText('At 100 times that, the network may learn nothing.')).toBeVisible();
    await trainToEnd(page, 3);
    await expect(progress(page).getByText('No better than guessing')).toBeVisible();
    await expect(progress(page).getByText(/overfitting/i)).toHaveCount(0);
  });

  await test.step('a slow run fills its charts, and none scrolls the page of a phone', async () => {
    await enter(page, 'Learning rate', 0.1);
    await reset(page);
    await choose(page, 'Training speed', '1,000 images a second');
    await trainForLong(page);
    await expectAtLeast(page, 'step', 8);
    const axis = progress(page).locator('.recharts-xAxis-tick-labels').first();
    await expect(axis).toContainText(/0\.\d/);
    await page.setViewportSize(PHONE);
    await expect(runs(page)).toBeVisible();
    await expectWithinScreen(page);
  });
});

test('the legend of three runs is whole, and that of many leaves the notes beneath the charts in view', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page);
  await choose(page, 'Start from', 'No hidden layer');
  const cut = (element: Locator) => element.evaluate((it) => it.scrollHeight - it.clientHeight);
  for (let run = 1; run <= 12; run++) {
    await steps(page, 1);
    await reset(page);
    await expect(legend(page).getByRole('button')).toHaveCount(run);
    if (run === 3) expect(await cut(legend(page))).toBe(0);
  }
  await expect.poll(() => cut(progress(page))).toBe(0);
  const last = legend(page).getByRole('button', { name: 'Run 12', exact: true });
  await last.focus();
  await expect(last).toBeInViewport();
});

test('a run that is pressed twice is opened once', async ({ page }) => {
  await open(page);
  await dismissNotices(page);
  await steps(page, 1);
  await reset(page);
  await runs(page).getByRole('button', { name: 'Open Run 1' }).dblclick();
  await expect(status(page)).toHaveAttribute('data-step', '1');
  await button(page, 'Step').click(); // which waits for all that was pressed before
  await expect(status(page)).toHaveAttribute('data-step', '2');
  await expect(page.getByRole('alert')).toHaveCount(0);
});
