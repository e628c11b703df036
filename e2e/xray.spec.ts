import type { Locator, Page } from 'playwright/test';
import { digits, draw } from './digits';
import {
  button,
  choose,
  expectWithinScreen,
  isBlank,
  needsMnist,
  open,
  openOnMnist,
  PHONE,
  predicted,
  status,
  steps,
} from './page';
import { expect, test } from './test';

/* One training step under the microscope: walked through, read, and worked out again. */

const stages = (page: Page): Locator =>
  page.getByRole('group', { name: 'Stages' }).getByRole('radio');

const title = (page: Page): Locator => page.getByRole('heading', { level: 3 });

async function openXray(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'X-ray' }).click();
  await expect(stages(page).first()).toBeAttached();
}

/** Goes to the first stage of that name. */
async function goTo(page: Page, name: RegExp): Promise<void> {
  await page
    .getByRole('group', { name: 'Stages' })
    .locator('label')
    .filter({ hasText: name })
    .first()
    .click();
  await expect(title(page)).toHaveText(name);
}

/** The numbers of the formula as they are written, by what they stand for. */
async function shown(page: Page, selector: string): Promise<number[]> {
  const numbers = page.getByRole('region', { name: /^With the numbers of/ });
  return numbers.locator(`.katex-html ${selector}`).evaluateAll((all) =>
    all.map((one) => {
      const text = (one.textContent ?? '').replaceAll('−', '-').replace(/[()\u200b\s]/g, '');
      // KaTeX writes 1.2 · 10⁻⁵ as 1.2⋅10−5.
      return Number(text.replace(/⋅10(-?\d+)$/, 'e$1'));
    }),
  );
}

/** z = Σ terms + rest + b, with each number as it is displayed. */
async function expectSum(page: Page, input: 'x' | 'a'): Promise<void> {
  const inputs = await shown(page, `[data-mark=${input}]`);
  const weights = await shown(page, '[data-mark=W]');
  const [rest = 0] = await shown(page, '[data-mark=rest]');
  const [bias] = await shown(page, '[data-mark=b]');
  const z = (await shown(page, '[data-mark=z]')).at(-1)!;
  expect(inputs.length).toBeGreaterThan(0);
  expect(weights).toHaveLength(inputs.length);
  const products = inputs.map((value, i) => value * weights[i]!);
  const sum = products.reduce((total, value) => total + value, 0) + rest + bias!;
  const size = products.reduce((total, value) => total + Math.abs(value), Math.abs(rest));
  expect(Math.abs(sum - z)).toBeLessThan(2e-3 * (size + Math.abs(bias!)));
}

