import { type Measurement, median, type Skipped } from '../measure';
import { describe, type Workload } from '../workloads';

export interface Result {
  readonly workload: Workload;
  readonly measurements: readonly Measurement[];
  readonly skipped: readonly Skipped[];
}

/** A workload's results in Markdown. */
export function tableOf({ workload, measurements, skipped }: Result): string {
  const lines = measurements.map((measurement) =>
    rowOf([
      measurement.contestant.label,
      measurement.contestant.place,
      thousands(median(measurement.rates)),
      ratioOf(measurement, measurements, measurement.contestant.yardstick),
      accuracyOf(measurement),
      milliseconds(measurement.tested.seconds),
    ]),
  );
  const computes = [...new Set(measurements.map((one) => one.computes))].join('; ');
  return [
    `**${workload.name}**: ${describe(workload)}`,
    '',
    rowOf(['', 'where', 'samples/s', 'our SIMD is', 'test accuracy', '10,000 images']),
    rowOf(['---', '---', '--:', '--:', '--:', '--:']),
    ...lines,
    '',
    `What computed: ${computes}.`,
    ...measurements.flatMap((measurement) => unseenOf(measurement, measurements)),
    ...skipped.map(({ contestant, reason }) => `Skipped: ${contestant.name} (${reason})`),
  ].join('\n');
}

/** What it costs to show what is computed. */
function unseenOf(measurement: Measurement, all: readonly Measurement[]): string[] {
  const { unseen, label } = measurement.contestant;
  if (!unseen) return [];
  const ratio = ratioOf(measurement, all, unseen);
  return ['', `${label}: a bare worker that does the same and shows nothing is ${ratio} as fast.`];
}

/** How many times as fast one of ours is, in the same rounds. */
function ratioOf({ rates }: Measurement, all: readonly Measurement[], name: string): string {
  const ours = all.find((one) => one.contestant.name === name);
  if (!ours) return '–';
  const ratio = median(rates.map((rate, round) => ours.rates[round]! / rate));
  if (Number.isNaN(ratio)) return '–';
  return `${ratio.toFixed(ratio < 10 ? 2 : 0)} ×`;
}

function accuracyOf({ tested: { correct, count }, partOfEpoch }: Measurement): string {
  if (Number.isNaN(correct)) return '–';
  const percent = `${((100 * correct) / count).toFixed(1)} %`;
  if (partOfEpoch > 0.99) return percent;
  return `${percent} after ${(100 * partOfEpoch).toFixed(partOfEpoch < 0.1 ? 1 : 0)} % of the epoch`;
}

const milliseconds = (seconds: number): string =>
  Number.isNaN(seconds) ? '–' : `${Math.round(1000 * seconds)} ms`;

/** Three digits count: 104,000. */
function thousands(rate: number): string {
  if (Number.isNaN(rate)) return '–';
  return Number(rate.toPrecision(3)).toLocaleString('en');
}

export const rowOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** A table in Markdown: words in its first column, figures in the others. */
export const figuresOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, i) => (i === 0 ? '---' : '--:')), ...rows].map(rowOf).join('\n');
