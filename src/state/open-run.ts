/*
 * Which run this tab has open. Two tabs that write the same run would take each other's checkpoints
 * away, so the tab that has it open holds a lock; the browser gives it back when the tab goes.
 */

/** A tab that has just been left gives its lock back a moment later. */
const PATIENCE_MS = 500;

const KEY = 'open run';

/** How to give back the runs that this tab holds, by their ids. */
const held = new Map<string, () => void>();

/** Makes the run this tab's own; false where another tab has it open. */
export function claimRun(id: string): Promise<boolean> {
  const { locks } = globalThis.navigator ?? {};
  // Pages without https have no locks: there two tabs must do without.
  if (held.has(id) || !locks) return Promise.resolve(true);
  return new Promise((resolve) => {
    const until = new Promise<void>((release) => held.set(id, release));
    locks
      .request(`scratchnet run ${id}`, { signal: AbortSignal.timeout(PATIENCE_MS) }, () => {
        resolve(true);
        return until;
      })
      .catch(() => {
        held.delete(id);
        resolve(false);
      });
  });
}

/** Remembers that this is the run of this tab, also when it is reloaded, and gives back others. */
export function keepOpen(id: string): void {
  void claimRun(id);
  for (const [other, release] of held) {
    if (other === id) continue;
    release();
    held.delete(other);
  }
  try {
    sessionStorage.setItem(KEY, id);
  } catch {
    // Without storage the page only forgets.
  }
}

/** The run that this tab had open before it was reloaded; null in a new tab. */
export function openBefore(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}
