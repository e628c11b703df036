import type { RunConfiguration } from '../training/configuration';
import type { Evaluation } from '../training/protocol';
import type { History } from './live';

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

/** `Run 3`, where there have been `Run 1` and `Run 2`. */
export function newRun(known: readonly RunIdentity[], parent: RunIdentity['parent']): RunIdentity {
  const numbers = known.map(({ name }) => Number(/^Run (\d+)$/.exec(name)?.[1] ?? 0));
  const name = `Run ${Math.max(0, ...numbers) + 1}`;
  return { id: randomId(), name, began: Date.now(), parent };
}

/** The best that the run did on all validation images, if it has come to that. */
export function bestValidation({ validation }: History): Evaluation | null {
  let best: Evaluation | null = null;
  for (const evaluation of validation) {
    if (evaluation.whole && evaluation.accuracy > (best?.accuracy ?? -1)) best = evaluation;
  }
  return best;
}
