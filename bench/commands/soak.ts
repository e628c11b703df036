import type { Page } from 'playwright';
import { digits, draw } from '../../e2e/digits';
import { button, figure, trainForLong } from '../../e2e/page';
import type { Chromium } from '../hosts/chromium';
import { openPage } from '../hosts/page';
import type { Options } from '../options';
import { describeMachine, loadAverage } from '../report/machine';
import { keepResults } from '../report/results';
import { figuresOf } from '../report/table';

/** Between two rows; the first is also how long the page has to come to what it keeps. */
const MINUTES_BETWEEN = 5;

/** Memory in MB; NaN where nobody counts. */
interface Sample {
  readonly minute: number;
  readonly epoch: number;
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly renderer: number;
  readonly gpu: number;
}

const titles: Readonly<Record<keyof Sample, string>> = {
  minute: 'minutes',
  epoch: 'epoch',
  heap: "page's heap, MB",
  nodes: 'DOM nodes',
  listeners: 'listeners',
  renderer: 'renderer, MB',
  gpu: 'GPU process, MB',
};

const keys = Object.keys(titles) as readonly (keyof Sample)[];

/** Trains for long, draws a digit every minute, and shows whether anything grows meanwhile. */
export async function soak({ minutes }: Options, chromium: Chromium): Promise<void> {
  const before = loadAverage();
  const page = await openPage(chromium);
  const takeSample = await sampling(page, chromium);
  await page.getByRole('switch', { name: 'Go on after the last epoch' }).check();
  await trainForLong(page);
  const began = Date.now();
  const samples: Sample[] = [];
  for (let minute = 0; minute <= minutes; minute++) {
    await page.waitForTimeout(Math.max(0, began + 60_000 * minute - Date.now()));
    await draw(page, [digits[1], digits[3], digits[7]][minute % 3]!);
    await page.waitForTimeout(500);
    await button(page, 'Clear drawing').click();
    if (minute % MINUTES_BETWEEN === 0 || minute === minutes) {
      const sample = await takeSample(minute);
      console.error(`  ${inWords(sample)}`);
      samples.push(sample);
    }
  }
  await page.close();
  const machine = await describeMachine(chromium, before);
  const rows = samples.map((sample) => keys.map((key) => shown(sample[key])));
  const report = [
    machine,
    figuresOf(
      keys.map((key) => titles[key]),
      rows,
    ),
    growthOf(samples),
  ].join('\n\n');
  console.log(`\n${report}`);
  await keepResults('soak', { machine, samples }, report);
}

/** Resolves with what measures the page, from now on, after a collection of its garbage. */
async function sampling(page: Page, chromium: Chromium) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const megabytes = (bytes: number | null) => (bytes ?? Number.NaN) / 1e6;
  return async (minute: number): Promise<Sample> => {
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
    return {
      minute,
      epoch: await figure(page, 'epoch'),
      heap: megabytes(metric('JSHeapUsedSize')),
      nodes: metric('Nodes'),
      listeners: metric('JSEventListeners'),
      renderer: megabytes(await chromium.residentMemory('renderer')),
      gpu: megabytes(await chromium.residentMemory('GPU')),
    };
  };
}

const shown = (value: number): string =>
  Number.isNaN(value) ? '–' : value.toLocaleString('en', { maximumFractionDigits: 1 });

const inWords = (sample: Sample): string =>
  keys.map((key) => `${titles[key]} ${shown(sample[key])}`).join('; ');

/** What has grown since the page had come to what it keeps. */
function growthOf(samples: readonly Sample[]): string {
  const settled = samples.find(({ minute }) => minute >= MINUTES_BETWEEN);
  const last = samples.at(-1);
  if (!settled || !last || settled === last) return 'Too short to tell what grows.';
  const growth = keys.slice(2).map((key) => {
    const change = last[key] - settled[key];
    return `${titles[key]} ${change < 0 ? '−' : '+'}${shown(Math.abs(change))}`;
  });
  return `From minute ${settled.minute} to ${last.minute}: ${growth.join('; ')}.`;
}
