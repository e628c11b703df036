/** Other pages of the same site keep things, too. */
const OURS = 'scratchnet.';

/** Between visits, in all tabs; or in this tab alone, until it is closed. */
type Where = 'localStorage' | 'sessionStorage';

/** Remembers small things; where storage is absent or full, only until the page is left. */
export function remember(key: string, value: string, where: Where = 'localStorage'): void {
  try {
    globalThis[where].setItem(OURS + key, value);
  } catch {
    // Private windows and locked-down schools: the page works, it only forgets.
  }
}

export function recall(key: string, where: Where = 'localStorage'): string | null {
  try {
    return globalThis[where].getItem(OURS + key);
  } catch {
    return null;
  }
}
