import type { Contestant } from './contestants';
import type { Tested } from './desk';
import type { Chromium } from './hosts/chromium';
import type { Host } from './hosts/host';
import type { Options } from './options';
import { Unavailable } from './subjects/subject';
import type { Workload } from './workloads';

/** What came of one contestant on one workload. */
export interface Measurement {
  readonly contestant: Contestant;
  /** What computed, in its own words. */
  readonly computes: string;
  /** Samples a second, a figure for each round. */
  readonly rates: readonly number[];
  /** After an epoch, or the part of it that there was time for. */
  readonly tested: Tested;
  readonly partOfEpoch: number;
}

export interface Skipped {
  readonly contestant: Contestant;
  readonly reason: string;
}

/** The mean of the two middle ones where their number is even; NaN, where something failed, is left out. */
export function median(values: readonly number[]): number {
  const sorted = values.filter(Number.isFinite).toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
}

export type Clock = 'wall' | 'processor';

/** Samples a second, once; NaN where the clock cannot be read. */
export async function rateOf(host: Host, seconds: number, clock: Clock = 'wall'): Promise<number> {
  if (clock === 'wall') {
    const trained = await host.train(seconds);
    return trained.examples / trained.seconds;
  }
  const before = await host.processorSeconds();
  const { examples } = await host.train(seconds);
  const after = await host.processorSeconds();
  return before === null || after === null ? Number.NaN : examples / (after - before);
}

/** The second time may be faster, once all is compiled; who takes long is spared it. */
const TEST_REPEATS = 3;

/** An epoch minus the images that fill no batch, as everybody trains it. */
const epochOf = ({ batchSize }: Workload): number => Math.floor(60_000 / batchSize) * batchSize;

/** Measures them in turn, round by round, so that whatever slows the machine slows them all. */
export async function measure(
  workload: Workload,
  entrants: readonly Contestant[],
  { rounds, secondsPerRound, secondsToLearn, clock }: Options,
  chromium: Chromium,
): Promise<{ measurements: Measurement[]; skipped: Skipped[] }> {
  const skipped: Skipped[] = [];
  const running: (Omit<Measurement, 'rates'> & { host: Host; rates: number[] })[] = [];
  const skip = (contestant: Contestant, error: unknown) => {
    const reason = String(error instanceof Error ? error.message : error)
      .replaceAll(/\s+/g, ' ')
      .slice(0, 300);
    const missing = error instanceof Unavailable ? '' : 'failed: ';
    console.error(`  ${contestant.name} is skipped: ${missing}${reason}`);
    skipped.push({ contestant, reason: missing + reason });
  };
  for (const contestant of entrants) {
    let host: Host | undefined;
    try {
      host = await contestant.open(chromium);
      const computes = await host.prepare(workload);
      const epoch = epochOf(workload);
      const { examples } = await host.train(secondsToLearn, epoch);
      const tests = [await host.test()];
      while (tests.length < TEST_REPEATS && tests[0]!.seconds < 1) tests.push(await host.test());
      const tested = { ...tests[0]!, seconds: median(tests.map(({ seconds }) => seconds)) };
      const partOfEpoch = Math.min(1, examples / epoch);
      running.push({ contestant, computes, host, tested, partOfEpoch, rates: [] });
      console.error(`  ${contestant.name}: ${computes}`);
    } catch (error) {
      await host?.close();
      skip(contestant, error);
    }
  }
  for (let round = 1; round <= rounds; round++) {
    console.error(`  round ${round} of ${rounds}`);
    for (const { contestant, host, rates } of running) {
      try {
        rates.push(await rateOf(host, secondsPerRound, clock));
      } catch (error) {
        console.error(`  ${contestant.name} failed: ${error}`);
        rates.push(Number.NaN);
      }
    }
  }
  await Promise.all(running.map(({ host }) => host.close()));
  return { measurements: running.map(({ host: _, ...rest }) => rest), skipped };
}
