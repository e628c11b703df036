import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { button, expectAtLeast, expectState } from './page';
import { expect, test } from './test';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/** A host that serves files and sends no headers of its own, as many free ones do. */
function plainHost(): Server {
  return createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const file = pathname === '/' ? 'index.html' : pathname;
    try {
      const body = await readFile(join(DIST, file));
      const type = TYPES[extname(file)];
      response.writeHead(200, { 'Content-Type': type ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
}

test('our own server isolates the page, so that threads can share memory', async ({ page }) => {
  await page.goto('/', { waitUntil: 'commit' });
  expect(await page.evaluate(() => self.crossOriginIsolated)).toBe(true);
});

test('on a host that sends no headers a service worker isolates the page, and it trains', async ({
  page,
}) => {
  const host = plainHost().listen(0);
  try {
    const { port } = host.address() as AddressInfo;
    await page.goto(`http://localhost:${port}/`);
    await page.waitForFunction(() => self.crossOriginIsolated, null, { timeout: 20_000 });
    await expectState(page, 'idle', 40_000);
    await button(page, 'Train').click();
    await expectAtLeast(page, 'step', 100);
  } finally {
    host.closeAllConnections();
    host.close();
  }
});
