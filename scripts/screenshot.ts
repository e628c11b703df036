import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { build, preview } from 'vite';
import { CHROMIUM_ARGS, ensureChromium } from './chromium';
import { getMnist } from './get-mnist';

/*
 * Takes the README's picture of the page: the static network after its five epochs on MNIST, with a
 * three drawn. Run it again after a visible change: npm run screenshot
 */

const PORT = 4181;
const THREE = [
  [0.32, 0.22],
  [0.62, 0.2],
  [0.48, 0.45],
  [0.66, 0.62],
  [0.52, 0.82],
  [0.3, 0.75],
] as const;

await getMnist();
await build({ logLevel: 'warn' });
const server = await preview({ preview: { port: PORT, strictPort: true } });
const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS });
const page = await browser.newPage({
  viewport: { width: 1280, height: 800 },
  deviceScaleFactor: 1.5,
});
await page.goto(`http://localhost:${PORT}`);
await page.getByRole('button', { name: 'Train', exact: true }).click();
const status = page.getByLabel('Training status', { exact: true });
await status.and(page.locator('[data-state="done"]')).waitFor({ timeout: 300_000 });

const pad = page.getByLabel('Draw a digit', { exact: true });
const box = (await pad.boundingBox())!;
const at = ([x, y]: readonly [number, number]) =>
  [box.x + x * box.width, box.y + y * box.height] as const;
await page.mouse.move(...at(THREE[0]));
await page.mouse.down();
for (const point of THREE) await page.mouse.move(...at(point), { steps: 12 });
await page.mouse.up();
await page.mouse.move(0, 0);
await page.waitForTimeout(1500);
await page.screenshot({
  path: fileURLToPath(new URL('../public/screenshot.png', import.meta.url)),
});
await browser.close();
await server.close();
