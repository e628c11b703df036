/** What React has begun to render in slices must be shown within this time, … */
const PATIENCE_MS = 250;
/** … else everything is rendered at once for so long. */
const AT_ONCE_MS = 5000;

/** Decides how a value gets on the screen: in slices, between which the page answers, or at once. */
export interface Slicing<T> {
  /** Shows it in slices; or at once, while the machine is too slow for them. */
  show(next: T): void;
  showAtOnce(next: T): void;
  /** Says what is on the screen. */
  shown(value: T): void;
  /** Waits for nothing any more. */
  cancel(): void;
}

/**
 * On a slow machine each frame of training interrupts the slices of the one before. React gives up after
 * five seconds and renders at once, and then begins anew; here, what has waited for a quarter of a
 * second is rendered at once, and so is what follows it.
 */
export function createSlicing<T>(
  first: T,
  inSlices: (next: T) => void,
  atOnce: (next: T) => void,
): Slicing<T> {
  let onScreen = first;
  let wanted = first;
  let atOnceUntil = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const cancel = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const showAtOnce = (next: T): void => {
    cancel();
    wanted = next;
    atOnce(next);
  };
  const giveUp = (): void => {
    atOnceUntil = performance.now() + AT_ONCE_MS;
    showAtOnce(wanted);
  };
  const beginToWait = (): void => {
    if (Object.is(wanted, onScreen)) cancel();
    else timer ??= setTimeout(giveUp, PATIENCE_MS);
  };
  return {
    showAtOnce,
    cancel,
    show: (next) => {
      if (performance.now() < atOnceUntil) {
        showAtOnce(next);
        return;
      }
      wanted = next;
      inSlices(next);
      beginToWait();
    },
    shown: (value) => {
      if (Object.is(value, onScreen)) return;
      onScreen = value;
      cancel();
      beginToWait();
    },
  };
}
