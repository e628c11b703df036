import { digits, draw } from './digits';
import { button, expectAtLeast, expectState, figure, open, predicted, trainForLong } from './page';
import { expect, test } from './test';

test.describe.configure({ mode: 'default' }); // one after the other

interface Measured extends Window {
  longTasks: number[];
  delays: number[];
}

const shown = (values: readonly number[]): string => {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]?.toFixed(0) ?? '–';
  return `median ${at(0.5)} ms, 95 % below ${at(0.95)} ms, most ${at(1)} ms`;
};

/*
 * The project promises no task over 50 ms on the page's thread while it trains. A shared machine
 * stalls any page now and then, so this test prints the figures and asserts only that the page
 * stays usable.
 */
test('the page stays responsive while it trains', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    const measured = window as unknown as Measured;
    measured.longTasks = [];
    measured.delays = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) measured.longTasks.push(duration);
    }).observe({ type: 'longtask' });
    // From the pen's move to the frame after the one that shows the new bars.
    window.addEventListener('pointermove', (event) => {
      if (event.buttons === 0) return;
      requestAnimationFrame(() =>
        requestAnimationFrame((now) => measured.delays.push(now - event.timeStamp)),
      );
    });
  });
  await trainForLong(page);
  await expectAtLeast(page, 'step', 20);
  const began = { at: Date.now(), step: await figure(page, 'step') };
  for (const digit of [3, 7, 1, 3] as const) {
    await draw(page, digits[digit]);
    await page.waitForTimeout(1_000);
    await button(page, 'Clear drawing').click();
  }
  await draw(page, digits[7]);
  await expect.poll(() => predicted(page)).not.toBe(-1);
  await expectState(page, 'training');

  const seconds = (Date.now() - began.at) / 1000;
  const trained = (await figure(page, 'step')) - began.step;
  const { longTasks, delays } = await page.evaluate(() => {
    const { longTasks, delays } = window as unknown as Measured;
    return { longTasks, delays };
  });
  console.log(
    `In ${seconds.toFixed(1)} s of training and drawing, ${trained} steps: ${longTasks.length} tasks over 50 ms (${longTasks.map((ms) => `${ms.toFixed(0)} ms`).join(', ') || 'none'}); from pen to the second frame: ${shown(delays)} (${delays.length} moves).`,
  );
  expect(trained).toBeGreaterThan(20);
  expect(delays.length).toBeGreaterThan(50);
  expect(delays.toSorted((a, b) => a - b)[delays.length >> 1]).toBeLessThan(250);
  expect(longTasks.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(250 * seconds);
});

test('on a slow machine the figures still follow the training', async ({ page }) => {
  await open(page);
  await trainForLong(page);
  await expectAtLeast(page, 'step', 1);
  const processor = await page.context().newCDPSession(page);
  await processor.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  const time = page
    .getByRole('region', { name: 'Progress' })
    .getByText(/^\d+:\d\d$/)
    .first();
  for (let change = 0; change < 3; change++) {
    const before = (await time.textContent()) ?? '';
    // React by itself would give up its slices only after five seconds.
    await expect(time).not.toHaveText(before, { timeout: 4000 });
  }
});
