import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

/** Where Chrome and Chromium live when they are not on the PATH. */
const USUAL_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Google\Chrome\Application\chrome.exe`,
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The Chrome or Chromium that is there: `CHROMIUM`, one on the PATH, or Playwright's own. */
export function findChromium(): string | undefined {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const named = process.env['CHROMIUM'];
  const candidates = [...(named ? [named] : []), ...onPath, ...USUAL_PLACES];
  const found = candidates.find(isExecutable);
  if (found) return found;
  const own = chromium.executablePath();
  return existsSync(own) ? own : undefined;
}

/** Runs a command with its output shown; whether it succeeded. */
function succeeds(command: string, args: readonly string[]): boolean {
  console.log(`> ${command} ${args.join(' ')}`);
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/** Whether Debian's packages can be installed without asking anyone. */
function debianRights(): readonly string[] | undefined {
  if (!isExecutable('/usr/bin/apt-get')) return undefined;
  if (process.getuid?.() === 0) return [];
  try {
    execFileSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
    return ['sudo', '-n'];
  } catch {
    return undefined;
  }
}

/**
 * The Chromium to test with: the one that is there, else Playwright's download, else Debian's
 * package where it may be installed.
 *
 * @throws Error that says what to install
 */
export function ensureChromium(): string {
  const there = findChromium();
  if (there) return there;
  succeeds('npx', ['playwright', 'install', 'chromium']);
  const downloaded = findChromium();
  if (downloaded) return downloaded;
  const rights = debianRights();
  if (rights) {
    const apt = (...args: string[]) => {
      const [command = 'apt-get', ...rest] = [...rights, 'apt-get', ...args];
      return succeeds(command, rest);
    };
    apt('update');
    apt('install', '--yes', '--no-install-recommends', 'chromium');
  }
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(
    'The browser tests need Chrome or Chromium, and none was found or could be installed. Install one (on Debian: apt install chromium), or set CHROMIUM to its path.',
  );
}

/** What Chromium needs to run in a container and as root, and to leave the network alone. */
export const CHROMIUM_ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
