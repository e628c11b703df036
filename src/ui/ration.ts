/** Keeps work that comes again and again to a share of the thread's time. */
export interface Ration {
  /** In how many milliseconds it is due again; 0 if it is. */
  wait(): number;
  /** Does it, and notes how long it took. */
  spend(work: () => void): void;
}

/**
 * What was slow waits longer for its next turn: on a fast machine everything is done at once, and on a slow
 * one something is left for all else.
 *
 * @param share of the thread's time, above 0 and at most 1
 */
export function createRation(share: number): Ration {
  let due = -Infinity;
  return {
    wait: () => Math.max(0, due - performance.now()),
    spend: (work) => {
      const began = performance.now();
      work();
      const ended = performance.now();
      due = ended + (ended - began) * (1 / share - 1);
    },
  };
}
