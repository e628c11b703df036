import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright/test';
import {
  button,
  choose,
  enter,
  expectAtLeast,
  expectState,
  expectWithinScreen,
  figure,
  figureText,
  learnFromFew,
  open,
  openOnMnist,
  PHONE,
  prediction,
  status,
  steps,
  trainForLong,
  trainToEnd,
} from './page';
import { expect, test } from './test';

const timeline = (page: Page): Locator => page.getByRole('region', { name: 'Timeline' });
const slider = (page: Page): Locator => page.getByRole('slider', { name: 'Moment of the run' });
const network = (page: Page): Locator => page.getByRole('region', { name: 'Network', exact: true });

/** Where the slider is on the screen. */
async function track(page: Page) {
  await slider(page).scrollIntoViewIfNeeded();
  const box = await slider(page).locator('xpath=../..').boundingBox();
  if (!box) throw new Error('The slider is not on the screen.');
  return box;
}

/** Looks back with the keyboard, so many moments from the one that is shown. */
async function goBack(page: Page, moments: number): Promise<void> {
  await slider(page).focus();
  for (let press = 0; press < moments; press++) await page.keyboard.press('ArrowLeft');
}

test('the timeline fills, looks back, and plays and saves its film', async ({ page }) => {
  await open(page);
  await test.step('before anything is trained, the timeline says what will stand there', async () => {
    await expect(timeline(page)).toContainText('Once the network has begun to learn');
    await expect(slider(page)).toHaveCount(0);
    for (const name of ['Play the film', 'Save the film', 'Fork']) {
      await expect(button(page, name)).toBeDisabled();
    }
  });

  await test.step('a press on the slider looks back, and Back to now returns', async () => {
    await learnFromFew(page);
    await button(page, 'A random test digit').click();
    await trainToEnd(page, 1);
    const box = await track(page);
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await expect(timeline(page)).toContainText('Looking back');
    await button(page, 'Back to now').click();
    await expect(timeline(page)).not.toContainText('Looking back');
    await expect(slider(page)).toBeFocused();
  });

  await test.step('the film plays from the beginning to now, and stops when it is told to', async () => {
    await choose(page, 'Moments a second', '20 a second');
    await button(page, 'Play the film').click();
    await expect(slider(page)).not.toHaveAttribute('aria-valuetext', /^now/);
    await expect(slider(page)).toHaveAttribute('aria-valuetext', /^now/);
    await expect(button(page, 'Play the film')).toBeVisible();

    await choose(page, 'Moments a second', '2 a second');
    await button(page, 'Play the film').click();
    await button(page, 'Stop the film').click();
    const stoppedAt = await slider(page).getAttribute('aria-valuetext');
    await page.waitForTimeout(1_200);
    await expect(slider(page)).toHaveAttribute('aria-valuetext', stoppedAt ?? '');
    await goBack(page, 1);
    await button(page, 'Go to the beginning').click();
    await expect(slider(page)).toHaveAttribute('aria-valuetext', /^step 0,/);
  });

  await test.step('the film is saved as a video that plays', async () => {
    await button(page, 'Back to now').click();
    await choose(page, 'Moments a second', '20 a second');
    await button(page, 'Save the film').click();
    await expect(button(page, 'Cancel the film')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(button(page, 'Cancel the film')).toHaveCount(0);

    const download = page.waitForEvent('download');
    await button(page, 'Save the film').click();
    await expect(page.getByText(/^Recording moment/)).toBeVisible();
    const saved = await download;
    const name = saved.suggestedFilename();
    expect(name).toMatch(/^scratchnet-run-1\.(webm|mp4)$/);
    await expect(page.getByText(`Saved as ${name}.`)).toBeVisible();
    await expect(button(page, 'Close')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(button(page, 'Save the film')).toBeFocused();
    const file = await readFile(await saved.path());
    const webm = file.subarray(0, 4).equals(Buffer.from([0x1a, 0x45, 0xdf, 0xa3]));
    expect(webm || file.toString('latin1', 4, 8) === 'ftyp').toBe(true);
    const moments = Number(await slider(page).getAttribute('aria-valuemax')) + 1;
    const { duration, size } = await played(page, file, webm ? 'video/webm' : 'video/mp4');
    expect(size).toEqual([960, 540]);
    expect(duration).toBeGreaterThan((0.8 * moments) / 20); // a busy machine makes it longer
  });
});

test('the whole page shows the moment that is looked back at, while training goes on', async ({
  page,
}) => {
  await openOnMnist(page);
  await button(page, 'A random test digit').click();
  await trainForLong(page);
  await expectAtLeast(page, 'step', 300);
  await slider(page).focus();
  await page.keyboard.press('Home');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', 'step 0, epoch 0.00');
  await expect(network(page)).toContainText('step 0');
  const before = await figure(page, 'step');
  const blank = await prediction(page);
  await expectAtLeast(page, 'step', before + 200);
  expect(await prediction(page)).toEqual(blank);
  await page.keyboard.press('ArrowRight');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /^step 1,/);
  await expect(timeline(page)).toContainText('Looking back');
  await expect(timeline(page)).toContainText('at step 1');

  await page.keyboard.press('End');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /^now: step/);
  await expect(timeline(page)).not.toContainText('Looking back');
  await expect.poll(() => prediction(page)).not.toEqual(blank);
  await expectState(page, 'training');
});

