import type { Page } from 'playwright/test';
import {
  button,
  choose,
  enter,
  expectAtLeast,
  expectState,
  figure,
  numberField,
  open,
  openOnMnist,
  status,
  steps,
  trainForLong,
} from './page';
import { expect, test } from './test';

const hidden = (page: Page) => page.getByRole('spinbutton', { name: /^Neurons in hidden layer/ });
const sizes = (page: Page) =>
  hidden(page).evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));

test('with no hidden layer the network is ten templates, and learns', async ({ page }) => {
  await openOnMnist(page);
  await choose(page, 'Start from', 'No hidden layer');
  await expect(hidden(page)).toHaveCount(0);
  await expect(page.getByText('784 × 10 + 10 = 7,850')).toBeVisible();
  await trainForLong(page);
  await expect(page.getByRole('region', { name: 'Layers' })).toContainText('Ten templates');
  await expectAtLeast(page, 'epoch', 1);
  await expectAtLeast(page, 'validation-accuracy', 0.85);
  await button(page, 'Pause').click();
  await expect(page.getByRole('application', { name: 'The network, drawn' })).toBeVisible();
});

test('layers are changed, before and after the network has learned', async ({ page }) => {
  await open(page);
  await test.step('a change that needs a new network says so before anything is lost', async () => {
    await choose(page, 'Start from', 'Small: 16, 16');
    const waiting = page.getByRole('region', { name: 'Changes that wait' });
    await enter(page, 'Neurons in hidden layer 1', 20); // nothing has been learnt yet: no warning
    await expect(waiting).toHaveCount(0);

    await steps(page, 3);
    await enter(page, 'Neurons in hidden layer 1', 30);
    await expect(waiting).toContainText('You changed the layers.');
    await expect(waiting).toContainText('this one stays in the list of runs');
    expect(await figure(page, 'step')).toBe(3);
    await steps(page, 1); // the old network goes on learning
    expect(await figure(page, 'step')).toBe(4);

    await button(page, 'Undo changes').click();
    await expect(waiting).toHaveCount(0);
    await expect(numberField(page, 'Neurons in hidden layer 1')).toHaveValue('20');
    expect(await figure(page, 'step')).toBe(4);

    await choose(page, 'Start from', 'No hidden layer'); // which brings a learning rate of its own
    await expect(numberField(page, 'Learning rate')).toHaveValue('0.2');
    await button(page, 'Undo changes').click();
    await expect(numberField(page, 'Learning rate')).toHaveValue('0.1');
    await expect(numberField(page, 'Neurons in hidden layer 1')).toHaveValue('20');

    await enter(page, 'Neurons in hidden layer 1', 30);
    await button(page, 'Start fresh').click();
    await expect(status(page)).toHaveAttribute('data-step', '0');
    await expect(waiting).toHaveCount(0);
    await expect(numberField(page, 'Neurons in hidden layer 1')).toHaveValue('30');
    await expectState(page, 'idle');
  });

  await test.step('a number that does not fit is adjusted or refused, with a message', async () => {
    const field = numberField(page, 'Neurons in hidden layer 1');
    await field.fill('5000');
    await field.press('Enter');
    await expect(field).toHaveValue('1024');
    await expect(page.getByText('but you typed “5000”. It became 1,024.')).toBeVisible();
    await field.fill('many');
    await field.press('Enter');
    await expect(field).toHaveValue('1024');
    await expect(page.getByText('but you typed “many”. 1,024 was kept.')).toBeVisible();
    const rate = numberField(page, 'Learning rate');
    const before = await rate.inputValue();
    await rate.fill('100');
    await rate.press('Enter');
    await expect(page.getByText('but you typed “100”. It became 10.')).toBeInViewport({
      ratio: 0.9,
    });
    await rate.fill(before);
    await rate.press('Enter');
  });

  await test.step('layers are added, resized, reordered and removed down to none, then trained', async () => {
    await choose(page, 'Start from', 'Small: 16, 16');
    expect(await sizes(page)).toEqual(['16', '16']);
    await button(page, 'Add layer').click();
    await enter(page, 'Neurons in hidden layer 3', 24);
    expect(await sizes(page)).toEqual(['16', '16', '24']);
    await expect(page.getByText('16 × 24 + 24 = 408')).toBeVisible();
    await button(page, 'Move hidden layer 3 up').click();
    await expect(numberField(page, 'Neurons in hidden layer 2')).toHaveValue('24');
    expect(await sizes(page)).toEqual(['16', '24', '16']);
    await choose(page, 'Activation of hidden layer 2', 'tanh');

    await steps(page, 2);
    await expect(page.getByRole('region', { name: 'Layers' })).toContainText(/24 tanh/i);

    for (const layer of [3, 2, 1]) await button(page, `Remove hidden layer ${layer}`).click();
    await expect(hidden(page)).toHaveCount(0);
    await button(page, 'Start fresh').click();
    await expect(status(page)).toHaveAttribute('data-step', '0');
    await expect(page.getByRole('region', { name: 'Layers' })).toContainText('Ten templates');
    await steps(page, 2);
  });
});
