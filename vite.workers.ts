import { dirname, relative, resolve } from "node:path";
import type { Plugin, Rolldown } from "vite";

/** How the code names a worker: `new URL("./scoring-worker.ts", import.meta.url)`. */
const WORKER_ADDRESS = /new URL\(\s*"([^"]+-worker\.ts)",\s*import\.meta\.url,?\s*\)/g;

/** What Vite loads lazily with, and the bundler's own helpers. */
const PRELOAD_HELPER = "\0vite/preload-helper.js";
const BUNDLER_MODULE = /^\0rolldown\//;

type ImportsOf = (one: string) => readonly string[];

/** Workers that are built with the page, and who loads which module. Only asked once all modules are read. */
interface SharedWorkers {
  readonly plugin: Plugin;
  /** Whether some worker loads a module. */
  readonly inWorker: (id: string) => boolean;
  /** Whether the module at a path loads another one, lazily loaded ones aside. */
  readonly loadedBy: (path: string) => (id: string) => boolean;
}

/**
 * Makes workers entries of the page's own build, so that they and the page share files. By itself Vite
 * bundles each worker apart, with its own copy of Dexie and all else (vitejs/vite#16719). The development
 * server is not touched.
 *
 * The build fails when a worker would load a module of the page.
 */
export function sharedWorkers(): SharedWorkers {
  const workers = new Set<string>();
  let importsOf: ImportsOf = () => [];
  let inWorker: ReadonlySet<string> = new Set();
  return {
    inWorker: (id) => inWorker.has(id),
    loadedBy(path) {
      let modules: ReadonlySet<string> | undefined;
      return (id) => {
        modules ??= reachable([resolve(path)], importsOf);
        return modules.has(id);
      };
    },
    plugin: {
      name: "shared-workers",
      apply: "build",
      // Before Vite's own plugin for workers sees the address.
      enforce: "pre",
      transform: {
        filter: { code: WORKER_ADDRESS },
        handler(code, id) {
          return code.replaceAll(WORKER_ADDRESS, (_, path: string) => {
            const worker = resolve(dirname(id), path);
            workers.add(worker);
            return `import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: "chunk", id: worker })}`;
          });
        },
      },
      buildEnd() {
        importsOf = (id) => this.getModuleInfo(id)?.importedIds ?? [];
        inWorker = reachable(workers, importsOf);
        // It looks for a document, which a worker has not.
        if (inWorker.has(PRELOAD_HELPER)) this.error("A worker's module imports another one lazily");
      },
      generateBundle(_options, bundle) {
        for (const chunk of chunksOf(bundle)) {
          const { facadeModuleId: worker } = chunk;
          if (!worker || !workers.has(worker)) continue;
          const loaded = reachable([chunk.fileName], (file) => chunkAt(bundle, file)?.imports ?? []);
          const foreign = [...loaded]
            .flatMap((file) => chunkAt(bundle, file)?.moduleIds ?? [])
            .find((id) => !inWorker.has(id) && !BUNDLER_MODULE.test(id));
          if (foreign) this.error(`${short(worker)} would load ${short(foreign)}, a part of the page`);
        }
      },
    },
  };
}

/** What one starts from, and all that it imports, itself or by others. */
function reachable(starts: Iterable<string>, importsOf: ImportsOf): ReadonlySet<string> {
  const seen = new Set(starts);
  // A set's walk takes in what is added on the way.
  for (const one of seen) for (const next of importsOf(one)) seen.add(next);
  return seen;
}

function chunksOf(bundle: Rolldown.OutputBundle): Rolldown.OutputChunk[] {
  return Object.values(bundle).flatMap((file) => (file.type === "chunk" ? [file] : []));
}

function chunkAt(bundle: Rolldown.OutputBundle, file: string): Rolldown.OutputChunk | undefined {
  return chunksOf(bundle).find(({ fileName }) => fileName === file);
}

function short(id: string): string {
  return relative(process.cwd(), id);
}
