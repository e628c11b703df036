import { parseArgs } from 'node:util';
import { type Contestant, contestants, named } from './contestants';
import type { Clock } from './measure';
import { type Workload, type WorkloadName, workloads } from './workloads';

export const HELP = `npm run bench -- [what] [options]

What:
  compare          samples a second of our engine and its peers (the default)
  scaling          cost against width, depth and batch size; memory; size of the download
  two-processes    how much two processes do together, compared with one alone, and how
                   much of that two threads do
  soak             memory, DOM nodes and listeners of the real page while it trains for long
  responsiveness   tasks over 50 ms, frames a second and the pen's delay on the real page

Options:
  --workloads A,B  which of ${Object.keys(workloads).join(', ')} (default: all)
  --only a,b       which contestants, such as simd,numpy,jax@chromium (default: all)
  --rounds N       how often each is measured, in turn (default: 5; of responsiveness: 10)
  --seconds S      how long each is measured in a round (default: 1.5); many short rounds
                   are fairer on a machine whose speed swings
  --minutes N      how long soak trains (default: 60)
  --quick          two short rounds: to see whether everything runs, not for figures
  --save           also keeps the table in bench/results.md
  --processor-time counts the seconds for which a contestant ran, not those on the
                   clock: fair on a busy machine, as long as each has one thread
  --list           names the contestants
  --help
`;

export class OptionError extends Error {}

const commands = ['compare', 'scaling', 'two-processes', 'soak', 'responsiveness'] as const;
export type Command = (typeof commands)[number];

export interface Options {
  readonly command: Command;
  readonly workloads: readonly Workload[];
  /** Null when nobody was named. */
  readonly only: readonly Contestant[] | null;
  readonly rounds: number;
  /** How long the page is soaked. */
  readonly minutes: number;
  /** How long a contestant is measured in each round. */
  readonly secondsPerRound: number;
  /** How long a contestant may take for its first epoch. */
  readonly secondsToLearn: number;
  /** Whether a second is one of running, or one of the clock on the wall. */
  readonly clock: Clock;
  readonly save: boolean;
}

/**
 * @returns a text to print instead of measuring, where one was asked for
 * @throws OptionError that says what was expected and what came
 */
export function parseOptions(args: readonly string[]): Options | string {
  const { values, positionals } = parse(args);
  if (values.help) return HELP;
  if (values.list) return `${contestants.map(({ name }) => name).join('\n')}\n`;
  const [word = 'compare', ...more] = positionals;
  const command = commands.find((name) => name === word);
  if (command === undefined || more.length > 0) {
    throw new OptionError(
      `Expected one of ${commands.join(', ')}, but ${positionals.join(' ')} came.`,
    );
  }
  if (command === 'two-processes' && (values.only || values['processor-time'])) {
    throw new OptionError(
      'two-processes always measures our engine by the clock on the wall: leave out --only and --processor-time.',
    );
  }
  const usualRounds = command === 'responsiveness' ? 10 : 5;
  const secondsPerRound = Number(values.seconds ?? (values.quick ? 0.3 : 1.5));
  if (!(secondsPerRound > 0 && Number.isFinite(secondsPerRound))) {
    throw new OptionError(`--seconds must be a number above 0, but ${values.seconds} came.`);
  }
  return {
    command,
    workloads: (values.workloads?.split(',') ?? Object.keys(workloads)).map(workloadNamed),
    only: values.only?.split(',').flatMap(contestantsNamed) ?? null,
    rounds: wholeNumber('--rounds', values.rounds, values.quick ? 2 : usualRounds),
    minutes: wholeNumber('--minutes', values.minutes, values.quick ? 1 : 60),
    secondsPerRound,
    secondsToLearn: values.quick ? 1 : 20,
    clock: values['processor-time'] ? 'processor' : 'wall',
    save: values.save,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        workloads: { type: 'string' },
        only: { type: 'string' },
        rounds: { type: 'string' },
        minutes: { type: 'string' },
        seconds: { type: 'string' },
        quick: { type: 'boolean', default: false },
        save: { type: 'boolean', default: false },
        'processor-time': { type: 'boolean', default: false },
        list: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new OptionError(error instanceof Error ? error.message : String(error));
  }
}

function wholeNumber(name: string, text: string | undefined, usual: number): number {
  const number = Number(text ?? usual);
  if (Number.isInteger(number) && number >= 1) return number;
  throw new OptionError(`${name} must be a whole number from 1, but ${text} came.`);
}

function workloadNamed(name: string): Workload {
  const found = Object.keys(workloads).find((key): key is WorkloadName => key === name);
  if (found) return workloads[found];
  throw new OptionError(
    `--workloads must be some of ${Object.keys(workloads).join(',')}, but ${name} came.`,
  );
}

function contestantsNamed(name: string): readonly Contestant[] {
  const found = named(name);
  if (found.length > 0) return found;
  const names = contestants.map((one) => one.name).join(', ');
  throw new OptionError(`--only must name some of ${names}, but ${name} came.`);
}
