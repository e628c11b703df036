import type { Page } from 'playwright/test';
import { digits, draw } from './digits';
import {
  button,
  expectAtLeast,
  expectState,
  figure,
  open,
  predicted,
  status,
  steps,
  trainForLong,
} from './page';
import { expect, test } from './test';

declare global {
  interface Window {
    /** The states that the page has shown since the worker was killed. */
    states: string[];
  }
}

/** Trains for a while, kills the worker, and returns the step at which that happened. */
async function killWhileTraining(page: Page, kill: () => void): Promise<number> {
  await open(page);
  await trainForLong(page);
  await expectAtLeast(page, 'step', 150);
  const [worker] = page.workers();
  if (!worker) throw new Error('The page has no worker.');
  const step = await figure(page, 'step');
  await status(page).evaluate((region) => {
    window.states = [];
    const noteState = () => window.states.push(region.getAttribute('data-state') ?? '');
    new MutationObserver(noteState).observe(region, { attributeFilter: ['data-state'] });
  });
  await worker.evaluate(kill).catch(() => undefined); // who is killed may not answer
  return step;
}

/** The step of the checkpoint that the notice names. */
async function expectRestart(page: Page): Promise<number> {
  const notice = page.getByText(/The browser ended the training worker\..*gone on from step/);
  await expect(notice).toBeVisible({ timeout: 30_000 });
  const text = (await notice.textContent()) ?? '';
  return Number(/from step ([\d,]+)/.exec(text)?.[1]?.replaceAll(',', ''));
}

test('a worker that crashes is replaced, and training goes on from its checkpoint', async ({
  page,
}) => {
  const killedAt = await killWhileTraining(page, () => {
    setTimeout(() => {
      throw new Error('killed by a test');
    });
  });
  const checkpoint = await expectRestart(page);
  expect(checkpoint).toBeGreaterThanOrEqual(90); // log-spaced: 64, 90, 128, 181, 256, …
  const resumedAt = await figure(page, 'step');
  expect(resumedAt).toBeGreaterThanOrEqual(checkpoint);
  await expectState(page, 'training');
  await expectAtLeast(page, 'step', killedAt + 100);
  const states = await page.evaluate(() => window.states);
  expect(states, 'a run that is brought back is not shown at rest').toEqual([]);
});

test('a worker that dies without a word is missed and replaced', async ({ page }) => {
  await killWhileTraining(page, () => self.close());

  // Meanwhile drawings are still read, with the weights that the page has.
  await draw(page, digits[7]);
  await expect.poll(() => predicted(page)).not.toBe(-1);

  const checkpoint = await expectRestart(page);
  expect(checkpoint).toBeGreaterThanOrEqual(90);
  await button(page, 'Pause').click();
  await expectState(page, 'paused');
  expect(await figure(page, 'step')).toBeGreaterThanOrEqual(checkpoint);
  const [loss] = await steps(page, 1);
  expect(Number(loss)).toBeGreaterThan(0);
});

test('a worker that dies while paused comes back paused, at the same step', async ({ page }) => {
  await open(page);
  for (let step = 1; step <= 4; step++) {
    await button(page, 'Step').click();
    await expect(status(page)).toHaveAttribute('data-step', String(step));
  }
  await expectState(page, 'paused');
  await page.workers()[0]?.evaluate(() => {
    setTimeout(() => {
      throw new Error('killed by a test');
    });
  });
  expect(await expectRestart(page)).toBe(4);
  await expectState(page, 'paused');
  await button(page, 'Step').click();
  await expect(status(page)).toHaveAttribute('data-step', '5');
});

test('a worker that dies before the first Train is replaced with its data', async ({ page }) => {
  await open(page);
  await page.workers()[0]?.evaluate(() => {
    setTimeout(() => {
      throw new Error('killed by a test');
    });
  });
  await button(page, 'Train').click();
  await expectAtLeast(page, 'step', 50);
});
