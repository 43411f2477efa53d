import { readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";

/**
 * Puts a second version where the first was served from: another page, another service worker, every
 * script and style under a new address and none under its old one.
 */
export async function deploySecondVersion(folder: string): Promise<void> {
  await rename(join(folder, "assets"), join(folder, "assets-2"));
  const scripts = (await readdir(join(folder, "assets-2"))).map((name) => join("assets-2", name));
  for (const name of ["index.html", "service-worker.js", ...scripts.filter((name) => name.endsWith(".js"))]) {
    const path = join(folder, name);
    const text = (await readFile(path, "utf8")).replaceAll("assets/", "assets-2/");
    await writeFile(path, text);
  }
  await change(join(folder, "index.html"), "<title>", '<meta name="version" content="2"><title>');
  await change(join(folder, "service-worker.js"), /(revision":")[^"]+(","url":"index.html")/, "$1second$2");
}

async function change(path: string, from: string | RegExp, to: string): Promise<void> {
  const before = await readFile(path, "utf8");
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${path} has no ${from} to change`);
  await writeFile(path, after);
}

/** Which version a page runs. */
export async function versionOf(page: Page): Promise<1 | 2> {
  return (await page.locator('meta[name="version"]').count()) === 0 ? 1 : 2;
}

/** Has the browser look for a new version, as it does by itself, until one waits. */
export async function findSecondVersion(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const worker = registration.installing ?? registration.waiting;
    if (!worker || worker.state === "installed") return;
    await new Promise<void>((resolve) => {
      worker.addEventListener("statechange", () => {
        if (worker.state === "installed") resolve();
      });
    });
  });
}
