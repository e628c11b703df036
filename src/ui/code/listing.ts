import type { Stage, StageKind } from '../../state/stages';

/** The headings that all three files have, in this order. */
export const headings = ['Parameters', 'Forward', 'Backward', 'Update'] as const;

export type Heading = (typeof headings)[number];

/** Some lines of a file. */
export interface Block {
  /** The first line's number in the file, counted from 0. */
  readonly from: number;
  readonly lines: readonly string[];
}

/** A source file, divided at its headings. */
export interface Listing {
  /** What stands before the first heading. */
  readonly top: Block;
  readonly blocks: Readonly<Record<Heading, Block>>;
}

/**
 * Divides a file at its headings; the last block goes on to the end of the file.
 *
 * @throws RangeError when a heading is missing
 */
export function listingOf(lines: readonly string[]): Listing {
  const places = headings.map((heading) => {
    const place = lines.findIndex((line) => line.includes(`// ── ${heading} ─`));
    if (place < 0) throw new RangeError(`The source has no heading ${heading}.`);
    return place;
  });
  const block = (from: number, to: number): Block => {
    let end = to;
    while (end > from && lines[end - 1]!.trim() === '') end--;
    return { from, lines: lines.slice(from, end) };
  };
  const blocks = headings.map((heading, i) => [
    heading,
    block(places[i]!, places[i + 1] ?? lines.length),
  ]);
  return { top: block(0, places[0]!), blocks: Object.fromEntries(blocks) };
}

export type FileName = 'static' | 'dynamic' | 'flat';

/**
 * What stands in the line of each stage, as far as it is alike in all files: its call, or where the
 * image comes in. The loss is not theirs to compute.
 */
const marks: Readonly<Record<StageKind, string | null>> = {
  input: '{ x, size: B }: Batch',
  dense: 'kernels.denseForward(',
  activation: 'kernels.activationForward(',
  output: 'kernels.outputForward(',
  loss: null,
  outputDelta: 'kernels.outputBackward(',
  weightGradient: 'kernels.weightGradient(',
  biasGradient: 'kernels.biasGradient(',
  inputDelta: 'kernels.inputGradient(',
  activationDelta: 'kernels.activationBackward(',
  update: 'moveParameters(',
};

/**
 * The line of a file that works a stage out, counted from 0; null if none of its lines does.
 *
 * @param layers how many layers the network has, the output layer included
 */
export function lineOf(
  lines: readonly string[],
  file: FileName,
  { kind, layer }: Stage,
  layers: number,
): number | null {
  const mark = marks[kind];
  if (mark === null) return null;
  const found = lines.flatMap((line, i) => (line.includes(mark) && !isImport(line) ? [i] : []));
  return found[whichOf(file, kind, layer, layers)] ?? null;
}

const isImport = (line: string): boolean => /^\s*(import|export)\b/.test(line);

/** Which of the lines with that mark: a file that spells its layers out has one for each. */
function whichOf(file: FileName, kind: StageKind, layer: number, layers: number): number {
  if (file === 'static') {
    if (kind === 'dense' || kind === 'activation') return layer - 1;
    if (kind === 'weightGradient' || kind === 'biasGradient') return layers - layer;
    if (kind === 'inputDelta' || kind === 'activationDelta') return layers - 1 - layer;
  }
  // The flat network has its hidden layers in a loop and the output layer after it.
  if (file === 'flat' && kind === 'dense') return layer === layers ? 1 : 0;
  return 0;
}
