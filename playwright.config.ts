import { defineConfig } from 'playwright/test';
import { ADDRESS } from './e2e/address';
import { CHROMIUM_ARGS, findChromium } from './scripts/chromium';

const executablePath = findChromium();

/* Browser tests, against the built page. `npm run e2e` finds or installs a Chromium first. */
export default defineConfig({
  testDir: 'e2e',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  fullyParallel: true, // or the longest file would go on alone
  workers: 2, // while one trains the other draws or waits; more would only stand in line
  retries: process.env['CI'] ? 2 : 0, // CI's machine has others on it; what fails thrice is broken
  reporter: [['list']],
  forbidOnly: Boolean(process.env['CI']),
  use: {
    baseURL: ADDRESS,
    viewport: { width: 1280, height: 800 },
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: [...CHROMIUM_ARGS] },
    actionTimeout: 10_000,
    trace: 'off',
  },
  projects: [
    { name: 'page', testIgnore: 'smooth.spec.ts' },
    // What is measured is measured alone.
    { name: 'smooth', testMatch: 'smooth.spec.ts', dependencies: ['page'] },
  ],
  webServer: {
    command: 'npx tsx e2e/serve.ts',
    url: ADDRESS,
    reuseExistingServer: !process.env['CI'],
    timeout: 120_000,
  },
});