test('the stages are walked through, and their numbers are true', async ({ page }) => {
  await openOnMnist(page);
  await openXray(page);
  await test.step('the stages are walked through by mouse and by keyboard, forward and back', async () => {
    await openXray(page);
    const count = await stages(page).count();
    expect(count).toBe(20);

    const waiting = page.getByText('not worked out yet');
    await expect(waiting).toHaveCount(3);
    await expect(button(page, 'Back')).toBeDisabled();
    for (let i = 1; i < count; i++) {
      await button(page, 'Next').click();
      await expect(stages(page).nth(i)).toBeChecked();
      await expect(page.getByText(`${i + 1} of ${count}`)).toBeVisible();
    }
    await expect(waiting).toHaveCount(0);
    await expect(button(page, 'Next')).toBeDisabled();
    await expect(button(page, 'Next')).toBeFocused(); // where Space does not start training
    await page.keyboard.press('Space');
    await expect(stages(page).nth(count - 1)).toBeChecked();
    await expect(status(page)).toHaveAttribute('data-state', 'idle');
    await button(page, 'Back').click();
    await expect(stages(page).nth(count - 2)).toBeChecked();

    await stages(page)
      .nth(count - 2)
      .focus();
    for (let i = count - 3; i >= 0; i--) {
      await page.keyboard.press('ArrowUp');
      await expect(stages(page).nth(i)).toBeChecked();
    }
    await page.keyboard.press('ArrowRight');
    await expect(stages(page).nth(1)).toBeChecked();
    await expect(title(page)).toHaveText('Weighted sums Hidden layer 1');
    // The arrows of the list are its own: nothing has been trained.
    await expect(status(page)).toHaveAttribute('data-step', '0');

    await button(page, 'Play').click();
    await expect(stages(page).nth(2)).toBeChecked({ timeout: 10_000 });
    await button(page, 'Stop').click();
  });

  await test.step('the numbers of a step are true, worked out again from what the page shows', async () => {
    await openXray(page);

    await goTo(page, /Weighted sums/);
    await expectSum(page, 'x');
    await button(page, 'Next').click();
    await button(page, 'Next').click();
    await expect(title(page)).toContainText('Hidden layer 2');
    await expectSum(page, 'a');

    await goTo(page, /Softmax/);
    const logits = await shown(page, '[data-mark=z]');
    const [sum] = await shown(page, '[data-mark=rest]');
    const p = (await shown(page, '[data-mark=p]')).at(-1)!;
    expect(Math.exp(logits[0]!) / sum!).toBeCloseTo(p, 2);

    await goTo(page, /The loss/);
    const [trueOutput] = await shown(page, '[data-mark=p]');
    const loss = (await shown(page, '[data-mark=L]')).at(-1)!;
    expect(Math.abs(loss + Math.log(trueOutput!))).toBeLessThan(1e-3);

    await goTo(page, /The error δ/);
    const [output] = await shown(page, '[data-mark=p]');
    const [target] = await shown(page, '[data-mark=t]');
    const delta = (await shown(page, '[data-mark=delta]')).at(-1)!;
    expect(Math.abs(output! - target! - delta)).toBeLessThan(1e-3);

    await goTo(page, /Weight case/);
    const [a] = await shown(page, '[data-mark=a]');
    const [d] = await shown(page, '[data-mark=delta]');
    const gradient = (await shown(page, '[data-mark=dW]')).at(-1)!;
    expect(Math.abs(a! * d! - gradient)).toBeLessThan(1e-3 * Math.abs(gradient));

    await goTo(page, /The weights move/);
    const [old, moved] = await shown(page, '[data-mark=theta]').then((all) => all.slice(-2));
    const [eta] = await shown(page, '[data-mark=eta]');
    const [g] = await shown(page, '[data-mark=g]');
    expect(Math.abs(old! - eta! * g! - moved!)).toBeLessThan(2e-3 * Math.abs(old!));
  });

  await test.step('pointing at a symbol lights its numbers, and the other way round', async () => {
    await openXray(page);
    await goTo(page, /Weighted sums/);
    const formula = page.getByRole('region', { name: 'The formula' });
    const numbers = page.getByRole('region', { name: /^With the numbers of/ });
    await formula.locator('[data-mark=W]').hover();
    await expect(numbers.locator('[data-mark=W][data-lit]')).toHaveCount(4);
    await expect(numbers.locator('[data-mark=x][data-lit]')).toHaveCount(0);
    await numbers.locator('[data-mark=b]').hover();
    await expect(formula.locator('[data-mark=b][data-lit]')).toHaveCount(1);
    await page.getByRole('button', { name: /the bias/ }).focus();
    await expect(numbers.locator('[data-mark=b][data-lit]')).toHaveCount(1);

    await button(page, 'Show all 784 terms').click();
    const list = page.getByRole('list', { name: 'All terms, the largest first' });
    const [weight] = await shown(page, '[data-mark=W]');
    await expect(list.getByRole('listitem').first()).toContainText(String(Math.abs(weight!)));

    const neuron = page.getByRole('slider', { name: 'Look at, in Hidden layer 1' });
    const before = await neuron.getAttribute('aria-valuetext');
    await neuron.focus();
    await page.keyboard.press('ArrowRight');
    await expect(neuron).not.toHaveAttribute('aria-valuetext', before!);
    await expectSum(page, 'x');
  });
});

