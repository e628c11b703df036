import { shareOf } from '../data/dataset';
import { parameterLayout } from '../engine/layout';
import { joinMemory, type Network, setMemory } from '../engine/networks/network';
import { type OptimizerName, optimizers } from '../engine/optimizers';
import type { RunConfiguration } from './configuration';
import type { Checkpoint } from './protocol';

/**
 * Whether a step is one of the evenly spaced ones on a logarithmic scale, so many to an octave;
 * with two: 0, 1, 2, 3, 4, 5, 8, 11, 16, 22, 32, … What is learnt first is learnt fast.
 */
export function isLogSpaced(step: number, perOctave: number): boolean {
  if (step < 4) return true;
  const octave = 2 ** Math.floor(Math.log2(step));
  const part = Math.ceil(perOctave * Math.log2(step / octave) - 1e-9);
  // Rounding makes a step the next or the last of its part: it is one if the part begins here.
  return [part, part + 1].some((k) => step === Math.floor(octave * 2 ** (k / perOctave)));
}

/** Checkpoints stand so densely that a film of them looks smooth. */
export const CHECKPOINTS_PER_OCTAVE = 8;

/** How much memory checkpoints may take. */
export const CHECKPOINT_BYTES = 64 * 1024 * 1024;

/** Bytes of its numbers. */
export const bytesOf = ({ parameters, memory }: Checkpoint): number =>
  parameters.byteLength + (memory?.byteLength ?? 0);

/**
 * The checkpoints to keep, oldest first, within the memory allowed. Only the newest keeps the
 * optimiser's memory: training goes on from there. The first and the newest always stay; of the
 * others those go first whose neighbours are relatively closest, so that the beginning stays dense.
 *
 * @param added take the place of one that was kept at the same step
 * @param needed the step of one that must stay too
 */
export function keepCheckpoints(
  kept: readonly Checkpoint[],
  added: readonly Checkpoint[],
  mostBytes = CHECKPOINT_BYTES,
  needed: number | null = null,
): readonly Checkpoint[] {
  const again = kept.length > 0 && kept.at(-1)?.step === added[0]?.step;
  const checkpoints = [...(again ? kept.slice(0, -1) : kept), ...added];
  const newest = checkpoints.length - 1;
  for (let i = 0; i < newest; i++) {
    const checkpoint = checkpoints[i]!;
    if (checkpoint.memory !== null) checkpoints[i] = { ...checkpoint, memory: null };
  }
  let bytes = checkpoints.reduce((sum, checkpoint) => sum + bytesOf(checkpoint), 0);
  const fewest = needed === null ? 2 : 3;
  while (bytes > mostBytes && checkpoints.length > fewest) {
    const [removed] = checkpoints.splice(mostCrowded(checkpoints, needed), 1);
    bytes -= bytesOf(removed!);
  }
  return checkpoints;
}

/** The place of the checkpoint, neither first nor last, that would be missed least. */
function mostCrowded(checkpoints: readonly Checkpoint[], needed: number | null): number {
  let place = 1;
  let smallest = Infinity;
  for (let i = 1; i < checkpoints.length - 1; i++) {
    if (checkpoints[i]!.step === needed) continue;
    const gap = (checkpoints[i + 1]!.step + 1) / (checkpoints[i - 1]!.step + 1);
    if (gap < smallest) {
      smallest = gap;
      place = i;
    }
  }
  return place;
}

/** Copies of a network's parameters, and of its optimiser's memory if it has one. */
export function numbersOf(
  { parameters, memory }: Network,
  optimizer: OptimizerName,
): Pick<Checkpoint, 'parameters' | 'memory' | 'optimizer'> {
  return {
    parameters: Float32Array.from(parameters),
    memory: optimizers[optimizer].memories === 0 ? null : joinMemory(memory),
    optimizer,
  };
}

/**
 * Throws a RangeError that says what is wrong, unless a run can go on from there.
 *
 * @param available how many training images there are
 */
export function checkCheckpoint(
  { parameters, cursor }: Checkpoint,
  { network, data }: RunConfiguration,
  available: number,
): void {
  const { length } = parameterLayout(network);
  const examples = shareOf(available, data.share);
  if (parameters.length !== length) {
    throw new RangeError(
      `The checkpoint must have ${length} parameters for this network, but has ${parameters.length}: it belongs to another one.`,
    );
  }
  if (cursor >= examples) {
    throw new RangeError(
      `The checkpoint must be from an epoch of ${examples} images, but had already used ${cursor}: choose the images that it was trained on.`,
    );
  }
}

/** What that optimiser can go on with; null where it has to begin with an empty memory. */
export const memoryFor = (name: OptimizerName, { memory, optimizer }: Checkpoint) =>
  optimizer === name ? memory : null;

/**
 * Gives a network the numbers of a checkpoint.
 *
 * @returns whether the optimiser goes on with its memory: if not, that stays empty
 */
export function restoreNumbers(
  network: Network,
  checkpoint: Checkpoint,
  optimizer: OptimizerName,
): boolean {
  const { parameters } = checkpoint;
  const memory = memoryFor(optimizer, checkpoint);
  network.parameters.set(parameters);
  if (memory) setMemory(network, memory);
  return memory !== null;
}
