const KEY = 'scratchnet.isolation-tried';

/** Whether this visit has reloaded once more already; where nothing can be remembered, it has. */
function hasTried(): boolean {
  try {
    if (sessionStorage.getItem(KEY) !== null) return true;
    sessionStorage.setItem(KEY, 'yes');
    return false;
  } catch {
    return true;
  }
}

/** Loads the page anew while nothing has been done in it yet. */
function reload(): void {
  if (!navigator.userActivation?.hasBeenActive) location.reload();
}

/**
 * Asks for the isolation from other origins that memory shared between threads takes. Our own
 * servers send the headers; on a host that cannot, a service worker adds them from the next load of
 * the page on. That load is brought about at once while nothing has been done yet; afterwards it
 * is left to the person, and until then one thread does.
 */
export function isolatePage(baseUrl: string): void {
  if (self.crossOriginIsolated || !('serviceWorker' in navigator) || !isSecureContext) return;
  if (navigator.serviceWorker.controller) {
    // It may have taken over after this page had been fetched; a second time it did not help.
    if (!hasTried()) reload();
    return;
  }
  navigator.serviceWorker
    .register(new URL('isolation-worker.js', baseUrl))
    .then(() => navigator.serviceWorker.ready)
    .then(reload)
    .catch(() => undefined); // without it everything works, on one thread
}
