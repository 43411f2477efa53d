import { spawnSync } from "node:child_process";
import { findChromium } from "./chromium.ts";

// The set-up step of the browser tests: makes sure that a Chromium starts, installing one if need be.
const isRoot = process.getuid?.() === 0;
const ways: readonly (readonly string[])[] = [
  ["npx", "playwright", "install", "chromium"],
  ...(isRoot
    ? [
        ["npx", "playwright", "install-deps", "chromium"],
        ["apt-get", "update"],
        ["apt-get", "install", "--yes", "--no-install-recommends", "chromium"],
      ]
    : []),
];

for (const [command = "", ...args] of ways) {
  if (findChromium()) break;
  console.log(`No Chromium starts here yet: ${command} ${args.join(" ")}`);
  spawnSync(command, args, {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}

const path = findChromium();
if (!path) {
  console.error("The browser tests need Chromium. Install it, or name one in CHROMIUM_PATH.");
  process.exit(1);
}
console.log(`Browser tests run in ${path}`);
