/** Slices that are measured with each number of threads, and how many go by before the next time. */
const SLICES_MEASURED = 4;
const SLICES_BETWEEN = 2000;

/** Finds out, while training goes on, how many threads are fastest. */
export interface ThreadTuner {
  /** The number of threads to use for the next slice. */
  next(): number;
  /** Tells how the slice went. */
  measured(examples: number, ms: number): void;
}

/**
 * Tries 1, 2, 4, … threads in turn for a few slices each and stays with the fastest. Now and then it
 * looks again, for the machine may have got other things to do, or fewer. It can do so because the
 * results do not depend on the number of threads.
 *
 * @param most how many threads there could be
 */
export function createThreadTuner(most: number): ThreadTuner {
  const candidates = candidatesUpTo(most);
  const rates = candidates.map(() => ({ examples: 0, ms: 0 }));
  let best = candidates.length - 1;
  let slice = 0;

  const underTest = (): number | null => {
    const place = Math.floor(slice / SLICES_MEASURED);
    return place < candidates.length && candidates.length > 1 ? place : null;
  };

  return {
    next: () => candidates[underTest() ?? best]!,
    measured: (examples, ms) => {
      const place = underTest();
      if (place !== null) {
        // The first slice of each only warms up: caches fill, and helpers wake.
        if (slice % SLICES_MEASURED > 0) {
          rates[place]!.examples += examples;
          rates[place]!.ms += ms;
        }
      }
      slice += 1;
      if (slice === SLICES_MEASURED * candidates.length) best = fastest(rates);
      if (slice >= SLICES_BETWEEN) {
        slice = 0;
        for (const rate of rates) Object.assign(rate, { examples: 0, ms: 0 });
      }
    },
  };
}

/** 1, 2, 4, … and `most` itself. */
function candidatesUpTo(most: number): number[] {
  const candidates: number[] = [];
  for (let threads = 1; threads < most; threads *= 2) candidates.push(threads);
  return [...candidates, most];
}

function fastest(rates: readonly { readonly examples: number; readonly ms: number }[]): number {
  const speeds = rates.map(({ examples, ms }) => (ms > 0 ? examples / ms : 0));
  return speeds.indexOf(Math.max(...speeds));
}