test('looking back leaves the run what it is, to the bit', async ({ page }) => {
  await open(page);
  await learnFromFew(page);
  await trainToEnd(page, 3);
  const figures = async () => [
    await figureText(page, 'train-loss'),
    await figureText(page, 'test-accuracy'),
  ];
  const undisturbed = await figures();
  await button(page, 'Reset').click();
  await expectState(page, 'idle');

  await choose(page, 'Training speed', '1,000 images a second');
  await button(page, 'Train').click();
  await expectAtLeast(page, 'step', 10);
  await goBack(page, 5);
  await button(page, 'Play the film').click();
  await expectAtLeast(page, 'step', 20);
  await button(page, 'Back to now').click();
  await choose(page, 'Training speed', 'As fast as it can');
  await expectAtLeast(page, 'epoch', 3);
  await expectState(page, 'done');
  expect(await figures()).toEqual(undisturbed);
});

test('a fork from the newest moment goes on as the run would have, and one from the past by itself', async ({
  page,
}) => {
  await open(page);
  await learnFromFew(page);
  await enter(page, 'Epochs', 2);
  const first = await steps(page, 4);
  const goOn = async () => {
    await button(page, 'Train').click();
    await expectAtLeast(page, 'epoch', 2);
    await expectState(page, 'done');
    return [await figureText(page, 'train-loss'), await figureText(page, 'test-accuracy')];
  };
  const wentOn = await goOn();
  await button(page, 'Reset').click();
  await expectState(page, 'idle');
  expect(await steps(page, 4)).toEqual(first);
  await button(page, 'Fork').click();
  await expect(timeline(page)).toContainText(/Run 3, forked from Run 2 at step 4/);
  await expect(status(page)).toHaveAttribute('data-step', '4');
  expect(await goOn()).toEqual(wentOn);

  await slider(page).press('Home');
  for (const _ of [1, 2]) await page.keyboard.press('ArrowRight');
  await button(page, 'Fork').click();
  await expect(status(page)).toHaveAttribute('data-step', '2');
  await expect(timeline(page)).toContainText('Run 4, forked from Run 3 at step 2');
  await enter(page, 'Learning rate', 0.02);
  const other = await steps(page, 2);
  expect(other[0]).toBe(first[2]); // of the same weights, before the first step is made
  expect(other[1]).not.toBe(first[3]);
});

