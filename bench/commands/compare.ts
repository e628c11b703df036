import { contestants } from '../contestants';
import type { Chromium } from '../hosts/chromium';
import { BENCH } from '../hosts/folders';
import { measure } from '../measure';
import type { Options } from '../options';
import { describeMachine, loadAverage } from '../report/machine';
import { keepResults } from '../report/results';
import { tableOf } from '../report/table';
import { describe } from '../workloads';

/** Prints, for each workload, a table of everybody's samples a second and how they compare. */
export async function compare(options: Options, chromium: Chromium): Promise<void> {
  const entrants = options.only ?? contestants;
  const before = loadAverage();
  const results = [];
  for (const workload of options.workloads) {
    console.error(`${workload.name}: ${describe(workload)}`);
    results.push({ workload, ...(await measure(workload, entrants, options, chromium)) });
  }
  const machine = await describeMachine(chromium, before);
  const { rounds, secondsPerRound, clock } = options;
  const inWhat = clock === 'wall' ? 's' : 's, counted in processor time';
  const report = [
    machine,
    `Medians of ${rounds} interleaved rounds of ${secondsPerRound} ${inWhat}; a ratio is the median of the rounds' ratios.`,
    ...results.map((result) => tableOf(result)),
  ].join('\n\n');
  console.log(`\n${report}`);
  await keepResults('compare', { machine, rounds, secondsPerRound, clock, results }, report);
  if (options.save) await keepResults('results', null, report, BENCH);
}
