/** Slices that are measured with each number of threads. */
const SLICES_MEASURED = 4;
/**
 * How many slices go by before it measures again: few at first, for while the first ones are trained
 * the page has other things to do as well, then twice as many each time, up to the last.
 */
const FIRST_WAIT = 50;
const LONGEST_WAIT = 1600;
/** More threads have to be faster by so much, for the page has a use for the other cores, too. */
const WORTHWHILE = 1.1;
/**
 * So many slices in a row at less than half the speed that was found: threads that share a busy
 * machine wait for each other, and that is worse than working alone.
 */
const SLOW_SLICES = 5;

/** Finds out, while training goes on, how many threads are fastest. */
export interface ThreadTuner {
  /** The number of threads to use for the next slice. */
  next(): number;
  /** Tells how the slice went. */
  measured(examples: number, ms: number): void;
}

/**
 * Tries 1, 2, 4, … threads in turn for a few slices each and stays with the fastest. Now and then it
 * looks again, and at once where several threads have become slow, for the machine may have got
 * other things to do, or fewer. It can do so because the results do not depend on the number of
 * threads.
 *
 * @param most how many threads there could be
 */
export function createThreadTuner(most: number): ThreadTuner {
  const candidates = candidatesUpTo(most);
  const rates = candidates.map(() => ({ examples: 0, ms: 0 }));
  let best = candidates.length - 1;
  let slice = 0;
  let slow = 0;
  let wait = FIRST_WAIT;

  const lookAgain = (): void => {
    wait = slow >= SLOW_SLICES ? FIRST_WAIT : Math.min(2 * wait, LONGEST_WAIT);
    slice = 0;
    slow = 0;
    for (const rate of rates) Object.assign(rate, { examples: 0, ms: 0 });
  };

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
      } else if (best > 0) {
        slow = examples / ms < speedOf(rates[best]!) / 2 ? slow + 1 : 0;
      }
      slice += 1;
      const measured = SLICES_MEASURED * candidates.length;
      if (slice === measured) best = fastest(rates);
      if (slice >= measured + wait || slow >= SLOW_SLICES) lookAgain();
    },
  };
}

/** 1, 2, 4, … and `most` itself. */
function candidatesUpTo(most: number): number[] {
  const candidates: number[] = [];
  for (let threads = 1; threads < most; threads *= 2) candidates.push(threads);
  return [...candidates, most];
}

/** What was measured with one number of threads. */
interface Rate {
  readonly examples: number;
  readonly ms: number;
}

const speedOf = ({ examples, ms }: Rate): number => (ms > 0 ? examples / ms : 0);

/** The place of the fastest; a later one, with more threads, only where it is worth them. */
function fastest(rates: readonly Rate[]): number {
  return rates.reduce(
    (best, rate, place) => (speedOf(rate) > WORTHWHILE * speedOf(rates[best]!) ? place : best),
    0,
  );
}