test('the pattern leads to the derivation of the last δ, whose last line is that δ', async ({
  page,
}) => {
  await openOnMnist(page);
  await page.getByRole('link', { name: 'The pattern' }).click();
  await page.getByRole('link', { name: 'Why? Step by step, in the X-ray' }).click();
  await expect(title(page)).toHaveText('The error δ Output');
  const why = button(page, 'Why p − t?');
  await expect(why).toBeFocused();
  await expect(why).toBeInViewport();
  const lines = page.getByRole('list', { name: 'The derivation of δ' }).getByRole('listitem');
  await expect(lines).toHaveCount(4);

  const last = (texts: readonly string[]) => texts.at(-1);
  const derived = () =>
    lines.last().locator('.katex-html [data-mark=delta]').allTextContents().then(last);
  const stated = () =>
    page
      .getByRole('region', { name: /^With the numbers of/ })
      .locator('.katex-html [data-mark=delta]')
      .allTextContents()
      .then(last);
  const ofFirst = await stated();
  expect(ofFirst).toMatch(/\d/);
  expect(await derived()).toBe(ofFirst);

  const digit = page.getByRole('slider', { name: 'Look at, in Output' });
  await digit.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(stated).not.toBe(ofFirst);
  expect(await derived()).toBe(await stated());

  await page.getByText('Batch of 32', { exact: true }).click();
  await expect(lines).toHaveCount(5);
  await expect.poll(derived).toBe(await stated());
  await expect(lines.last()).toContainText('the mean over its 32 images');

  await why.click();
  await expect(lines).toHaveCount(0);
  await button(page, 'Next').click();
  await expect(why).toHaveCount(0);
});

test('a network that was only built is looked into with the weights that it starts from', async ({
  page,
}) => {
  await open(page, '/?layers=784,20,10#/xray');
  await expect(page.getByText('what your network starts from')).toBeVisible();
  await page.getByRole('link', { name: 'The code' }).click();
  await expect(page.getByText('15,910')).toBeVisible();
});

test('digits are put under the microscope, called by name, cleared away and missed', async ({
  page,
}) => {
  await openOnMnist(page);
  await test.step('what a person says of a drawing is not said of the next', async () => {
    await draw(page, digits[7]);
    await expect.poll(() => predicted(page)).not.toBe(-1);
    const seen = await predicted(page);
    await openXray(page);
    const label = page.getByRole('combobox', { name: 'What it is' });
    await expect(label).toHaveValue(String(seen));
    await choose(page, 'What it is', String((seen + 1) % 10));
    await expect(label).toHaveValue(String((seen + 1) % 10));
    await page.getByRole('link', { name: 'Train', exact: true }).click();
    await button(page, 'Clear drawing').click();
    await draw(page, digits[7]);
    await expect.poll(() => predicted(page)).toBe(seen);
    await openXray(page);
    await expect(label).toHaveValue(String(seen));
  });

  await test.step('a digit that was cleared away is missed, until there is another image', async () => {
    await page.getByRole('link', { name: 'Train', exact: true }).click();
    await button(page, 'A random test digit').click();
    await openXray(page);
    await page.getByText('One image', { exact: true }).click();
    await page.getByText('Shown digit', { exact: true }).click();
    await page.getByRole('link', { name: 'Train', exact: true }).click();
    await button(page, 'Clear drawing').click();
    await openXray(page);
    await expect(page.getByText(/^Nothing is drawn: draw a digit under Train/)).toBeVisible();
    await page.getByText('One image', { exact: true }).click();
    await expect(page.getByText(/^Nothing is drawn/)).toHaveCount(0);
    await expect(page.getByText(/^Training image 1\./)).toBeVisible();
  });

  await test.step('the links of the pretrained network are drawn, though another is being built', async () => {
    await page.getByRole('link', { name: 'Train', exact: true }).click();
    await choose(page, 'Start from', 'Small: 16, 16');
    await openXray(page);
    await page.getByText('Links', { exact: true }).click();
    const picture = page.getByRole('application', { name: 'The network, drawn' });
    await expect.poll(() => isBlank(picture)).toBe(false);
  });
});

