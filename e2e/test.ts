import { test as base, expect } from 'playwright/test';
import { mnistIsThere } from './mnist';

export { expect };

interface Quiet {
  /** What the console may say all the same. */
  expectedConsole: RegExp | null;
  /** Fails every test in which the console shows an error or a warning. */
  complaints: readonly string[];
}

export const test = base.extend<Quiet>({
  expectedConsole: [null, { option: true }],
  complaints: [
    async ({ page, expectedConsole }, use) => {
      const complaints: string[] = [];
      const hear = (text: string) => {
        // Chromium says by itself that MNIST was looked for in vain.
        if (!mnistIsThere() && text.includes('Failed to load resource')) return;
        if (!expectedConsole?.test(text)) complaints.push(text);
      };
      page.on('console', (message) => {
        if (message.type() !== 'error' && message.type() !== 'warning') return;
        hear(`${message.type()}: ${message.text()} (${message.location().url})`);
      });
      page.on('pageerror', (error) => hear(`uncaught: ${error.message}`));
      await use(complaints);
      expect(complaints, 'errors and warnings on the console').toEqual([]);
    },
    { auto: true },
  ],
});
