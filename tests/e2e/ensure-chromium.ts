import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { findChromium } from "./chromium.ts";

interface Way {
  readonly command: string;
  readonly needsRoot?: boolean;
  readonly if?: () => boolean;
}

// The set-up step of the browser tests: makes sure that a Chromium starts, installing one if need be.
const ways: readonly Way[] = [
  { command: "npx playwright install chromium" },
  {
    command: "npx playwright install-deps chromium",
    needsRoot: true,
    // It is there and yet does not start: the libraries it needs are missing.
    if: () => existsSync(chromium.executablePath()),
  },
  { command: "apt-get update", needsRoot: true },
  { command: "apt-get install --yes --no-install-recommends chromium", needsRoot: true },
];

/** A download that does not come must not stop the next way from being tried. */
const PATIENCE = 300_000;

const isRoot = process.getuid?.() === 0;
for (const way of ways) {
  if (findChromium()) break;
  if ((way.needsRoot && !isRoot) || way.if?.() === false) continue;
  console.log(`No Chromium starts here yet: ${way.command}`);
  spawnSync(way.command, {
    shell: true,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    timeout: PATIENCE,
  });
}

const path = findChromium();
if (!path) {
  console.error("The browser tests need Chromium. Install it, or name one in CHROMIUM_PATH.");
  process.exit(1);
}
console.log(`Browser tests run in ${path}`);
