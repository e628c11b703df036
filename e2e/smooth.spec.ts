import type { CDPSession, Page } from 'playwright/test';
import { digits, draw } from './digits';
import { button, expectAtLeast, expectState, figure, open, predicted, trainForLong } from './page';
import { spreadOf, takeNoted, type Watched, watch } from './responsiveness';
import { expect, test } from './test';

test.describe.configure({ mode: 'default' }); // one after the other

const inWords = (tasks: readonly number[]): string =>
  tasks.map((ms) => `${ms.toFixed(0)} ms`).join(', ') || 'none';

/** Seconds of a processor's time that the page's thread has taken. */
async function processorSeconds(thread: CDPSession): Promise<number> {
  const { metrics } = await thread.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** In microseconds: how long the thread worked on it, without what it waited for a processor. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** Begins to note all tasks; returns how to end that, with the processor's time that each took in the page's thread. */
async function noteTasks(page: Page): Promise<() => Promise<number[]>> {
  const browser = await page.context().browser()!.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  browser.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  await browser.send('Tracing.start', { traceConfig: { includedCategories: ['toplevel'] } });
  return async () => {
    const complete = new Promise((resolve) => browser.once('Tracing.tracingComplete', resolve));
    await browser.send('Tracing.end');
    await complete;
    const pages = events
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`);
    return events
      .filter(({ pid, tid, tdur }) => tdur !== undefined && pages.includes(`${pid} ${tid}`))
      .map(({ tdur }) => tdur! / 1000);
  };
}

/** What the page's thread does while a network trains: so many frames of the screen, of that length on average. */
const FRAME_MS = 11;
const FRAMES_PER_SECOND = 20;
const CONTROL_SECONDS = 4;

/**
 * Tasks over 50 ms of a thread that does nothing but as much work as the page's frames, always the
 * same, beside a worker that is as busy as one that trains: so many are the machine's.
 */
function longTasksOfControl(page: Page): Promise<number[]> {
  return page.evaluate(
    async ({ ms, perSecond, seconds }) => {
      const { longTasks } = (window as unknown as Watched).noted;
      const source = 'let x = 0; for (;;) x = Math.sin(x + 1);';
      const worker = new Worker(URL.createObjectURL(new Blob([source])));
      let x = 0;
      const work = (turns: number) => {
        for (let i = 0; i < turns; i++) x = Math.sin(x + 1);
      };
      const rest = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
      let fastest = Number.POSITIVE_INFINITY;
      for (let tries = 0; tries < 30; tries++) {
        const began = performance.now();
        work(1e5);
        fastest = Math.min(fastest, performance.now() - began);
        await rest(5);
      }
      longTasks.length = 0;
      const timer = setInterval(() => work((1e5 * ms) / fastest), 1000 / perSecond);
      await rest(1000 * seconds);
      clearInterval(timer);
      worker.terminate();
      return longTasks.splice(0);
    },
    { ms: FRAME_MS, perSecond: FRAMES_PER_SECOND, seconds: CONTROL_SECONDS },
  );
}

/*
 * The project promises no task over 50 ms on the page's thread while it trains. A shared machine
 * stalls any page now and then, so this test prints those figures, beside those of a control that
 * cannot do better, and how long the thread worked on the longest task, without what it waited for a
 * processor. It asserts no time: only that every move of the pen is answered, and that the page's
 * thread takes less of a processor than one that trains would, where it gets one.
 */
test('the page stays responsive while it trains', async ({ page }) => {
  await open(page);
  await watch(page);
  const control = await longTasksOfControl(page);
  await trainForLong(page);
  await expectAtLeast(page, 'step', 20);
  const thread = await page.context().newCDPSession(page);
  await thread.send('Performance.enable', { timeDomain: 'threadTicks' });
  const began = {
    at: Date.now(),
    step: await figure(page, 'step'),
    busy: await processorSeconds(thread),
  };
  const taskTimes = await noteTasks(page);
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
  const busy = ((await processorSeconds(thread)) - began.busy) / seconds;
  // Read before the trace ends, which takes tasks over 50 ms by itself.
  const { longTasks, delays, moves } = await takeNoted(page);
  const worked = Math.max(...(await taskTimes()));
  console.log(
    `In ${seconds.toFixed(1)} s of training and drawing, ${trained} steps: ${longTasks.length} tasks over 50 ms (${inWords(longTasks)}), and ${control.length} (${inWords(control)}) in ${CONTROL_SECONDS} s of a control; from pen to the second frame: ${spreadOf(delays)} (${delays.length} moves); the page's thread took ${busy.toFixed(2)} of a processor, and worked at most ${worked.toFixed(0)} ms on a task.`,
  );
  expect(trained).toBeGreaterThan(20);
  expect(moves).toBeGreaterThan(50);
  expect(delays).toHaveLength(moves);
  expect(worked).toBeGreaterThan(0);
  expect(busy).toBeGreaterThan(0);
  expect(busy).toBeLessThan(0.7);
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
