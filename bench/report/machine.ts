import { cpus, loadavg } from 'node:os';
import type { Chromium } from '../hosts/chromium';

/** How many processes wanted to run, on average over the last minute. */
export const loadAverage = (): number => loadavg()[0]!;

/** What it was measured on, and how busy that was. */
export async function describeMachine(chromium: Chromium, loadBefore: number): Promise<string> {
  const cores = cpus();
  const browser = await chromium.browser().then(
    (found) => `Chromium ${found.version()}`,
    () => 'no Chromium',
  );
  const loadAfter = loadAverage();
  const model = `${cores[0]?.model.trim() ?? 'unknown processor'}, ${cores.length} cores`;
  const load = `load average ${loadBefore.toFixed(1)} before and ${loadAfter.toFixed(1)} after`;
  const versions = `Node ${process.versions.node}, ${browser}`;
  const date = new Date().toISOString().slice(0, 10);
  const busy =
    loadBefore > cores.length
      ? '\n\nOther programs were running: only the ratios count, and those roughly.'
      : '';
  return `${model}; ${versions}; ${load}; ${date}.${busy}`;
}
