import { readFileSync } from 'node:fs';
import type { Page, Route } from 'playwright/test';
import { PAGE_MIRROR } from '../src/data/load-mnist';
import { MNIST_FOLDER } from './mnist';
import {
  button,
  choose,
  expectAtLeast,
  expectState,
  figure,
  learnFromFew,
  needsMnist,
  openOnMnist,
  status,
  trainForLong,
  untilKept,
} from './page';
import { expect, test } from './test';

const BESIDE_PAGE = '**/data/mnist/*.gz';
const MIRROR = `${PAGE_MIRROR}**`;

const fileOf = (route: Route): Buffer =>
  readFileSync(MNIST_FOLDER + new URL(route.request().url()).pathname.split('/').at(-1));

/** Opens the page and counts what it asks of the mirror. */
async function openWithMirror(page: Page, answer: (route: Route) => Promise<void>) {
  const asked: string[] = [];
  await page.route(BESIDE_PAGE, (route) => route.fulfill({ status: 404 }));
  await page.route(MIRROR, async (route) => {
    asked.push(route.request().url());
    await answer(route);
  });
  await page.goto('/');
  await expectState(page, 'idle', 40_000);
  return asked;
}

test.use({ expectedConsole: /Failed to load resource/ }); // Chromium says so by itself

test('with no network and no MNIST it learns digits that it draws itself, and says so', async ({
  page,
}) => {
  const asked = await openWithMirror(page, (route) => route.abort('internetdisconnected'));
  expect(asked.length).toBeGreaterThan(0); // the worker's requests come by here
  const notice = page.getByRole('alert').filter({ hasText: 'Training on generated digits' });
  await expect(notice).toContainText('npm run data');
  await expect(page.getByText('20,000 to learn from')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Images' })).toHaveValue('generated');
  // What is claimed is claimed of MNIST.
  await expect(page.getByRole('heading', { name: 'Accuracy', exact: true })).toBeVisible();
  await expect(page.getByText(/no hidden layer, 8 epochs/)).toHaveCount(0);
  await expect(page.getByRole('switch', { name: '92 % line' })).toHaveCount(0);

  await trainForLong(page);
  await expectAtLeast(page, 'epoch', 1);
  await expectAtLeast(page, 'test-accuracy', 0.8);
  await button(page, 'Pause').click();
  await button(page, 'Dismiss: Training on generated digits').click();
  await expect(notice).toHaveCount(0);

  // Asked for again, MNIST is missing as before: the page says so, and goes on with what it has.
  await choose(page, 'Images', 'MNIST, written by hand');
  await button(page, 'Reset').click();
  await expect(notice).toBeVisible();
  await expectState(page, 'idle');
  await button(page, 'Step').click();
  await expectAtLeast(page, 'step', 1);
});

test('a damaged file is refused with its name and the reason', async ({ page }) => {
  needsMnist();
  await page.route('**/data/mnist/train-labels*', (route) => {
    const bytes = fileOf(route);
    bytes[bytes.length - 20]! ^= 0xff;
    return route.fulfill({ body: bytes, contentType: 'application/octet-stream' });
  });
  await page.goto('/');
  await expectState(page, 'idle', 40_000);
  const notice = page.getByRole('alert').filter({ hasText: 'The MNIST files cannot be used' });
  await expect(notice).toContainText('train-labels-idx1-ubyte');
  await expect(notice).toContainText(/damaged|cannot be unpacked|expected/);
  await expect(page.getByText('20,000 to learn from')).toBeVisible();
});

test('a file with other bytes than MNIST is refused by its checksum', async ({ page }) => {
  needsMnist();
  await page.route('**/data/mnist/t10k-labels*', (route) =>
    route.fulfill({ body: Buffer.alloc(10_008, 1), contentType: 'application/octet-stream' }),
  );
  await page.goto('/');
  await expectState(page, 'idle', 40_000);
  const notice = page.getByRole('alert').filter({ hasText: 'The MNIST files cannot be used' });
  await expect(notice).toContainText('t10k-labels-idx1-ubyte');
  await expect(notice).toContainText('expected the SHA-256');
});

test('where the files are missing they come from the mirror and are kept', async ({ page }) => {
  needsMnist();
  const fulfilled = await openWithMirror(page, (route) =>
    route.fulfill({
      body: fileOf(route),
      contentType: 'application/octet-stream',
      headers: { 'access-control-allow-origin': '*' },
    }),
  );
  expect(fulfilled).toHaveLength(4);
  await expect(page.getByText('55,000 to learn from')).toBeVisible();

  await page.unroute(MIRROR);
  const refused = await openWithMirror(page, (route) => route.abort('internetdisconnected'));
  await expect(page.getByText('55,000 to learn from')).toBeVisible();
  expect(refused).toEqual([]);
  await expect(status(page)).toHaveAttribute('data-state', 'idle');
});

test('a mirror that sends something else is not believed', async ({ page }) => {
  await openWithMirror(page, (route) =>
    route.fulfill({
      body: '<html>Please log in to this network</html>',
      contentType: 'text/html',
      headers: { 'access-control-allow-origin': '*' },
    }),
  );
  await expect(
    page.getByRole('alert').filter({ hasText: 'Training on generated digits' }),
  ).toBeVisible();
  await expect(page.getByText('20,000 to learn from')).toBeVisible();
});

test('a run on MNIST is kept, and not trained on other images, while MNIST is missing', async ({
  page,
}) => {
  await openOnMnist(page);
  await learnFromFew(page);
  await button(page, 'Epoch').click();
  await expectState(page, 'paused');
  const step = await figure(page, 'step');
  await expect(page.getByText(/^Kept in this browser: (?!0\.0)/)).toBeVisible();
  await untilKept(page);

  await page.route(BESIDE_PAGE, (route) => route.fulfill({ status: 404 }));
  await page.route(MIRROR, (route) => route.abort('internetdisconnected'));
  await page.reload();
  const notice = page.getByRole('alert').filter({ hasText: 'Going on with your last run' });
  await expect(notice).toContainText('It was trained on MNIST', { timeout: 40_000 });
  await expectState(page, 'idle');
  await expect(page.getByText('20,000 to learn from')).toBeVisible();

  await page.unroute(BESIDE_PAGE);
  await page.reload();
  await expectState(page, 'paused', 40_000);
  expect(await figure(page, 'step')).toBe(step);
});
