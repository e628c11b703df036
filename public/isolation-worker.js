/*
 * Several threads can only share memory on a page that is isolated from other origins, which takes
 * two headers. Where the host cannot send them, this service worker adds them to what it passes on.
 * It stores nothing. See `src/state/isolation.ts`.
 */
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  // Only the page's own files need the headers; and Chrome's developer tools ask for some things
  // "only if cached", which cannot be passed on to another origin.
  if (new URL(request.url).origin !== self.location.origin) return;
  if (request.cache === 'only-if-cached' && request.mode !== 'same-origin') return;
  event.respondWith(
    fetch(request).then((response) => {
      if (response.type === 'opaque' || response.type === 'opaqueredirect') return response;
      const headers = new Headers(response.headers);
      headers.set('Cross-Origin-Opener-Policy', 'same-origin');
      headers.set('Cross-Origin-Embedder-Policy', 'require-corp');
      const { body, status, statusText } = response;
      return new Response(status === 204 || status === 304 ? null : body, {
        status,
        statusText,
        headers,
      });
    }),
  );
});
