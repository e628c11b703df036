import jsQR from 'jsqr';
import type { Page } from 'playwright/test';
import {
  button,
  choose,
  enter,
  expectState,
  expectWithinScreen,
  figure,
  learnFromFew,
  numberField,
  open,
  PHONE,
  status,
  steps,
  trainToEnd,
  untilKept,
} from './page';
import { expect, test } from './test';

/** Opens the share dialog; returns the link in it. */
async function shareLink(page: Page): Promise<string> {
  await button(page, 'Share this set-up').click();
  return page.getByRole('textbox', { name: 'Link' }).inputValue();
}

async function openLink(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await expectState(page, 'idle', 30_000);
}

test('who opens a link finds the same set-up, and the same curve', async ({
  page,
  context,
  browser,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await page.getByRole('radio', { name: 'Dynamic' }).check();
  await enter(page, 'Neurons in hidden layer 1', 24);
  await button(page, 'Remove hidden layer 2').click();
  await choose(page, 'Optimiser', 'Adam');
  await enter(page, 'Batch size', 50);
  await learnFromFew(page);

  const link = await shareLink(page);
  expect(new URL(link).search).toContain('layers=784,24,10&');
  await button(page, 'Copy').click();
  await expect(button(page, 'Copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  await page.keyboard.press('ArrowRight'); // trains nothing while the link is looked at
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: 'Link' })).toHaveCount(0);
  await expect(button(page, 'Share this set-up')).toBeFocused();
  expect(await figure(page, 'step')).toBe(0);
  const losses = await steps(page, 4);

  const other = await browser.newPage();
  try {
    await openLink(other, link);
    await expect(other.getByText('Set up by the link that you opened')).toBeVisible();
    await expect(other.getByText(/It chose 784 → 24 → 10/)).toBeVisible();
    await expect(numberField(other, 'Batch size')).toHaveValue('50');
    expect(await steps(other, 4)).toEqual(losses);
    await expect(other.getByText(/It chose/)).toHaveCount(0); // it has done its part
  } finally {
    await other.context().close();
  }
});

test('a link opens the view in which it was shared', async ({ page }) => {
  await open(page);
  expect(new URL(await shareLink(page)).hash).toBe('');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'The pattern' }).click();
  const link = await shareLink(page);
  await page.goto('about:blank');
  await openLink(page, link);
  await expect(page.getByText('Set up by the link that you opened')).toBeVisible();
  await expect(page.getByRole('link', { name: 'The pattern' })).toHaveAttribute(
    'aria-current',
    'page',
  );
});

