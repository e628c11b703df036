import { defineConfig } from 'playwright/test';
import { CHROMIUM_ARGS, findChromium } from './scripts/chromium';

const executablePath = findChromium();

/* Browser tests, against the built page. `npm run e2e` finds or installs a Chromium first. */
export default defineConfig({
  testDir: 'e2e',
  timeout: 120_000,
  workers: 1, // training fills a core; two at once would only wait for each other
  reporter: [['list']],
  forbidOnly: Boolean(process.env['CI']),
  use: {
    baseURL: 'http://localhost:4180',
    viewport: { width: 1280, height: 800 },
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: [...CHROMIUM_ARGS] },
    trace: 'off',
  },
  webServer: {
    command: 'npx vite build && npx vite preview --port 4180 --strictPort',
    url: 'http://localhost:4180',
    reuseExistingServer: !process.env['CI'],
    timeout: 120_000,
  },
});
