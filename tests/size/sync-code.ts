import { readdirSync } from "node:fs";
import { relative, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import type { Build } from "./build-manifest.ts";

/** What syncing may add, in kB of 1000 bytes after gzip. */
export const SYNC_BUDGET = 15;

/** What is there for other reasons: the local database and the client that accounts need. */
const LIBRARIES = /^(dexie|@supabase\/)/;

/**
 * What syncing adds to the app, in kB of 1000 bytes after gzip: all of src/sync, the server's calls and
 * whatever they import, bundled as one, without the libraries and the modules that the first load of `built`
 * brings anyway. Chunks would not do: they share modules with pages.
 */
export async function syncKilobytes(built: Build): Promise<number> {
  const there = new Set(built.firstScripts.flatMap((file) => built.modules[file] ?? []));
  const own = readdirSync("src/sync").filter((name) => /(?<!\.test)\.ts$/.test(name));
  const paths = [...own.map((name) => resolve("src/sync", name)), resolve("src/remote/sync-server.ts")];
  const everything = "\0everything";
  const result = await build({
    configFile: false,
    logLevel: "error",
    plugins: [
      {
        name: "everything",
        resolveId: (id) => (id === everything ? id : null),
        load: (id) =>
          id === everything ? paths.map((path) => `export * from ${JSON.stringify(path)};`).join("\n") : null,
      },
    ],
    build: {
      target: "es2023",
      write: false,
      minify: true,
      modulePreload: false,
      rolldownOptions: {
        input: everything,
        preserveEntrySignatures: "strict",
        external: (id) => LIBRARIES.test(id) || there.has(relative(process.cwd(), id)),
        output: { codeSplitting: false },
      },
    },
  });
  if (!("output" in result)) throw new Error("The sync code was not built as one");
  const code = result.output.map((file) => (file.type === "chunk" ? file.code : "")).join("");
  return gzipSync(code).length / 1000;
}
