/** Where files shared to the app wait for the import page: "/shared/0", "/shared/1" and so on. */
export const SHARED_FILES = "shared-files";

/** Most files that are taken from one share: an export is one archive or four tables. */
const MOST_FILES = 20;

/**
 * Keeps files that another app shared with ours and leads to the import page, which reads them from the
 * cache `shared-files`. The name of a file is in the header `x-file-name`, percent-encoded because a
 * header holds no other letters. What an earlier share left is dropped first.
 */
export async function receiveSharedFiles(request: Request, caches: CacheStorage): Promise<Response> {
  try {
    const form = await request.formData();
    const files = form.getAll("files").filter((value) => value instanceof File);
    await caches.delete(SHARED_FILES);
    const cache = await caches.open(SHARED_FILES);
    await Promise.all(
      files.slice(0, MOST_FILES).map((file, index) => cache.put(`/shared/${index}`, fileResponse(file))),
    );
  } catch {
    // No room, or nothing that can be read: the import page says that no file arrived.
    await caches.delete(SHARED_FILES).catch(() => false);
  }
  return new Response(null, { status: 303, headers: { location: "/import?shared=1" } });
}

function fileResponse(file: File): Response {
  return new Response(file, {
    headers: {
      "content-type": file.type || "application/octet-stream",
      "x-file-name": encodeURIComponent(file.name),
    },
  });
}
