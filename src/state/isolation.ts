/**
 * Asks for the isolation from other origins that memory shared between threads takes. Our own
 * servers send the headers; on a host that cannot, a service worker adds them from the next load of
 * the page on. That load is brought about at once while nothing has been done yet; afterwards it
 * is left to the person, and until then one thread does.
 */
export function isolatePage(baseUrl: string): void {
  if (self.crossOriginIsolated || !('serviceWorker' in navigator) || !isSecureContext) return;
  if (navigator.serviceWorker.controller) return; // it serves the page already, and did not help
  navigator.serviceWorker
    .register(new URL('isolation-worker.js', baseUrl))
    .then(() => navigator.serviceWorker.ready)
    .then(() => {
      if (!navigator.userActivation?.hasBeenActive) location.reload();
    })
    .catch(() => undefined); // without it everything works, on one thread
}