test('an Adam fork from the newest moment keeps its memory, an older one says it is gone', async ({
  page,
}) => {
  await open(page);
  await choose(page, 'Optimiser', 'Adam');
  await steps(page, 3);
  const wentOn = await steps(page, 3);
  await button(page, 'Reset').click();
  await expectState(page, 'idle');
  await steps(page, 3);
  await button(page, 'Fork').click();
  await expect(timeline(page)).toContainText('forked from');
  expect(await steps(page, 3)).toEqual(wentOn);

  await goBack(page, 3);
  await button(page, 'Fork').hover();
  await expect(page.getByText(/Adam begins with an empty memory/)).toBeVisible();
});

/** Plays a film in the page's browser: how long it is, and how large. */
async function played(page: Page, file: Buffer, type: string) {
  return page.evaluate(
    async ([data, mimeType]) => {
      const bytes = Uint8Array.from(atob(data!), (character) => character.charCodeAt(0));
      const video = document.createElement('video');
      video.muted = true;
      video.src = URL.createObjectURL(new Blob([bytes], { type: mimeType! }));
      await video.play();
      video.pause();
      const { duration, videoWidth, videoHeight } = video;
      return { duration, size: [videoWidth, videoHeight] };
    },
    [file.toString('base64'), type],
  );
}

/** The colour of the first pixel of each picture of a GIF. */
async function corners(page: Page, file: Buffer): Promise<string[]> {
  return page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
    const decoder = new ImageDecoder({ data: bytes, type: 'image/gif' });
    await Promise.all([decoder.completed, decoder.tracks.ready]);
    const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
    const found: string[] = [];
    for (let k = 0; k < decoder.tracks.selectedTrack!.frameCount; k++) {
      const { image } = await decoder.decode({ frameIndex: k });
      context.drawImage(image, 0, 0);
      found.push(`${context.getImageData(0, 0, 1, 1).data}`);
    }
    return found;
  }, file.toString('base64'));
}

test.describe('in a browser that records no video', () => {
  test('the film is saved as an animated GIF, in the colours that it began with', async ({
    page,
  }) => {
    await page.addInitScript(() => Reflect.deleteProperty(window, 'MediaRecorder'));
    await open(page);
    await learnFromFew(page);
    await trainToEnd(page, 1);
    const download = page.waitForEvent('download');
    await page.evaluate(() => {
      const change = () => {
        if (/Recording moment [1-9]/.test(document.body.textContent)) {
          document.documentElement.dataset['mantineColorScheme'] = 'dark';
        } else requestAnimationFrame(change);
      };
      requestAnimationFrame(change);
    });
    await button(page, 'Save the film').click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe('scratchnet-run-1.gif');
    const file = await readFile(await saved.path());
    expect(file.toString('latin1', 0, 6)).toBe('GIF89a');
    expect(file.readUInt16LE(6)).toBe(480);
    expect(file.at(-1)).toBe(0x3b);
    const colours = await corners(page, file);
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
    expect(colours.length).toBeGreaterThan(10);
    expect(new Set(colours)).toEqual(new Set([colours[0]]));
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: PHONE, hasTouch: true, isMobile: true });

  test('a finger looks back, a sign says so everywhere, and one tap returns', async ({ page }) => {
    await open(page);
    await button(page, 'Step').tap();
    await expect(status(page)).toHaveAttribute('data-step', '1');
    await button(page, 'Step').tap();
    await expect(status(page)).toHaveAttribute('data-step', '2');
    const box = await track(page);
    await page.touchscreen.tap(box.x + 4, box.y + box.height / 2);
    await expect(timeline(page)).toContainText('Looking back');
    await page.evaluate(() => scrollTo(0, 0));
    await expect(timeline(page).getByText('Looking back at step 0')).toBeInViewport();
    await button(page, 'Back to now').tap();
    await expect(timeline(page)).not.toContainText('Looking back');
    await expectWithinScreen(page);
  });
});
