import type { Page } from 'playwright/test';

/*
 * How long a page lets a person wait. In what runs in the page, no function may have a name: tsx, by
 * which the benchmarks run, would call a helper that the page has not.
 */

/** What has been noted of a page, in milliseconds. */
export interface Noted {
  /** Tasks of the page's thread over 50 ms. */
  longTasks: number[];
  /** From each of the pen's moves to the frame after the one that shows the new bars. */
  delays: number[];
  moves: number;
}

/** The page's window, once it is watched. */
export interface Watched extends Window {
  noted: Noted;
}

/** Begins to note. */
export function watch(page: Page): Promise<void> {
  return page.evaluate(() => {
    const watched = window as unknown as Watched;
    watched.noted = { longTasks: [], delays: [], moves: 0 };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watched.noted.longTasks.push(duration);
    }).observe({ type: 'longtask' });
    window.addEventListener('pointermove', (event) => {
      if (event.buttons === 0) return;
      watched.noted.moves++;
      requestAnimationFrame(() =>
        requestAnimationFrame((now) => watched.noted.delays.push(now - event.timeStamp)),
      );
    });
  });
}

/** What has been noted since it was last taken, once the last move has been answered. */
export function takeNoted(page: Page): Promise<Noted> {
  return page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const watched = window as unknown as Watched;
    const taken = watched.noted;
    watched.noted = { longTasks: [], delays: [], moves: 0 };
    return taken;
  });
}

/** The median of times, and how far they reach. */
export function spreadOf(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]?.toFixed(0) ?? '–';
  return `median ${at(0.5)} ms, 95 % below ${at(0.95)} ms, most ${at(1)} ms`;
}
