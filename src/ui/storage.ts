/** Other pages of the same site keep things, too. */
const OURS = 'scratchnet.';

/** Remembers small things between visits; where storage is absent or full, only for this one. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(OURS + key, value);
  } catch {
    // Private windows and locked-down schools: the page works, it only forgets.
  }
}

export function recall(key: string): string | null {
  try {
    return localStorage.getItem(OURS + key);
  } catch {
    return null;
  }
}
