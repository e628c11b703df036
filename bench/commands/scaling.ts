import { writeFile } from 'node:fs/promises';
import { type Contestant, named } from '../contestants';
import type { Chromium } from '../hosts/chromium';
import { BENCH } from '../hosts/folders';
import type { Host } from '../hosts/host';
import { median, rateOf } from '../measure';
import type { Options } from '../options';
import { chartsOf, type Panel } from '../report/chart';
import { describeMachine, loadAverage } from '../report/machine';
import { keepResults } from '../report/results';
import { Unavailable } from '../subjects/subject';
import { type Workload, workloads } from '../workloads';
import { downloadSize } from './download-size';

interface Sweep {
  readonly title: string;
  /** Beneath the axis. */
  readonly what: string;
  readonly values: readonly number[];
  readonly workload: (value: number) => Workload;
}

const { B } = workloads;

const sweeps: readonly Sweep[] = [
  {
    title: 'Width: 784 → n → 10',
    what: 'neurons in the hidden layer',
    values: [64, 128, 256, 512, 1024, 2048],
    workload: (width) => ({ ...B, sizes: [784, width, 10] }),
  },
  {
    title: 'Depth: hidden layers of 64',
    what: 'hidden layers',
    values: [0, 1, 2, 3, 4, 6, 8, 10],
    workload: (depth) => ({
      ...B,
      sizes: [784, ...Array<number>(depth).fill(64), 10],
      learningRate: 0.01, // ten layers diverge at B's
    }),
  },
  {
    title: 'Batch: 784 → 128 → 64 → 10',
    what: 'images in a batch',
    values: [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024],
    workload: (batchSize) => ({ ...B, batchSize, learningRate: 0.01 }),
  },
];

/** Who is swept unless somebody else is named. */
const USUAL = ['simd@node', 'jax@node', 'numpy'];

/** Draws how the cost grows; measures memory, and the size of what a visitor downloads. */
export async function measureScaling(options: Options, chromium: Chromium): Promise<void> {
  const before = loadAverage();
  const entrants = options.only ?? USUAL.flatMap(named);
  const panels: Panel[] = [];
  for (const sweep of sweeps) panels.push(await measureSweep(sweep, entrants, options, chromium));
  const memory = await measureMemory(options, chromium);
  const sizes = await downloadSize(chromium);
  const machine = await describeMachine(chromium, before);
  const report = [machine, ...panels.map(tableOfPanel), memory, sizes].join('\n\n');
  console.log(`\n${report}`);
  await keepResults('scaling', { machine, panels }, report);
  await writeFile(`${BENCH}scaling.svg`, chartsOf(panels, machine.split('\n')[0]!));
}

async function measureSweep(
  { title, what, values, workload }: Sweep,
  entrants: readonly Contestant[],
  { rounds, secondsPerRound, clock }: Options,
  chromium: Chromium,
): Promise<Panel> {
  const hosts = await openAll(entrants, chromium);
  const lines = hosts.map(({ contestant }) => ({
    label: `${contestant.label} (${contestant.place})`,
    microseconds: [] as number[],
  }));
  for (const value of values) {
    console.error(`  ${title}: ${value}`);
    const rates: number[][] = hosts.map(() => []);
    for (const { host } of hosts) {
      await host.prepare(workload(value));
      await host.train(secondsPerRound / 3);
    }
    for (let round = 0; round < rounds; round++) {
      for (const [i, { host }] of hosts.entries()) {
        rates[i]!.push(await rateOf(host, secondsPerRound / 3, clock));
      }
    }
    for (const [i, { microseconds }] of lines.entries()) microseconds.push(1e6 / median(rates[i]!));
  }
  await Promise.all(hosts.map(({ host }) => host.close()));
  return { title, what, values, lines };
}

async function openAll(entrants: readonly Contestant[], chromium: Chromium) {
  const hosts: { contestant: Contestant; host: Host }[] = [];
  for (const contestant of entrants) {
    try {
      hosts.push({ contestant, host: await contestant.open(chromium) });
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      console.error(`  ${contestant.name} is skipped: ${error.message}`);
    }
  }
  return hosts;
}

/** The most memory that whole processes take, MNIST in it. */
async function measureMemory(options: Options, chromium: Chromium): Promise<string> {
  const lines: string[] = [];
  for (const contestant of named('simd')) {
    for (const workload of options.workloads) {
      const [entrant] = await openAll([contestant], chromium);
      if (!entrant) continue;
      await entrant.host.prepare(workload);
      await entrant.host.train(options.secondsPerRound);
      const bytes = await entrant.host.peakMemory();
      await entrant.host.close();
      const megabytes = bytes === null ? '–' : `${Math.round(bytes / 1e6)} MB`;
      lines.push(`| ${contestant.label} (${contestant.place}), ${workload.name} | ${megabytes} |`);
    }
  }
  return ['| most memory of the whole process | |', '| --- | --: |', ...lines].join('\n');
}

function tableOfPanel({ title, what, values, lines }: Panel): string {
  return [
    `**${title}**, microseconds an image`,
    '',
    `| ${[what, ...lines.map(({ label }) => label)].join(' | ')} |`,
    `| --: ${'| --: '.repeat(lines.length)}|`,
    ...values.map((value, i) => {
      const cells = lines.map(({ microseconds }) => microseconds[i]!.toPrecision(3));
      return `| ${[value, ...cells].join(' | ')} |`;
    }),
  ].join('\n');
}
