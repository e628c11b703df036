import { type Mode, modes, STATIC_SIZES } from '../../engine/networks/modes';
import { type FrozenStep, freezeStepInParts, requestOf } from '../../state/microscope';
import { nextTask } from '../../state/slices';

/** What the networks that fit made of one step. */
export interface Comparison {
  readonly modes: readonly Mode[];
  readonly parameters: number;
  /** Where the arrays differ first, bit by bit; null where they do not. */
  readonly firstDifference: number | null;
}

/** The networks that can be of these sizes: the static one has only its own. */
export function fittingModes(sizes: readonly number[]): readonly Mode[] {
  const all = Object.keys(modes) as Mode[];
  return all.filter((mode) => mode !== 'static' || `${sizes}` === `${STATIC_SIZES}`);
}

/** Where two arrays first differ in any bit; null where they do not. Zero and minus zero differ. */
export function firstDifference(one: Float32Array, other: Float32Array): number | null {
  const bits = (values: Float32Array) =>
    new Uint32Array(values.buffer, values.byteOffset, values.length);
  const [left, right] = [bits(one), bits(other)];
  const place = left.findIndex((value, i) => value !== right[i]);
  if (place >= 0) return place;
  return one.length === other.length ? null : Math.min(one.length, other.length);
}

/** Makes the very same step with each of the networks, and compares what became of the array. */
export async function compareNetworks(step: FrozenStep): Promise<Comparison> {
  const fitting = fittingModes(step.sizes);
  let difference: number | null = null;
  for (const mode of fitting) {
    const { after } = await freezeStepInParts({ ...requestOf(step), mode });
    difference ??= firstDifference(step.after, after);
    await nextTask();
  }
  return { modes: fitting, parameters: step.after.length, firstDifference: difference };
}
