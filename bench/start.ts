import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/* Installs the peers if they are not there or not the ones asked for, then measures. */
const folder = fileURLToPath(new URL('.', import.meta.url));
const wanted = `${folder}package.json`;
const installed = `${folder}node_modules/.package-lock.json`;

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(wanted).mtimeMs) {
  console.log('Installing the peers into bench/node_modules …');
  const { status } = spawnSync('npm', ['--prefix', folder, 'install', '--no-audit', '--no-fund'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('Not all peers could be installed: those that are missing will be skipped.');
  }
}
await import('./run');
