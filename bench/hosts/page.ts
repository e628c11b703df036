import type { Page } from 'playwright';
import type { Workload } from '../workloads';
import type { Chromium } from './chromium';
import type { Host } from './host';

/** Long enough for the page's first frames, and for what the browser compiles then. */
const RUN_UP_MS = 500;

/**
 * Scratchnet as a person sees it, curves and weights being drawn while it trains: on one thread, as
 * the worker it is compared with, or on as many as it likes.
 */
export async function pageHost(chromium: Chromium, threads: 'one' | 'many'): Promise<Host> {
  const { page, address } = await blankPage(chromium, threads);
  let batchSize = 0;
  return {
    prepare: async (workload) => {
      await load(page, address);
      await page.getByText(/^More/).click();
      await build(page, workload);
      await inState(page, 'idle');
      ({ batchSize } = workload);
      return (await page.getByText(/WebAssembly|plain loops/).allTextContents())[0] ?? 'the page';
    },
    train: async (seconds, examples = Infinity) => {
      await page.bringToFront();
      await page.getByRole('button', { name: 'Train', exact: true }).click();
      if (examples === Infinity) await page.waitForTimeout(RUN_UP_MS);
      const [steps, measured] = await page.evaluate(watchSteps, [seconds, examples / batchSize]);
      await page.getByRole('button', { name: 'Pause', exact: true }).click();
      await inState(page, 'paused');
      return { examples: steps! * batchSize, seconds: measured! };
    },
    test: async () => {
      // The page tests by itself at the end of an epoch.
      const written = await status(page).getAttribute('data-test-accuracy');
      const accuracy = written ? Number(written) : Number.NaN;
      const count = 10_000;
      return { correct: Math.round(accuracy * count), count, seconds: Number.NaN };
    },
    peakMemory: () => chromium.peakMemory(),
    // Its own thread draws beside the worker, so the two together would say nothing.
    processorSeconds: async () => null,
    close: () => page.close(),
  };
}

/** The same for a person who opens it anew; what its console complains of is printed. */
export async function openPage(chromium: Chromium): Promise<Page> {
  const { page, address } = await blankPage(chromium, 'many');
  page.on('pageerror', (error) => console.error(`  uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'log') return;
    console.error(`  console, ${message.type()}: ${message.text()}`);
  });
  await load(page, address);
  return page;
}

async function blankPage(chromium: Chromium, threads: 'one' | 'many') {
  const address = await chromium.realPage(threads === 'many');
  const browser = await chromium.browser();
  // The page's service worker would isolate it, and so let it use threads after all.
  const serviceWorkers = threads === 'many' ? 'allow' : 'block';
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, serviceWorkers });
  return { page, address };
}

async function load(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await inState(page, 'idle');
  await page.getByText('55,000 to learn from').waitFor(); // MNIST, not digits of its own
}

const status = (page: Page) => page.getByRole('region', { name: 'Training status' });

async function inState(page: Page, state: string): Promise<void> {
  await status(page)
    .and(page.locator(`[data-state="${state}"]`))
    .waitFor({ timeout: 60_000 });
}

/** Builds the network by hand, as a person does. */
async function build(page: Page, { sizes, batchSize, optimizer, learningRate }: Workload) {
  const enter = async (name: string, value: number) => {
    const field = page.getByRole('spinbutton', { name, exact: true });
    await field.fill(String(value));
    await field.press('Enter');
  };
  const choose = (label: string, option: string) =>
    page.getByRole('combobox', { name: label, exact: true }).selectOption({ label: option });

  const preset = sizes.length === 2 ? 'No hidden layer' : 'Wide: 512';
  if (sizes.join() === '784,128,64,10') await choose('Start from', 'The static network');
  else {
    await choose('Start from', preset);
    for (let layer = 1; layer < sizes.length - 1; layer++) {
      if (layer > 1) await page.getByRole('button', { name: 'Add layer', exact: true }).click();
      await enter(`Neurons in hidden layer ${layer}`, sizes[layer]!);
    }
  }
  await choose('Optimiser', optimizer === 'sgd' ? 'SGD' : 'Adam');
  await enter('Learning rate', learningRate);
  await enter('Batch size', batchSize);
  await enter('Epochs', 1000);
  const fresh = page.getByRole('button', { name: 'Start fresh', exact: true });
  if (await fresh.isVisible()) await fresh.click();
}

/**
 * Runs in the page. From one frame to another: how many steps were trained, and in how many seconds.
 */
function watchSteps([seconds, most]: readonly number[]): Promise<number[]> {
  const region = document.querySelector('[data-step]')!;
  return new Promise((resolve) => {
    let first: readonly [step: number, at: number] | undefined;
    const observer = new MutationObserver(() => {
      // No function in here may have a name: esbuild would call a helper that the page has not.
      const now = performance.now();
      const step = Number(region.getAttribute('data-step'));
      first ??= [step, now];
      const trained = step - first[0];
      const passed = (now - first[1]) / 1000;
      if (passed < seconds! && trained < most!) return;
      observer.disconnect();
      resolve([trained, passed]);
    });
    observer.observe(region, { attributeFilter: ['data-step'] });
  });
}
