import { expect, test } from "vitest";
import { receiveSharedFiles, SHARED_FILES } from "./share-target.ts";

/** Cache Storage in memory: the parts a share needs. */
function memoryCaches(quota = Number.POSITIVE_INFINITY) {
  const stored = new Map<string, Map<string, Response>>();
  const caches = {
    delete: async (name: string) => stored.delete(name),
    open: async (name: string) => {
      const cache = stored.get(name) ?? new Map<string, Response>();
      stored.set(name, cache);
      return {
        put: async (path: string, response: Response) => {
          if (cache.size >= quota) throw new DOMException("full", "QuotaExceededError");
          cache.set(path, response);
        },
      };
    },
  };
  return { caches: caches as unknown as CacheStorage, stored };
}

function share(...files: File[]): Request {
  const body = new FormData();
  for (const file of files) body.append("files", file);
  body.append("title", "from WHOOP");
  return new Request("http://localhost/import", { method: "POST", body });
}

test("shared files wait for the import page under their own names", async () => {
  const { caches, stored } = memoryCaches();
  const request = share(
    new File(["a,b"], "mis sueños.csv", { type: "text/csv" }),
    new File(["PK"], "my.zip"),
  );
  const response = await receiveSharedFiles(request, caches);
  expect([response.status, response.headers.get("location")]).toEqual([303, "/import?shared=1"]);
  const cache = stored.get(SHARED_FILES);
  expect([...(cache?.keys() ?? [])]).toEqual(["/shared/0", "/shared/1"]);
  const first = cache?.get("/shared/0");
  expect(decodeURIComponent(first?.headers.get("x-file-name") ?? "")).toBe("mis sueños.csv");
  expect(await first?.text()).toBe("a,b");
});

test("a second share leaves nothing of the first", async () => {
  const { caches, stored } = memoryCaches();
  await receiveSharedFiles(share(new File(["1"], "1.csv"), new File(["2"], "2.csv")), caches);
  await receiveSharedFiles(share(new File(["3"], "3.csv")), caches);
  expect([...(stored.get(SHARED_FILES)?.keys() ?? [])]).toEqual(["/shared/0"]);
});

test("a share that does not fit still leads to the import page, with nothing half stored", async () => {
  const { caches, stored } = memoryCaches(1);
  const response = await receiveSharedFiles(share(new File(["1"], "1"), new File(["2"], "2")), caches);
  expect(response.status).toBe(303);
  expect(stored.has(SHARED_FILES)).toBe(false);
});

test("a share without a form leads to the import page", async () => {
  const { caches } = memoryCaches();
  const request = new Request("http://localhost/import", { method: "POST", body: "nonsense" });
  expect((await receiveSharedFiles(request, caches)).status).toBe(303);
});
