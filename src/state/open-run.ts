/*
 * Which run this tab has open. Two tabs that write the same run would take each other's checkpoints
 * away, so the tab that has it open holds a lock; the browser gives it back when the tab goes.
 */

import { recall, remember } from './remembered';

/** A tab that has just been left gives its lock back a moment later: so often it is asked for. */
const TRIES = 6;
const PAUSE_MS = 100;

const KEY = 'open-run';
const LEFT_KEY = 'left-in-training';

/** How to give back the runs that this tab holds, by their ids. */
const held = new Map<string, () => void>();

/** Takes the lock if nobody has it, and holds it until `held` gives it back. */
function take(locks: LockManager, id: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    locks
      .request(`scratchnet run ${id}`, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock && new Promise<void>((release) => held.set(id, release));
      })
      .catch(reject);
  });
}

/** Makes the run this tab's own; false where another tab has it open. */
export async function claimRun(id: string): Promise<boolean> {
  const { locks } = globalThis.navigator ?? {};
  // Pages without https have no locks: there two tabs must do without.
  if (held.has(id) || !locks) return true;
  for (let tries = 1; tries <= TRIES; tries++) {
    if (await take(locks, id)) return true;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return false;
}

/** Lets other tabs have the run again. */
export function giveBack(id: string): void {
  held.get(id)?.();
  held.delete(id);
}

/** Does something with a run while no other tab has it open; false where one has, and nothing is done. */
export async function whileClaimed(id: string, task: () => Promise<void>): Promise<boolean> {
  const ours = held.has(id);
  if (!(await claimRun(id))) return false;
  try {
    await task();
  } finally {
    if (!ours) giveBack(id);
  }
  return true;
}

/** Remembers that this is the run of this tab, also when it is reloaded, and gives back others. */
export function keepOpen(id: string): void {
  void claimRun(id);
  for (const other of [...held.keys()]) if (other !== id) giveBack(other);
  remember(KEY, id, 'sessionStorage');
}

/** The run that this tab had open before it was reloaded; null in a new tab. */
export const openBefore = (): string | null => recall(KEY, 'sessionStorage');

/** Remembers which run was training, and how far it had come, when the page was left; null for none. */
export function rememberLeaving(
  training: { readonly id: string; readonly step: number } | null,
): void {
  const left = training === null ? '' : `${training.id} ${training.step}`;
  remember(LEFT_KEY, left, 'sessionStorage');
}

/** The step to which that run had been trained when this tab was left; 0 if it was not training. */
export function leftTraining(id: string): number {
  const [left, step] = (recall(LEFT_KEY, 'sessionStorage') ?? '').split(' ');
  return left === id ? Number(step) : 0;
}