test('backpropagation is checked, and a batch is the mean of its gradients', async ({ page }) => {
  await openOnMnist(page);
  await steps(page, 3);
  await openXray(page);
  await expect(page.getByText('Frozen after step 3.')).toBeVisible();
  await goTo(page, /Weight case/);
  const check = page.getByRole('region', { name: 'Check it' });
  await expect(check).toContainText('They agree.');
  await check.getByRole('button', { name: 'Check 50 at random' }).click();
  await expect(check.getByRole('status')).toContainText('They agree. Worst relative error of', {
    timeout: 20_000,
  });
  const worst = /error of \d+: (?:([\d.]+)·)?10⁻(\S)/.exec((await check.textContent()) ?? '');
  expect(worst?.[2]).toMatch(/[⁵-⁹¹]/);

  await page.getByText('Batch of 32', { exact: true }).click();
  const batch = page.getByRole('region', { name: 'From many gradients to one' });
  const bars = batch.getByRole('list').getByRole('button');
  await expect(bars).toHaveCount(32);
  const gradients = await bars.evaluateAll((all) =>
    all.map((one) => Number((one as HTMLElement).dataset['gradient'])),
  );
  const mean = gradients.reduce((sum, one) => sum + one, 0) / 32;
  const total = (await shown(page, '[data-mark=dW]')).at(-1)!;
  expect(Math.abs(mean - total)).toBeLessThan(1e-3 * Math.abs(total) + 1e-9);
  await bars.nth(4).click();
  await expect(bars.nth(4)).toHaveAttribute('aria-pressed', 'true');
  const digit = /, label (\d):/.exec((await bars.nth(4).getAttribute('aria-label')) ?? '')?.[1];
  await goTo(page, /The loss/);
  const named = `With the numbers of image 5, a${digit === '8' ? 'n' : ''} ${digit}`;
  await expect(page.getByText(named)).toBeVisible();
});

test('one image alone lowers its own loss, and what cannot be worked out says why', async ({
  page,
}) => {
  await openOnMnist(page);
  await openXray(page);
  await test.step('what cannot be worked out says why, and is worked out when it can be', async () => {
    await openXray(page);
    await goTo(page, /Weight case/);
    const alone = page.getByRole('region', { name: 'Use just this image' });
    const check = page.getByRole('region', { name: 'Check it' });
    await expect(check).toContainText('They agree.');

    await refuseArrays(page);
    await button(page, 'Use just this image').click();
    await expect(alone.getByRole('status')).toContainText('try again. What went wrong: No room.');
    await button(page, 'Check 50 at random').click();
    await expect(check.getByRole('status')).toContainText('begin them again. What went wrong: No');
    await goTo(page, /Bias case/);
    await expect(check).toContainText('This could not be checked;');

    await allowArrays(page);
    await button(page, 'Use just this image').click();
    await expect(alone.getByRole('status')).toContainText('The loss went from');
    await button(page, 'Check 50 at random').click();
    await expect(check.getByRole('status')).toContainText('Worst relative error of');
  });

  await test.step('one image alone lowers its own loss, on a copy', async () => {
    await openXray(page);
    await button(page, 'Another image').click();
    await expect(page.getByText(/^Training image (?!1\.)/)).toBeVisible();
    const panel = page.getByRole('region', { name: 'Use just this image' });
    await panel.getByRole('button', { name: 'Use just this image' }).click();
    const told = panel.getByText(/The loss went from/);
    await expect(told).toBeVisible();
    await expect(
      panel.getByRole('list', { name: 'The outputs' }).getByRole('listitem'),
    ).toHaveCount(10);
    await expect(panel).toContainText('on a copy');
    await expect(status(page)).toHaveAttribute('data-step', '0');
  });
});

/** From now on the page can make none of the arrays that a step or a check needs. */
async function refuseArrays(page: Page): Promise<void> {
  await page.evaluate(() => {
    const refuse = () => {
      throw new RangeError('No room.');
    };
    globalThis.Float32Array = new Proxy(Float32Array, { construct: refuse });
    Uint8Array.from = refuse;
  });
}

async function allowArrays(page: Page): Promise<void> {
  await page.evaluate(() => {
    globalThis.Float32Array = Float32Array.prototype.constructor as Float32ArrayConstructor;
    Reflect.deleteProperty(Uint8Array, 'from'); // all typed arrays have one in common
  });
}

