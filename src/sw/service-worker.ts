import { createHandlerBoundToURL, type PrecacheEntry, precacheAndRoute } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";
import { syncInBackground } from "./background-sync.ts";
import { receiveSharedFiles } from "./share-target.ts";

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: PrecacheEntry[] };

// Everything the app consists of is fetched when the worker is installed, each later version in full
// before it takes over. The list is written here at build.
precacheAndRoute(self.__WB_MANIFEST);

// Every address of the app opens from the precached page; a path with a dot is a file, and links in
// e-mails of a local backend go to the backend.
registerRoute(
  new NavigationRoute(createHandlerBoundToURL("/index.html"), {
    denylist: [/\/[^/?]+\.[^/?]+$/, /^\/auth\/v1\//],
  }),
);

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname === "/import",
  ({ request }) => receiveSharedFiles(request, caches),
  "POST",
);

// The first worker serves the page that installed it, so that lazy pages open even if the network goes
// away within the first visit.
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

// A new version waits until the person asks for it: see src/app/update/update-controller.ts.
self.addEventListener("message", (event) => {
  const { type } = (event.data ?? {}) as { readonly type?: unknown };
  if (type === "SKIP_WAITING") void self.skipWaiting();
});

syncInBackground();
