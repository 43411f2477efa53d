import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, type CDPSession, chromium, type Page } from "@playwright/test";
import { chromiumOptions } from "../e2e/chromium.ts";

/** A phone with its own storage: a persistent profile that is thrown away at the end. */
export interface Device {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly close: () => Promise<void>;
}

/** Starts a phone-sized browser at `baseURL` with an empty profile; long tasks are noted from the first. */
export async function openDevice(baseURL: string): Promise<Device> {
  const profile = await mkdtemp(join(tmpdir(), "fire-rescued-bench-"));
  const context = await chromium.launchPersistentContext(profile, {
    ...chromiumOptions(),
    baseURL,
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    serviceWorkers: "allow",
  });
  await context.addInitScript(noteLongTasks);
  const page = context.pages()[0] ?? (await context.newPage());
  const cdp = await context.newCDPSession(page);
  return {
    context,
    page,
    cdp,
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** Runs in the page. */
function noteLongTasks(): void {
  const scope = globalThis as unknown as { longTasks: number[] };
  scope.longTasks = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) scope.longTasks.push(entry.duration);
  }).observe({ type: "longtask", buffered: true });
}

/** The longest main-thread task since the page began or was last asked; 0 when none took over 50 ms. */
export async function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => {
    const scope = globalThis as unknown as { longTasks: number[] };
    const longest = Math.max(0, ...scope.longTasks);
    scope.longTasks = [];
    return longest;
  });
}

/** Slows the processor down so many times. */
export async function slowDown(device: Device, rate: number): Promise<void> {
  await device.cdp.send("Emulation.setCPUThrottlingRate", { rate });
}

/** Waits until the service worker holds every page. */
export async function installed(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

/** Waits until the page has had nothing to draw or work out for a while; the browser says so itself. */
export async function calm(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let idle = 0;
        const look = (deadline: IdleDeadline) => {
          idle = deadline.timeRemaining() > 40 ? idle + 1 : 0;
          if (idle >= 20) resolve();
          else requestIdleCallback(look);
        };
        requestIdleCallback(look);
      }),
  );
}
