import { named } from '../contestants';
import type { Chromium } from '../hosts/chromium';
import { median, rateOf } from '../measure';
import type { Options } from '../options';
import { describeMachine, loadAverage } from '../report/machine';
import { keepResults } from '../report/results';
import { describe } from '../workloads';

/** Samples a second: of one process alone, of two together, and of one with two threads. */
interface Round {
  readonly one: number;
  readonly two: number;
  readonly threads: number;
}

/**
 * What the machine has to give to two threads, and what ours make of it: two processes that know
 * nothing of each other, each with our engine on one thread, and their combined rate beside that of
 * one alone; then one process with two threads.
 */
export async function measureTwoProcesses(options: Options, chromium: Chromium): Promise<void> {
  const before = loadAverage();
  const [ours] = named('simd@node');
  const [threads] = named('simd-threads@node');
  const lines: string[] = [];
  const figures = [];
  for (const workload of options.workloads) {
    const hosts = await Promise.all([ours!.open(chromium), ours!.open(chromium)]);
    const threaded = await threads!.open(chromium);
    await Promise.all([...hosts, threaded].map((host) => host.prepare(workload)));
    const together = async () => {
      const rates = await Promise.all(hosts.map((host) => rateOf(host, options.secondsPerRound)));
      return rates[0]! + rates[1]!;
    };
    await together();
    await rateOf(threaded, options.secondsPerRound);
    const rounds: Round[] = [];
    for (let round = 0; round < options.rounds; round++) {
      const one = await rateOf(hosts[round % 2]!, options.secondsPerRound);
      const two = await together();
      rounds.push({ one, two, threads: await rateOf(threaded, options.secondsPerRound) });
    }
    await Promise.all([...hosts, threaded].map((host) => host.close()));
    const rate = (of: keyof Round) =>
      Math.round(median(rounds.map((round) => round[of]))).toLocaleString('en');
    const gain = median(rounds.map(({ one, two }) => two / one)).toFixed(2);
    const gained = median(rounds.map(({ one, threads }) => threads / one)).toFixed(2);
    const share = Math.round(100 * median(rounds.map(({ two, threads }) => threads / two)));
    lines.push(
      `| ${workload.name}: ${describe(workload)} | ${rate('one')} | ${rate('two')} | ${gain} × | ${rate('threads')} | ${gained} × | ${share} % |`,
    );
    figures.push({ workload, rounds });
  }
  const machine = await describeMachine(chromium, before);
  const report = [
    machine,
    '',
    '| samples/s | one process | two together | gain | two threads | gain | of what there is |',
    '| --- | --: | --: | --: | --: | --: | --: |',
    ...lines,
  ].join('\n');
  console.log(`\n${report}`);
  await keepResults('two-processes', { machine, figures }, report);
}
