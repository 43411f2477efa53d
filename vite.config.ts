import type { ServerResponse } from "node:http";
import { dirname, relative, resolve } from "node:path";
import { loadEnv, type Plugin, type Rolldown } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import solid from "vite-plugin-solid";
import { defineConfig } from "vitest/config";
import { localBackend } from "./supabase/local/backend.ts";

const port = Number(process.env["PORT"] ?? 4173);

/** The Supabase project that the app is built for; without one it talks to the server it came from. */
const supabaseUrl = loadEnv("production", process.cwd())["VITE_SUPABASE_URL"];

/** That project's address where it is another origin than the app's, for requests and for its socket. */
const remoteOrigins = supabaseUrl
  ? ` ${new URL(supabaseUrl).origin} ${new URL(supabaseUrl).origin.replace(/^http/, "ws")}`
  : "";

/** Nothing runs, is drawn or is fetched that did not come from our own origin, and nothing inline. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  `connect-src 'self'${remoteOrigins}`,
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types default",
].join("; ");

/** The response headers by path, for the local server and, as the file `_headers`, for hosting. */
const headers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "/*": {
    "Content-Security-Policy": contentSecurityPolicy,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "no-referrer",
    "Strict-Transport-Security": "max-age=31536000",
    "X-Content-Type-Options": "nosniff",
  },
  "/assets/*": { "Cache-Control": "public, max-age=31536000, immutable" },
  "/index.html": { "Cache-Control": "no-cache" },
  "/service-worker.js": { "Cache-Control": "no-cache" },
};

function setHeaders(response: ServerResponse, path: string): void {
  for (const [pattern, named] of Object.entries(headers)) {
    const matches = pattern.endsWith("*") ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
    if (matches) for (const [name, value] of Object.entries(named)) response.setHeader(name, value);
  }
}

function headersFile(): string {
  return Object.entries(headers)
    .map(([pattern, named]) =>
      [pattern, ...Object.entries(named).map(([name, value]) => `  ${name}: ${value}`), ""].join("\n"),
    )
    .join("");
}

function responseHeaders(): Plugin {
  return {
    name: "response-headers",
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "_headers", source: headersFile() });
    },
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        setHeaders(response, new URL(request.url ?? "/", "http://localhost").pathname);
        next();
      });
    },
  };
}

/** Which modules went into which chunk, for the size budgets to look at. */
function chunkModules(): Plugin {
  return {
    name: "chunk-modules",
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) =>
        // Relative: where this was built is nobody's business who is served it.
        file.type === "chunk"
          ? [[file.fileName, file.moduleIds.map((id) => relative(process.cwd(), id))]]
          : [],
      );
      this.emitFile({
        type: "asset",
        fileName: ".vite/modules.json",
        source: JSON.stringify(Object.fromEntries(modules)),
      });
    },
  };
}

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
  /** Whether modules at some paths load another one that no other page loads, lazily loaded ones aside. */
  readonly onlyLoadedBy: (...paths: readonly string[]) => (id: string) => boolean;
}

/**
 * Makes workers entries of the page's own build, so that they and the page share files. By itself Vite
 * bundles each worker apart, with its own copy of Dexie and all else (vitejs/vite#16719). The development
 * server is not touched.
 *
 * The build fails when a worker would load a module of the page.
 */
