import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import type { Page } from 'playwright/test';
import { MNIST_FOLDER } from './mnist';
import { button, choose, enter, expectState, figure, openOnMnist } from './page';
import { expect, test } from './test';

interface Listening extends Window {
  newestWeights: Float32Array;
}

/** Listens in on what the worker posts to the page: the weights come with it. */
async function listenForWeights(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const Channel = window.MessageChannel;
    window.MessageChannel = class extends Channel {
      constructor() {
        super();
        this.port1.addEventListener('message', ({ data }) => {
          const snapshot: unknown = data?.argumentList?.[0]?.value?.snapshot;
          if (snapshot instanceof Float32Array) {
            (window as unknown as Listening).newestWeights = snapshot;
          }
        });
      }
    };
  });
}

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const inPage = async (page: Page): Promise<Buffer> => {
  const bytes = await page.evaluate(() => {
    const { newestWeights } = window as unknown as Listening;
    return [...new Uint8Array(newestWeights.slice().buffer)];
  });
  return Buffer.from(bytes);
};

/** The same run in Node, by the command of the README. */
async function inNode(seed: number, file: string) {
  const options = ['--preset', 'noHiddenLayer', '--epochs', '8', '--seed', String(seed)];
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...['--import', 'tsx'],
    'scripts/train.ts',
    ...options,
    ...['--mnist', MNIST_FOLDER, '--save', file],
  ]);
  const last = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as { testAccuracy: number };
  return { weights: readFileSync(file), testAccuracy: last.testAccuracy };
}

test('with no hidden layer, browser and Node agree to the bit above 92 %, with each of three seeds', async ({
  page,
}, info) => {
  test.setTimeout(180_000);
  await listenForWeights(page);
  await openOnMnist(page);
  await choose(page, 'Start from', 'No hidden layer');
  await page.getByText(/^More/).click();
  for (const seed of [1, 2, 3]) {
    await test.step(`with the seed ${seed}`, async () => {
      if (seed !== 1) {
        await enter(page, 'Seed', seed);
        await button(page, 'Start fresh').click();
        await expectState(page, 'idle');
      }
      await button(page, 'Train').click();
      const node = await inNode(seed, info.outputPath(`weights-${seed}.f32`));
      await expectState(page, 'done', 150_000);

      expect(await figure(page, 'epoch')).toBe(8);
      const accuracy = await figure(page, 'test-accuracy');
      console.log(
        `seed ${seed}: test accuracy ${accuracy} in the browser, ${node.testAccuracy} in Node`,
      );
      expect(accuracy).toBeGreaterThan(0.92);
      expect(node.testAccuracy).toBe(accuracy);
      const weights = await inPage(page);
      expect(weights.length).toBe(4 * 7850);
      expect(hash(weights)).toBe(hash(node.weights));
    });
  }
});
