import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
const APPLICATIONS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Where a Chromium that starts is installed: CHROMIUM_PATH, Playwright's own, or the system's. */
export function findChromium(): string | undefined {
  const chosen = process.env["CHROMIUM_PATH"];
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/bin", "/snap/bin"];
  const system = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const candidates = [chosen ?? "", chromium.executablePath(), ...system, ...APPLICATIONS];
  return candidates.find((path) => path !== "" && existsSync(path) && starts(path));
}

/** A browser whose libraries are missing is there and yet does not start. */
function starts(path: string): boolean {
  return process.platform === "win32" || spawnSync(path, ["--version"], { timeout: 30_000 }).status === 0;
}

let found: string | undefined;

/** How Playwright and Lighthouse start Chromium on this machine, quiet in the background. */
export function chromiumOptions(): { readonly executablePath: string; readonly args: string[] } {
  found ??= findChromium();
  if (!found) throw new Error("No Chromium starts here. Run: node tests/e2e/ensure-chromium.ts");
  const args = ["--disable-background-networking", "--disable-component-update", "--disable-sync"];
  // Chromium's sandbox does not work for root, which is what containers run as.
  if (process.getuid?.() === 0) args.push("--no-sandbox");
  return { executablePath: found, args };
}
