/** How long work holds the page before everything else has its turn. */
const SLICE_MS = 12;

/** Resolves once whatever else waits has had its turn. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Does work that comes in parts, all at once. */
export function drained<T>(parts: Generator<void, T>): T {
  while (true) {
    const { done, value } = parts.next();
    if (done) return value;
  }
}

/**
 * Does work that comes in parts a little at a time, so that the page stays responsive. It begins after a
 * pause, for whoever asks has used up some of the task already.
 *
 * @param pause as `nextTask` does
 * @param sliceMs how long to go on without a pause
 */
export async function inSlices<T>(
  parts: Generator<void, T>,
  pause: () => Promise<void> = nextTask,
  sliceMs = SLICE_MS,
): Promise<T> {
  while (true) {
    await pause();
    const until = performance.now() + sliceMs;
    do {
      const { done, value } = parts.next();
      if (done) return value;
    } while (performance.now() < until);
  }
}
