/** After the next change has been due for so long, it no longer waits for a frame of training. */
const PATIENCE_MS = 100;

/** Work that is done at most so often. */
export interface Paced {
  /** Does the work now if it is due, else with the first request that comes when it is, or soon after. */
  request(): void;
  /** Does it now, due or not. */
  perform(): void;
  /** Forgets work that waits. */
  cancel(): void;
}

/**
 * Work for the eye that is asked for with every frame of training and done once in each stretch of
 * `everyMs`, in the very task that asks: what a frame changes is then painted together, where a timer
 * of its own would have the browser paint the page once more. The last request is always met.
 *
 * @param offsetMs where the stretches begin, for works of which no two should fall on one frame
 */
export function paced(work: () => void, everyMs: number, offsetMs = 0): Paced {
  const stretchOf = (time: number): number => Math.floor((time - offsetMs) / everyMs);
  let done = -Infinity; // in that stretch
  let timer: ReturnType<typeof setTimeout> | undefined;

  const cancel = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const perform = (): void => {
    cancel();
    done = stretchOf(performance.now());
    work();
  };
  return {
    perform,
    cancel,
    request: () => {
      const now = performance.now();
      if (stretchOf(now) > done) perform();
      else timer ??= setTimeout(perform, offsetMs + (done + 1) * everyMs - now + PATIENCE_MS);
    },
  };
}
