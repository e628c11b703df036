import { spawnSync } from 'node:child_process';
import { ensureChromium } from './chromium';

/* Runs the browser tests with the Chromium that is there, or that can be had. */
const CHROMIUM = ensureChromium();
console.log(`Testing in ${CHROMIUM}`);
const { status } = spawnSync('npx', ['playwright', 'test', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM },
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
