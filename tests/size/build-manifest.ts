import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What Vite says of a chunk in its build manifest. */
interface ManifestChunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

/** The files of a finished build, as its manifest tells. */
export interface Build {
  readonly folder: string;
  /** What the browser must fetch before the check-in can be made: the entry and all it imports. */
  readonly firstScripts: readonly string[];
  readonly firstStyles: readonly string[];
  /** What the browser must fetch before a lazily loaded module runs: its script and all that it imports. */
  readonly scriptsOf: (path: string) => readonly string[];
  /** The modules inside each script. */
  readonly modules: Readonly<Record<string, readonly string[]>>;
  /** The files that the service worker keeps for use without a network. */
  readonly precached: readonly string[];
}

/** Reads what a build consists of. Throws when the folder holds no build. */
export function readBuild(folder: string): Build {
  const read = (path: string) => readFileSync(join(folder, path), "utf8");
  const manifest: Record<string, ManifestChunk> = JSON.parse(read(".vite/manifest.json"));
  const chunksOf = (path: string) => {
    if (!manifest[path]) throw new Error(`The build manifest does not name ${path}`);
    return [...importedFrom(manifest, path)].flatMap((name) => manifest[name] ?? []);
  };
  const chunks = chunksOf("index.html");
  return {
    folder,
    firstScripts: chunks.map(({ file }) => file),
    scriptsOf: (path) => chunksOf(path).map(({ file }) => file),
    firstStyles: [...new Set(chunks.flatMap(({ css }) => css ?? []))],
    modules: JSON.parse(read(".vite/modules.json")),
    precached: [...read("service-worker.js").matchAll(/"?url"?:\s*["`]([^"`]+)["`]/g)].map(
      (match) => match[1] ?? "",
    ),
  };
}

function importedFrom(
  manifest: Readonly<Record<string, ManifestChunk>>,
  name: string,
  seen = new Set<string>(),
): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const next of manifest[name]?.imports ?? []) importedFrom(manifest, next, seen);
  return seen;
}
