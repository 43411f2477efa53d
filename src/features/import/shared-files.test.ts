import { afterEach, expect, test, vi } from "vitest";
import { takeSharedFiles } from "./shared-files.ts";

afterEach(() => vi.unstubAllGlobals());

/** Cache Storage with one cache, as the service worker left it. */
function leave(entries: readonly [path: string, name: string | undefined, content: string][]) {
  const responses = new Map(
    entries.map(([path, name, content]) => [
      path,
      new Response(content, name === undefined ? {} : { headers: { "x-file-name": name } }),
    ]),
  );
  const remove = vi.fn(async () => true);
  vi.stubGlobal("caches", {
    open: async () => ({
      keys: async () => [...responses.keys()],
      match: async (path: string) => responses.get(path),
    }),
    delete: remove,
  });
  return remove;
}

test("shared files come with their names and content, and are gone afterwards", async () => {
  const remove = leave([
    ["/shared/0", encodeURIComponent("моя 100%.zip"), "zip"],
    ["/shared/1", "50%.csv", "table"],
    ["/shared/2", undefined, ""],
  ]);
  const files = await takeSharedFiles();
  expect(files.map((file) => file.name)).toEqual(["моя 100%.zip", "50%.csv", ""]);
  expect(await files[0]?.text()).toBe("zip");
  expect(remove).toHaveBeenCalledExactlyOnceWith("shared-files");
});

test("without shared files there are none", async () => {
  leave([]);
  expect(await takeSharedFiles()).toEqual([]);
});
