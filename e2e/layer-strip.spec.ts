import type { Locator, Page } from 'playwright/test';
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

const strip = (page: Page): Locator =>
  page.getByRole('region', { name: 'Layer by layer', exact: true });

const layer = (page: Page, name: string): Locator =>
  strip(page).getByRole('listitem', { name: new RegExp(`^${name}`) });

async function look(page: Page): Promise<void> {
  // The panels come one by one: before its layers are there, those around it still push it about.
  await expect(strip(page).getByRole('listitem').first()).toBeVisible();
  await strip(page).evaluate((element) => element.scrollIntoView());
}

const picture = (of: Locator, what: string): Locator =>
  of.getByRole('img', { name: new RegExp(`^${what}: mean .+, standard deviation .+, from `) });

test('each layer shows what it does while it learns, and what it did', async ({ page }) => {
  await openOnMnist(page);
  await test.step('each layer shows its weights, activations and gradients while it learns', async () => {
    await look(page);
    await expect(strip(page)).toContainText('the network that comes with the page');
    await expect(picture(layer(page, 'Output'), 'Weights')).toBeVisible();
    for (const what of ['Activations', 'Gradients']) {
      await expect(picture(layer(page, 'Hidden layer 1'), what)).toBeVisible();
    }
    await expect(layer(page, 'Output')).toContainText('Looks fine.');
    await expect(layer(page, 'Output')).not.toContainText('Change in each step');

    await trainForLong(page);
    await expectAtLeast(page, 'epoch', 1);
    await expect(strip(page)).toContainText('All 3 layers look healthy.');
    await expect(strip(page).getByRole('listitem')).toHaveCount(3);
    for (const name of ['Hidden layer 1', 'Hidden layer 2', 'Output']) {
      for (const what of ['Weights', 'Activations', 'Gradients']) {
        await expect(picture(layer(page, name), what)).toBeVisible();
      }
      await expect(layer(page, name)).toContainText(/Change in each step0[.\d]*\s%/);
    }
    await expect(layer(page, 'Hidden layer 1')).toContainText(/never fire\d+ of 128/);
    await expect(layer(page, 'Output')).not.toContainText('never fire');

    // They follow the training.
    const weights = picture(layer(page, 'Output'), 'Weights');
    const before = await weights.getAttribute('aria-label');
    await expect(weights).not.toHaveAttribute('aria-label', before ?? '');
  });

  await test.step('a moment of the past is measured anew, while training goes on', async () => {
    await page.getByRole('slider', { name: 'Moment' }).press('Home');
    await look(page);
    await expect(strip(page)).toContainText('You are looking back at step 0');
    const first = layer(page, 'Hidden layer 1');
    await expect(first).toContainText('Looks fine.');
    await expect(first).not.toContainText('Change in each step');
    const pictures = ['Weights', 'Activations', 'Gradients'].map((what) => picture(first, what));
    for (const one of pictures) await expect(one).toBeVisible();
    // They are of that moment, and stay so while the network goes on.
    const words = () => Promise.all(pictures.map((one) => one.getAttribute('aria-label')));
    const before = await words();
    const step = await figure(page, 'step');
    await expectAtLeast(page, 'step', step + 500);
    expect(await words()).toEqual(before);
    await page.getByRole('slider', { name: 'Moment' }).press('End');
    await expect(first).toContainText('Change in each step');
    await expect.poll(words).not.toEqual(before);
  });
});

test('the strip says what is wrong with a layer, and what may help', async ({ page }) => {
  await open(page);
  await test.step('sigmoids one after the other let the gradients vanish', async () => {
    await choose(page, 'Start from', 'Deep: six of 64');
    for (let number = 1; number <= 6; number++) {
      await choose(page, `Activation of hidden layer ${number}`, 'Sigmoid');
    }
    await steps(page, 1);
    await look(page);
    await expect(layer(page, 'Hidden layer 1')).toContainText('The gradients vanish');
    await expect(layer(page, 'Output')).toContainText(/Doing well\.|Learning, with large steps/);
  });

  await test.step('a learning rate that is far too large kills neurons, and the strip says so', async () => {
    await choose(page, 'Start from', 'The static network');
    await button(page, 'Start fresh').click();
    await expectState(page, 'idle');
    await enter(page, 'Learning rate', 1);
    await button(page, 'Train').click();
    await look(page);
    await expect(layer(page, 'Hidden layer 1')).toContainText(
      /\d+ of 128 neurons never fire; try a smaller learning rate\./,
    );
    await expect(strip(page)).toContainText(/needs? a look\./);
    await button(page, 'Pause').click();
  });

  await test.step('a layer whose weights all begin at zero is told to begin otherwise', async () => {
    await page.getByText(/^More/).click();
    await choose(page, 'Starting weights', 'Zero');
    await button(page, 'Start fresh').click();
    await expectState(page, 'idle');
    await steps(page, 1);
    await look(page);
    await expect(layer(page, 'Hidden layer 1')).toContainText('All weights are 0');
    await expect(strip(page)).toContainText('3 layers need a look.');
    await expect(layer(page, 'Output')).toContainText('No neuron of hidden layer 2 fires');
  });
});

test('there may be no hidden layer, or ten, and a phone shows them without scrolling sideways', async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  await open(page);
  await page.getByRole('button', { name: 'Build' }).click();
  await choose(page, 'Start from', 'No hidden layer');
  await steps(page, 1);
  await look(page);
  await expect(strip(page)).toContainText('its steps are not of the usual size');
  await expect(strip(page).getByRole('listitem')).toHaveCount(1);

  for (let count = 0; count < 10; count++) await button(page, 'Add layer').click();
  await button(page, 'Reset').click();
  await look(page);
  await expect(strip(page).getByRole('listitem')).toHaveCount(11);
  await expect(strip(page)).toContainText('This network has not learned yet');
  await expectState(page, 'idle');
  await expectWithinScreen(page);
});
