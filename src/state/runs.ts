import type { RunConfiguration } from '../training/configuration';
import type { Evaluation } from '../training/protocol';
import type { History } from './live';
import { recall, remember } from './remembered';

/** Which run it is, and where it came from. */
export interface RunIdentity {
  readonly id: string;
  /** `Run 1`, or what a person called it. */
  readonly name: string;
  /** When it began, in milliseconds since 1970. */
  readonly began: number;
  /** The run that it was forked from, and at which step; null for one that began afresh. */
  readonly parent: { readonly id: string; readonly name: string; readonly step: number } | null;
}

/** A run as it is kept when another takes its place: all but its checkpoints. */
export interface Run extends RunIdentity {
  readonly configuration: RunConfiguration;
  readonly history: History;
  readonly step: number;
  /** Epochs trained, with their fraction. */
  readonly progress: number;
  readonly seconds: number;
  /** When it was last worked on, in ms since 1970; runs that were kept by earlier pages do not say. */
  readonly workedOn?: number;
  /** Whether its curves are left out of the charts. */
  readonly hidden?: boolean;
}

/** What a person can change of one of the other runs. */
export type RunChanges = Partial<Pick<Run, 'name' | 'hidden'>>;

export const identityOf = ({ id, name, began, parent }: RunIdentity): RunIdentity => ({
  id,
  name,
  began,
  parent,
});

/** 32 random hexadecimal digits; `crypto.randomUUID` is not there on pages without https. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The last number that a run of any tab was given. */
const NUMBER_KEY = 'run-number';

const lastNumber = (): number => Number(recall(NUMBER_KEY)) || 0;

/** 3 of `Run 3`; 0 of a run that a person has named. */
const numberOf = (name: string): number => Number(/^Run (\d+)$/.exec(name)?.[1] ?? 0);

/** `Run 3`, where there have been `Run 1` and `Run 2`, here or in another tab. */
export function newRun(known: readonly RunIdentity[], parent: RunIdentity['parent']): RunIdentity {
  const numbers = known.map(({ name }) => numberOf(name));
  const name = `Run ${Math.max(lastNumber(), ...numbers) + 1}`;
  return { id: randomId(), name, began: Date.now(), parent };
}

/** Says that the run has begun, so that no other tab calls one of its own the same. */
export function takeNumber({ name }: RunIdentity): void {
  const number = numberOf(name);
  if (number > lastNumber()) remember(NUMBER_KEY, `${number}`);
}

/** The best that the run did on all validation images, if it has come to that. */
export function bestValidation({ validation }: History): Evaluation | null {
  let best: Evaluation | null = null;
  for (const evaluation of validation) {
    if (evaluation.whole && evaluation.accuracy > (best?.accuracy ?? -1)) best = evaluation;
  }
  return best;
}
