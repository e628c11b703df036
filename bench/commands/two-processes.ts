import { named } from '../contestants';
import type { Chromium } from '../hosts/chromium';
import { median, rateOf } from '../measure';
import type { Options } from '../options';
import { describeMachine, loadAverage } from '../report/machine';
import { keepResults } from '../report/results';
import { describe } from '../workloads';

/**
 * What the machine has to give to two threads: two processes that know nothing of each other, each
 * with our engine on one thread, and their combined rate beside that of one alone.
 */
export async function measureTwoProcesses(options: Options, chromium: Chromium): Promise<void> {
  const before = loadAverage();
  const [ours] = named('simd@node');
  const lines: string[] = [];
  const figures = [];
  for (const workload of options.workloads) {
    const hosts = await Promise.all([ours!.open(chromium), ours!.open(chromium)]);
    await Promise.all(hosts.map((host) => host.prepare(workload)));
    const together = async () => {
      const rates = await Promise.all(hosts.map((host) => rateOf(host, options.secondsPerRound)));
      return rates[0]! + rates[1]!;
    };
    await together();
    const rounds = [];
    for (let round = 0; round < options.rounds; round++) {
      const one = await rateOf(hosts[round % 2]!, options.secondsPerRound);
      rounds.push({ one, two: await together() });
    }
    await Promise.all(hosts.map((host) => host.close()));
    const ratio = median(rounds.map(({ one, two }) => two / one)).toFixed(2);
    const one = Math.round(median(rounds.map((round) => round.one))).toLocaleString('en');
    const two = Math.round(median(rounds.map((round) => round.two))).toLocaleString('en');
    lines.push(`| ${workload.name}: ${describe(workload)} | ${one} | ${two} | ${ratio} × |`);
    figures.push({ workload, rounds });
  }
  const machine = await describeMachine(chromium, before);
  const report = [
    machine,
    '',
    '| samples/s | one process | two together | gain |',
    '| --- | --: | --: | --: |',
    ...lines,
  ].join('\n');
  console.log(`\n${report}`);
  await keepResults('two-processes', { machine, figures }, report);
}
