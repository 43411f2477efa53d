import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Build, readBuild } from "./build-manifest.ts";
import { FUNCTION_BUDGET, functionKilobytes } from "./function-code.ts";
import { SYNC_BUDGET, syncKilobytes } from "./sync-code.ts";

/** What the app may weigh, in kB of 1000 bytes after gzip. */
const BUDGETS = {
  firstScripts: 55,
  firstStyles: 8,
  largestPage: 80,
  precache: 600,
};

/** Modules that may only come when a page that needs them is opened. */
const LATER = [
  /node_modules\/chart\.js\//,
  /node_modules\/marked\//,
  /src\/(core|features)\/assistant\//,
  /node_modules\/(papaparse|fflate|workbox-window)\//,
  /node_modules\/@supabase\//,
  /src\/importers\//,
  // What says how syncing stands, and what starts it, is small and may come sooner.
  /src\/sync\/(?!sync-(client|status)\.ts)/,
  /src\/remote\/(client|sync-\w+)\.ts/,
  // Nobody who does not ask pays for the assistant.
  /src\/remote\/ai-/,
  /contract\/(ai|sieve)/,
];

/** What somebody opens who never asks the assistant anything, and what must not come with it. */
const EVERY_DAY = [
  "src/features/today/filled-cards.tsx",
  "src/features/check-in/check-in-sheet.tsx",
  "src/app/trends-route.tsx",
  "src/app/background.ts",
];
const FOR_WHO_ASKS = [/node_modules\/marked\//, /src\/core\/assistant\//, /contract\/(ai|sieve)/];

interface Line {
  readonly what: string;
  readonly kilobytes: number;
  readonly budget: number;
}

const build = readBuild(process.argv[2] ?? "dist");
const lines: Line[] = [
  {
    what: "JavaScript before the first check-in",
    ...weigh(build.firstScripts),
    budget: BUDGETS.firstScripts,
  },
  { what: "Styles before the first check-in", ...weigh(build.firstStyles), budget: BUDGETS.firstStyles },
  { ...heaviestLater(build), budget: BUDGETS.largestPage },
  {
    what: `All ${build.precached.length} files kept for offline`,
    ...weigh(build.precached),
    budget: BUDGETS.precache,
  },
  {
    what: "Syncing, beyond Dexie, the Supabase client and the first load",
    kilobytes: await syncKilobytes(build),
    budget: SYNC_BUDGET,
  },
  {
    what: "The function ai with its SDKs, not compressed",
    kilobytes: await functionKilobytes(),
    budget: FUNCTION_BUDGET,
  },
];
for (const { what, kilobytes, budget } of lines) {
  const verdict = kilobytes <= budget ? "ok    " : "MISSED";
  console.log(`${verdict} ${kilobytes.toFixed(1).padStart(7)} kB of ${String(budget).padStart(3)}  ${what}`);
}

const early = build.firstScripts
  .flatMap((file) => build.modules[file] ?? [])
  .filter((module) => LATER.some((pattern) => pattern.test(module)));
for (const module of early) console.log(`MISSED ${module} is loaded before the first check-in`);

const unasked = EVERY_DAY.flatMap((page) =>
  build
    .scriptsOf(page)
    .flatMap((file) => build.modules[file] ?? [])
    .filter((module) => FOR_WHO_ASKS.some((pattern) => pattern.test(module)))
    .map((module) => `MISSED ${module} is loaded with ${page}`),
);
for (const line of unasked) console.log(line);

const first = build.firstScripts.flatMap((file) => build.modules[file] ?? []);
if (!first.some((module) => module.endsWith("/check-in-card.tsx"))) {
  console.log("MISSED The check-in card is not among what is loaded first");
  process.exitCode = 1;
}
if (early.length > 0 || unasked.length > 0 || lines.some(({ kilobytes, budget }) => kilobytes > budget))
  process.exitCode = 1;

function weigh(files: readonly string[]): { kilobytes: number } {
  const sizes = files.map((file) => gzipSync(readFileSync(join(build.folder, file))).length);
  return { kilobytes: sizes.reduce((sum, size) => sum + size, 0) / 1000 };
}

function heaviestLater({ firstScripts, precached }: Build): { what: string; kilobytes: number } {
  const [heaviest] = precached
    .filter((file) => file.endsWith(".js") && !firstScripts.includes(file))
    .map((file) => ({ what: `Heaviest later script: ${file}`, ...weigh([file]) }))
    .toSorted((a, b) => b.kilobytes - a.kilobytes);
  return heaviest ?? { what: "Heaviest later script: none", kilobytes: 0 };
}
