// Keeps the check-in page of one meeting, so that it opens again while there is no network. Data are the page's own business.
const KEPT = 'check-in-3';
const FILES = ['/guest/fonts.css', '/guest/fonts/source-sans-3-latin.woff2', '/guest/fonts/source-sans-3-latin-ext.woff2', '/guest/guest.css',
  '/check-in/check-in.css', '/check-in/check-in.js', '/VAADIN/static/assets/check-in/dist/jsQR.js', '/icons/plenary.svg'];
const PAGE = self.location.pathname.replace(/\/worker\.js$/, '');

self.addEventListener('install', (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(KEPT);
    await Promise.all([PAGE, ...FILES].map(async (path) => keep(cache, path, await fetch(path).catch(() => null))));
    await self.skipWaiting();
  })());
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method === 'GET' && origin === self.location.origin && (pathname === PAGE || FILES.includes(pathname))) {
    event.respondWith(networkElseKept(event.request, pathname));
  }
});

async function networkElseKept(request, pathname) {
  const cache = await caches.open(KEPT);
  try {
    const response = await fetch(request);
    await keep(cache, pathname, response);
    return response;
  } catch (failure) {
    const kept = await cache.match(pathname);
    if (kept) {
      return kept;
    }
    throw failure;
  }
}

/** Who was signed out meanwhile is sent to the sign-in page, which must not take the place of this one. */
async function keep(cache, path, response) {
  if (response && response.ok && !response.redirected) {
    await cache.put(path, response.clone());
  }
}
