/** Where the service worker puts files that another app shared with this one. */
const CACHE = "shared-files";

/** Takes the files that were shared to the app, which are gone from there afterwards. */
export async function takeSharedFiles(): Promise<readonly File[]> {
  if (!("caches" in globalThis)) return [];
  const cache = await caches.open(CACHE);
  const requests = await cache.keys();
  const files = await Promise.all(
    requests.map(async (request) => {
      const response = await cache.match(request);
      return response && new File([await response.blob()], nameOf(response));
    }),
  );
  await caches.delete(CACHE);
  return files.filter((file) => file !== undefined);
}

/** The name comes percent-encoded; one that isn't is taken as it is. */
function nameOf(response: Response): string {
  const name = response.headers.get("x-file-name") ?? "";
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
