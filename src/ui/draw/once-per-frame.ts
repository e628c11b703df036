export interface FrameWork {
  /** Does the work now, or at the next frame of the screen if it was done in this one. */
  request(): void;
  /** Forgets work that waits for the next frame. */
  cancel(): void;
}

/**
 * Work that answers at once but is done at most once a frame: pointer events arrive just before
 * the screen is drawn, so what is done in the first of them shows in the same frame.
 */
export function oncePerFrame(work: () => void): FrameWork {
  let done = false; // in this frame
  let waiting = false;
  const perform = () => {
    done = true;
    waiting = false;
    requestAnimationFrame(() => {
      done = false;
      if (waiting) perform();
    });
    work();
  };
  return {
    request: () => {
      if (done) waiting = true;
      else perform();
    },
    cancel: () => {
      waiting = false;
    },
  };
}