test('past weights can be frozen, with a drawing that is called what the person says', async ({
  page,
}) => {
  await openOnMnist(page);
  await test.step('while the page looks back, the weights shown are not called the newest', async () => {
    await steps(page, 2);
    const timeline = page.getByRole('slider', { name: 'Moment of the run' });
    await timeline.press('Home');
    await openXray(page);
    const weights = page.getByRole('combobox', { name: 'Weights' });
    await expect(weights.locator('option:checked')).toHaveText('Shown now: after step 0');
    await expect(page.getByText('Frozen after step 0.')).toBeVisible();
    await expect(button(page, 'Freeze the weights shown')).toBeDisabled();
    await page.getByRole('link', { name: 'Train', exact: true }).click();
    await button(page, 'Back to now').click();
    await openXray(page);
    await expect(weights.locator('option:checked')).toHaveText('The newest');
    await expect(page.getByText('Frozen after step 2.')).toBeVisible();
    await button(page, 'Step').click();
    await expect(
      page.getByText('Frozen after step 2. The network is at step 3 by now.'),
    ).toBeVisible();
    await expect(weights.locator('option:checked')).toHaveText('Frozen: step 2');
    await page.getByRole('link', { name: 'Train', exact: true }).click();
    await openXray(page);
    await expect(page.getByText('Frozen after step 3.', { exact: true })).toBeVisible();
  });

  await test.step('the weights that were chosen are let go with their run', async () => {
    const weights = page.getByRole('combobox', { name: 'Weights' });
    await choose(page, 'Weights', 'After step 1');
    await expect(page.getByText('Frozen after step 1.')).toBeVisible();
    await button(page, 'Reset').click();
    await expect(status(page)).toHaveAttribute('data-step', '0');
    await steps(page, 2); // another run has come to step 1 by now
    await expect(weights).toHaveValue('');
    await choose(page, 'Weights', 'After step 1');
    await expect(weights).toHaveValue('1');
  });

  await test.step('a drawing is called what the person says, and past weights can be frozen', async () => {
    await page.getByRole('link', { name: 'Train', exact: true }).click();
    const pad = page.getByLabel('Draw a digit');
    const box = (await pad.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 5);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + (4 * box.height) / 5, { steps: 8 });
    await page.mouse.up();
    await openXray(page);
    await choose(page, 'What it is', '4');
    await expect(page.getByRole('slider', { name: 'Look at, in Output' })).toHaveAttribute(
      'aria-valuetext',
      /digit 4/,
    );
    await choose(page, 'Weights', 'After step 1');
    await expect(page.getByText('Frozen after step 1.')).toBeVisible();
    await button(page, 'Freeze the newest weights').click();
    await expect(page.getByText('Frozen after step 2.')).toBeVisible();
    await expect(button(page, 'Freeze the newest weights')).toBeFocused();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: PHONE, hasTouch: true });

  test('the stages are walked through by touch, and nothing is wider than the screen', async ({
    page,
  }) => {
    needsMnist();
    await open(page);
    await openXray(page);
    const count = await stages(page).count();
    for (let i = 1; i < count; i++) {
      await button(page, 'Next').tap();
      await expect(stages(page).nth(i)).toBeChecked();
      await expectWithinScreen(page);
    }
    await page.getByRole('button', { name: /the old value/ }).tap();
    await expect(page.locator('[data-mark=theta][data-lit]').first()).toBeVisible();
    for (let i = 1; i < count; i++) await button(page, 'Back').tap();
    await expect(stages(page).first()).toBeChecked();

    // The picture follows the stage, and only the picture.
    await button(page, 'Next').scrollIntoViewIfNeeded();
    const scrolled = await page.evaluate(() => scrollY);
    for (let i = 1; i < count; i++) {
      await button(page, 'Next').tap();
      await expect(stages(page).nth(i)).toBeChecked();
      const [, layer] =
        /(Hidden layer \d|Output)$/.exec((await title(page).textContent()) ?? '') ?? [];
      if (!layer) continue; // the image that goes in, or all layers
      const map = page.getByRole('slider', { name: `Look at, in ${layer}`, exact: true }).first();
      await expect
        .poll(
          () =>
            map.evaluate((one) => {
              const { left, right } = one.getBoundingClientRect();
              return left >= 0 && right <= innerWidth;
            }),
          layer,
        )
        .toBe(true);
    }
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  });
});

test('in the views that are walked through the arrow keys walk, and train nothing', async ({
  page,
}) => {
  await open(page);
  await openXray(page);
  await button(page, 'Next').click(); // and keeps the focus
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('3 of 20')).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByText('2 of 20')).toBeVisible();
  await page.getByRole('link', { name: 'The pattern' }).click();
  await expect(page.getByRole('region', { name: 'The formulas of each layer' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('tr[data-lit]')).toHaveCount(1);
  await page.getByRole('link', { name: 'The code' }).click();
  await expect(page.getByText('2 of 20')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('3 of 20')).toBeVisible();
  await expect(page.getByText(/^The numbers are those of the pretrained weights/)).toBeVisible();
  expect(await status(page).getAttribute('data-step')).toBe('0');
});
