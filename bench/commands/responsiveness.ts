import type { Page } from 'playwright';
import { digits, draw } from '../../e2e/digits';
import { button, trainForLong } from '../../e2e/page';
import { type Noted, spreadOf, takeNoted, watch } from '../../e2e/responsiveness';
import type { Chromium } from '../hosts/chromium';
import { openPage } from '../hosts/page';
import { median } from '../measure';
import type { Options } from '../options';
import { describeMachine, loadAverage } from '../report/machine';
import { keepResults } from '../report/results';
import { figuresOf } from '../report/table';

/** Long enough for what the page still loads and compiles after it has its digits. */
const RUN_UP_MS = 3000;
const DRAWING_SECONDS = 8;
const WATCHING_MS = 5000;
/** For what an act in the tour leaves to be done. */
const AFTERWARDS_MS = 1500;

/** What came of one phase of a round. */
interface Measured extends Noted {
  readonly phase: string;
  readonly seconds: number;
  /** NaN where nobody draws. */
  readonly framesPerSecond: number;
}

/**
 * Draws and looks around while the page trains, beside a control that draws as well while nothing
 * trains. No trace is taken meanwhile: to send one out takes long tasks by itself.
 */
export async function measureResponsiveness({ rounds }: Options, chromium: Chromium) {
  const before = loadAverage();
  const measured: Measured[] = [];
  for (let round = 1; round <= rounds; round++) {
    console.error(`  round ${round} of ${rounds}`);
    const page = await openPage(chromium);
    await page.waitForTimeout(RUN_UP_MS);
    await watch(page);
    for (const [phase, act] of await phasesOf(page)) {
      await takeNoted(page);
      const began = performance.now();
      const framesPerSecond = (await act()) ?? Number.NaN;
      const noted = await takeNoted(page);
      const seconds = (performance.now() - began) / 1000;
      measured.push({ phase, seconds, framesPerSecond, ...noted });
    }
    await page.close();
  }
  const machine = await describeMachine(chromium, before);
  const table = figuresOf(
    ['', 's', 'tasks over 50 ms', 'a minute', 'longest', 'frames/s', 'from pen to second frame'],
    [...new Set(measured.map(({ phase }) => phase))].map((phase) =>
      rowOf(measured.filter((one) => one.phase === phase)),
    ),
  );
  const counted = `Seconds and tasks of all rounds together (${rounds}); frames a second as their median.`;
  const report = [machine, counted, table].join('\n\n');
  console.log(`\n${report}`);
  await keepResults('responsiveness', { machine, rounds, measured }, report);
}

function rowOf(measured: readonly Measured[]): string[] {
  const seconds = measured.reduce((sum, one) => sum + one.seconds, 0);
  const tasks = measured.flatMap(({ longTasks }) => longTasks);
  const frames = median(measured.map(({ framesPerSecond }) => framesPerSecond));
  return [
    measured[0]!.phase,
    seconds.toFixed(0),
    String(tasks.length),
    ((60 * tasks.length) / seconds).toFixed(1),
    tasks.length > 0 ? `${Math.max(...tasks).toFixed(0)} ms` : '–',
    Number.isNaN(frames) ? '–' : frames.toFixed(0),
    Number.isNaN(frames) ? '–' : spreadOf(measured.flatMap(({ delays }) => delays)),
  ];
}

/** Resolves with the frames a second that were seen meanwhile, if any were counted. */
type Act = () => Promise<number | undefined>;

/** What a person does: draws, then goes on a tour, and at last to each other view and back. */
async function phasesOf(page: Page): Promise<[name: string, act: Act][]> {
  const links = page.getByRole('navigation', { name: 'Views' }).getByRole('link');
  const [train, ...others] = await links.allTextContents();
  const visit = async (view: string) => {
    await links.filter({ hasText: view }).click();
    await page.waitForTimeout(AFTERWARDS_MS);
    await links.filter({ hasText: train! }).click();
  };
  return [
    ['control: drawing, nothing trains', () => drawDigits(page)],
    ['training begins', () => afterwards(page, trainForLong(page))],
    ['drawing', () => drawDigits(page)],
    ['watching', () => afterwards(page, page.waitForTimeout(WATCHING_MS))],
    ['scrolling', () => afterwards(page, scroll(page))],
    ['neurons hovered', () => afterwards(page, hoverNeurons(page))],
    ['timeline scrubbed', () => afterwards(page, scrub(page))],
    ...others.map((view): [string, Act] => [
      `${view}, and back`,
      () => afterwards(page, visit(view)),
    ]),
  ];
}

async function afterwards(page: Page, act: Promise<void>): Promise<undefined> {
  await act;
  await page.waitForTimeout(AFTERWARDS_MS);
}

async function drawDigits(page: Page): Promise<number> {
  let over = false;
  const counted = page.evaluate(countFrames, DRAWING_SECONDS).finally(() => {
    over = true;
  });
  const drawn = async () => {
    for (let count = 0; !over; count++) {
      await draw(page, [digits[3], digits[7], digits[1]][count % 3]!);
      await page.waitForTimeout(500);
      await button(page, 'Clear drawing').click();
    }
  };
  const [framesPerSecond] = await Promise.all([counted, drawn()]);
  return framesPerSecond;
}

/** Runs in the page: frames a second. */
async function countFrames(seconds: number): Promise<number> {
  const began = performance.now();
  let frames = 0;
  while (performance.now() - began < 1000 * seconds) {
    await new Promise(requestAnimationFrame);
    frames++;
  }
  return (1000 * frames) / (performance.now() - began);
}

async function scroll(page: Page): Promise<void> {
  await page.mouse.move(2, 400);
  for (const distance of [120, -120]) {
    for (let turn = 0; turn < 30; turn++) {
      await page.mouse.wheel(0, distance);
      await page.waitForTimeout(50);
    }
  }
}

async function hoverNeurons(page: Page): Promise<void> {
  const box = await page.getByRole('application', { name: 'The network, drawn' }).boundingBox();
  if (!box) throw new Error('The picture of the network is not on the screen.');
  const places = 40;
  for (let i = 0; i < places; i++) {
    const down = 0.3 + 0.04 * ((7 * i) % 10);
    await page.mouse.move(box.x + (box.width * i) / places, box.y + box.height * down);
    await page.waitForTimeout(50);
  }
  await page.mouse.move(2, 400);
}

async function scrub(page: Page): Promise<void> {
  await page.getByRole('slider', { name: 'Moment of the run' }).focus();
  for (const key of ['ArrowLeft', 'ArrowRight']) {
    for (let press = 0; press < 15; press++) {
      await page.keyboard.press(key);
      await page.waitForTimeout(80);
    }
  }
  await page.keyboard.press('End');
}