function sharedWorkers(): SharedWorkers {
  const workers = new Set<string>();
  let importsOf: ImportsOf = () => [];
  let inWorker: ReadonlySet<string> = new Set();
  let lazy: readonly string[] = [];
  return {
    inWorker: (id) => inWorker.has(id),
    loadedBy(path) {
      let modules: ReadonlySet<string> | undefined;
      return (id) => {
        modules ??= reachable([resolve(path)], importsOf);
        return modules.has(id);
      };
    },
    onlyLoadedBy(...paths) {
      const own = paths.map((path) => resolve(path));
      let ofOwn: ReadonlySet<string> | undefined;
      let ofOthers: ReadonlySet<string> | undefined;
      return (id) => {
        ofOwn ??= reachable(own, importsOf);
        ofOthers ??= reachable(
          [resolve("index.html"), ...lazy.filter((page) => !own.includes(page))],
          importsOf,
        );
        return ofOwn.has(id) && !ofOthers.has(id);
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
        lazy = [...this.getModuleIds()].filter((id) => this.getModuleInfo(id)?.dynamicImporters.length);
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

const serviceWorker = VitePWA({
  strategies: "injectManifest",
  srcDir: "src/sw",
  filename: "service-worker.ts",
  injectRegister: false,
  manifest: false,
  injectManifest: {
    // Every lazy page too, so that one visit is enough to open all of them without a network. Pictures of the
    // app are for installing it, which takes a network anyway.
    globPatterns: ["**/*.{js,css,html,svg,webmanifest}"],
    globIgnores: ["service-worker.js"],
    rollupFormat: "iife",
  },
});

const workers = sharedWorkers();
const atStart = workers.loadedBy("index.html");
const belowCheckIn = workers.loadedBy("src/app/today-cards-route.tsx");
/** What most days open, and what goes on behind it. */
const daily = [
  workers.loadedBy("src/features/today/filled-cards.tsx"),
  workers.loadedBy("src/features/check-in/check-in-sheet.tsx"),
  workers.loadedBy("src/app/trends-route.tsx"),
  workers.loadedBy("src/features/findings/findings-page.tsx"),
  workers.loadedBy("src/app/background.ts"),
];
/** What an answer is made from and shown with, as below a chart. */
const ofInsights = workers.loadedBy("src/features/assistant/insight-line.tsx");
/** What only those load who look at answers, and ask. */
const ofAssistant = workers.onlyLoadedBy(
  "src/app/assistant-route.tsx",
  "src/features/assistant/answer-waiting.ts",
  "src/features/assistant/insight-line.tsx",
  "src/features/assistant/page-surroundings.ts",
  "src/features/assistant/sent-page.tsx",
  "src/features/assistant/switch-on.tsx",
);
/** What keeps names and dates from leaving the device. */
const ofSieve = /\/contract\/sieve\//;
/** It waits for texts at its top, and a translation that waited for it would wait for ever. */
const entry = /\/index\.html$|\/app\/main\.tsx$/;

/**
 * Which modules come in one file: few files, because a dozen small ones wait for each other on a slow network.
 *
 *   data    what the first page and workers need: Dexie and the way to the database
 *   first   what else the first check-in needs
 *   today   what else a first visit shows
 *   series  what the pages of most days and workers need: the series that charts and scores are made of
 *   work    what else several workers need, or workers and pages
 *   shared  what several pages need
 *   sieve, insight, assistant  what else those need who send, see an answer below a chart, and ask
 */
const files = [
  { name: "data", test: (id: string) => (atStart(id) || belowCheckIn(id)) && workers.inWorker(id) },
  { name: "first", test: (id: string) => atStart(id) && !entry.test(id) },
  { name: "today", test: belowCheckIn },
  { name: "series", test: (id: string) => workers.inWorker(id) && daily.some((loads) => loads(id)) },
  { name: "work", test: workers.inWorker, minShareCount: 2 },
  // Before the assistant's files: each takes along what its modules import.
  { name: "shared", test: (id: string) => /\/src\//.test(id) && !ofAssistant(id), minShareCount: 2 },
  { name: "sieve", test: (id: string) => ofSieve.test(id) && ofAssistant(id) },
  { name: "insight", test: (id: string) => ofInsights(id) && ofAssistant(id) },
  { name: "assistant", test: ofAssistant, minShareCount: 2 },
];

/** Milliseconds. A busy machine is slow, not wrong: only what hangs is to fail by it. */
const TEST_TIMEOUT = 60_000;

export default defineConfig({
  plugins: [workers.plugin, solid(), responseHeaders(), localBackend(), chunkModules(), serviceWorker],
  build: {
    target: "es2023",
    modulePreload: { polyfill: false },
    manifest: true,
    rolldownOptions: { output: { codeSplitting: { groups: files } } },
  },
  // As the functions reach it, too: "localhost" may listen at ::1 only.
  server: { host: "127.0.0.1", port },
  preview: { host: "127.0.0.1", port, strictPort: true, cors: false },
  test: {
    environment: "node",
    // Every core: by itself one is kept free, which is half of a small machine.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: { name: "src", include: ["src/**/*.test.{ts,tsx}"], testTimeout: TEST_TIMEOUT },
      },
      // What looks at the code from outside runs without the plugins that build it.
      {
        extends: false,
        test: {
          name: "tests",
          include: ["tests/**/*.test.ts"],
          environment: "node",
          testTimeout: TEST_TIMEOUT,
        },
      },
    ],
  },
});