test('a link stands in the address until a run has begun, and leaves earlier runs alone', async ({
  page,
}) => {
  await open(page);
  await learnFromFew(page);
  await trainToEnd(page, 1);
  await untilKept(page);

  const link = '/?layers=784,12,10&seed=3&share=0.02&utm_source=mail#/';
  await openLink(page, link);
  await page.reload();
  await expectState(page, 'idle', 30_000);
  await expect(numberField(page, 'Neurons in hidden layer 1')).toHaveValue('12');
  expect(await figure(page, 'step')).toBe(0);
  await expect(page.getByRole('textbox', { name: 'Name of Run 1', exact: true })).toBeVisible();

  await expect(page.getByText('Not understood and passed over: utm_source.')).toBeVisible();
  await page.getByRole('link', { name: 'X-ray' }).click();
  await steps(page, 2);
  expect(page.url()).toMatch(/\/\?utm_source=mail#\/xray$/);
  await page.goBack();
  await expect(numberField(page, 'Neurons in hidden layer 1')).toBeVisible();
  expect(page.url()).toMatch(/\/\?utm_source=mail#\/$/);
  await untilKept(page);
  await page.reload();
  await expect(status(page)).toHaveAttribute('data-step', '2', { timeout: 30_000 });
  await expect(numberField(page, 'Neurons in hidden layer 1')).toHaveValue('12');
});

test('a link that makes no sense is refused with the reason, and the page is usable', async ({
  page,
}) => {
  await open(page);
  await steps(page, 1); // a run that could be gone on with
  await untilKept(page);
  await openLink(page, '/?layers=784,5000,10');
  const refusal = page.getByRole('alert').filter({ hasText: 'The link could not be understood' });
  await expect(
    refusal.getByText(/hidden layers, each from 1 to 1024, .* but “784,5000,10” came/),
  ).toBeVisible();
  await expect(numberField(page, 'Neurons in hidden layer 1')).toHaveValue('128');
  await steps(page, 1);
  expect(new URL(page.url()).search).toBe('');
});

test('a link written by hand is used as far as it is understood', async ({ page }) => {
  await openLink(page, '/?optimiser=Adam&share=20%&learnngRate=0.1&epochs=many');
  await expect(page.getByRole('combobox', { name: 'Optimiser' })).toHaveValue('adam');
  const warning = page.getByRole('alert').filter({ hasText: 'Set up by the link' });
  await expect(warning.getByRole('listitem')).toHaveText([
    'There is no learnngRate, but “0.1” came for it: did you mean learning-rate?',
    'epochs must be a whole number from 1 to 1000, but “many” came.',
  ]);
  await steps(page, 1);
  expect(new URL(page.url()).search).toBe('');
});

test.describe('in a Danish browser', () => {
  test.use({ locale: 'da-DK' });

  test('what is wrong with a link is said in Danish', async ({ page }) => {
    await page.goto('/?epochs=mange');
    const refusal = page.getByRole('alert').filter({ hasText: 'Linket kunne ikke forstås' });
    await expect(refusal.getByRole('listitem')).toHaveText(
      'epochs skal være et helt tal fra 1 til 1000, men der stod ”mange”.',
    );
    await page.goto('/?v=1&epochs=3');
    await expect(refusal.getByText(/slutte med end=1/)).toBeVisible();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: PHONE, hasTouch: true, isMobile: true });

  test('the link fits, and is selected where the page may not copy', async ({ page }) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('Not allowed.'));
    });
    await open(page);
    await button(page, 'Share this set-up').tap();
    await button(page, 'Copy').tap();
    await expect(page.getByText(/The browser does not let the page copy/)).toBeVisible();
    const selected = await page
      .getByRole('textbox', { name: 'Link' })
      .evaluate(
        (field: HTMLInputElement) => (field.selectionEnd ?? 0) - (field.selectionStart ?? 0),
      );
    expect(selected).toBeGreaterThan(100);
    await expectWithinScreen(page);
  });
});

test.describe('on a server', () => {
  // Which has no https here, and Chromium says so.
  test.use({ expectedConsole: /Cross-Origin-Opener-Policy header has been ignored/ });

  test('a phone can read the link from the screen', async ({ page, baseURL }) => {
    test.slow(); // all that is loaded goes through the test
    // A name that is not that of one's own computer, though the answers come from there.
    await page.route('http://scratchnet.test/**', (route) =>
      route.continue({ url: new URL(new URL(route.request().url()).pathname, baseURL).href }),
    );
    await page.goto('http://scratchnet.test/');
    await expectState(page, 'idle', 60_000);
    const link = await shareLink(page);
    const code = page.getByRole('img', { name: 'The link as a QR code' });
    await expect(code).toBeVisible();
    const { width, height, data } = await code.evaluate(async (svg) => {
      const image = new Image();
      const source = new XMLSerializer().serializeToString(svg);
      image.src = `data:image/svg+xml,${encodeURIComponent(source)}`;
      await image.decode();
      const canvas = new OffscreenCanvas(512, 512);
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      const pixels = context.getImageData(0, 0, canvas.width, canvas.height);
      return { width: pixels.width, height: pixels.height, data: [...pixels.data] };
    });
    expect(jsQR(Uint8ClampedArray.from(data), width, height)?.data).toBe(link);
  });
});
