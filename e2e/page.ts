import type { Locator, Page } from 'playwright/test';
import { PAGE_MIRROR } from '../src/data/load-mnist';
import { mnistIsThere, whyNoMnist } from './mnist';
import { expect, test } from './test';

/* What a person does on the page and reads from it, by the names that screen readers use. */

export const status = (page: Page): Locator =>
  page.getByRole('region', { name: 'Training status' });

export const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true });

export const numberField = (page: Page, name: string): Locator =>
  page.getByRole('spinbutton', { name, exact: true });

/** Opens the page and waits until it has digits to learn from. */
export async function open(page: Page, address = '/'): Promise<void> {
  if (!mnistIsThere()) await page.route(`${PAGE_MIRROR}**`, (route) => route.abort());
  await page.goto(address);
  await expectState(page, 'idle', 30_000);
}

/** Takes away what the page has to say, such as that MNIST is missing, and the room that it takes. */
export async function dismissNotices(page: Page): Promise<void> {
  for (const dismiss of await page.getByRole('button', { name: /^Dismiss: / }).all()) {
    await dismiss.click();
  }
}

/** Skips the test, and says so, where the page has no MNIST. */
export function needsMnist(): void {
  const reason = whyNoMnist();
  if (reason === undefined) return;
  console.log(`Skipped "${test.info().title}": ${reason}`);
  test.skip(true, reason);
}

/** As `open`, on MNIST; skips the test where there is none. */
export async function openOnMnist(page: Page): Promise<void> {
  needsMnist();
  await open(page);
  await expect(page.getByText('55,000 to learn from')).toBeVisible();
}

export async function expectState(page: Page, state: string, timeout = 15_000): Promise<void> {
  await expect(status(page)).toHaveAttribute('data-state', state, { timeout });
}

/** A phone's screen. */
export const PHONE = { width: 390, height: 844 } as const;

/** Expects nothing wider than the screen; a phone's own viewport grows with a wide page. */
export async function expectWithinScreen(page: Page): Promise<void> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(page.viewportSize()?.width);
}

type Figure = 'epoch' | 'step' | 'train-loss' | 'validation-accuracy' | 'test-accuracy';

/**
 * A figure of the run, as it is written: the same text is the same number to the bit. It is empty
 * while there is none; throws where the page has no such figure.
 */
export async function figureText(page: Page, name: Figure): Promise<string> {
  const text = await status(page).getAttribute(`data-${name}`);
  if (text === null) throw new Error(`The training status should have data-${name}, but has none.`);
  return text;
}

/** The same as a number; NaN while there is none. */
export async function figure(page: Page, name: Figure): Promise<number> {
  return Number.parseFloat(await figureText(page, name));
}

/** Waits until the figure is at least this. */
export async function expectAtLeast(
  page: Page,
  name: Figure,
  least: number,
  timeout = 30_000,
): Promise<void> {
  await expect
    .poll(() => figure(page, name), { message: name, timeout })
    .toBeGreaterThanOrEqual(least);
}

/** Starts a run that does not end before the test does. */
export async function trainForLong(page: Page): Promise<void> {
  await enter(page, 'Epochs', 1000);
  await button(page, 'Train').click();
  await expectState(page, 'training');
}

/** Trains until there have been so many epochs, which is the end of the run. */
export async function trainToEnd(page: Page, epochs: number): Promise<void> {
  await enter(page, 'Epochs', epochs);
  await button(page, 'Train').click();
  await expectAtLeast(page, 'epoch', epochs, 45_000);
  await expectState(page, 'done');
}

/** Trains batch by batch, and returns what the loss was on each. */
export async function steps(page: Page, count: number): Promise<string[]> {
  const losses: string[] = [];
  await expect(status(page)).not.toHaveAttribute('data-state', 'training'); // a pause takes a moment
  const first = await figure(page, 'step');
  for (let step = first + 1; step <= first + count; step++) {
    await button(page, 'Step').click();
    await expect(status(page)).toHaveAttribute('data-step', String(step));
    await expectState(page, 'paused');
    losses.push(await figureText(page, 'train-loss'));
  }
  return losses;
}

/** Types a number into a field, as a person does, to the end. */
export async function enter(page: Page, name: string, value: number): Promise<void> {
  await numberField(page, name).fill(String(value));
  await numberField(page, name).press('Enter');
  await expect(numberField(page, name)).toHaveValue(String(value));
}

/** Learns from few images, so that an epoch is soon over. */
export async function learnFromFew(page: Page): Promise<void> {
  await enter(page, 'Share of the training images', 2);
}

export async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).selectOption({ label: option });
}

/** Whether nothing is painted on a canvas. */
export async function isBlank(canvas: Locator): Promise<boolean> {
  return canvas.evaluate((painted: HTMLCanvasElement) => {
    const blank = document.createElement('canvas');
    blank.width = painted.width;
    blank.height = painted.height;
    return painted.toDataURL() === blank.toDataURL();
  });
}

/** The ten probabilities in percent; NaN where the list shows a dash. */
export async function prediction(page: Page): Promise<number[]> {
  const items = page.getByRole('list', { name: 'Prediction' }).getByRole('listitem');
  const texts = await items.evaluateAll((all) => all.map((item) => item.ariaLabel ?? ''));
  return texts.map((text, digit) => {
    const [name, percent] = text.split(': ');
    expect(name).toBe(String(digit));
    return percent === '–' ? Number.NaN : Number.parseFloat(percent ?? '');
  });
}

/** The digit that the list holds most probable; -1 while it shows dashes. */
export async function predicted(page: Page): Promise<number> {
  const probabilities = await prediction(page);
  return probabilities.indexOf(Math.max(...probabilities));
}

/** The newest step of the run under way that is kept in the browser (see `run-storage.ts`); -1 for none. */
function keptStep(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await answer(indexedDB.open('scratchnet runs'));
    const table = database.transaction('table').objectStore('table');
    const id = sessionStorage.getItem('scratchnet.open-run');
    const entry = await answer(table.get(`run ${id}`));
    database.close();
    return entry?.checkpoints.at(-1)?.step ?? -1;
  });
}

/** Waits until the run under way has been kept as far as it has come by now: at most some seconds. */
export async function untilKept(page: Page): Promise<void> {
  const step = await figure(page, 'step');
  await expect
    .poll(() => keptStep(page), { message: 'step that is kept', timeout: 30_000 })
    .toBeGreaterThanOrEqual(step);
}
