import { openDevice, slowDown } from "./device.ts";
import type { Figure } from "./figure.ts";
import { median } from "./figure.ts";

const RUNS = 3;
/** A middling phone on a middling network, as Lighthouse has it. */
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

/** What a first visit costs until a check-in can be made. */
export async function benchFirstLoad(baseURL: string): Promise<Figure[]> {
  const runs = [];
  for (let run = 0; run < RUNS; run++) runs.push(await firstVisit(baseURL));
  return [
    {
      name: "JavaScript before the first check-in, gzip",
      value: median(runs.map((run) => run.scriptBytes)) / 1000,
      unit: "kB",
      bar: 55,
      baseline: "peer 451 kB",
    },
    {
      name: "Cold load, 4× CPU, 1.6 Mb/s, 150 ms: check-in usable",
      value: median(runs.map((run) => run.usableMs)),
      unit: "ms",
      bar: 2000,
      baseline: "peer 5,100 ms",
    },
  ];
}

async function firstVisit(baseURL: string): Promise<{ usableMs: number; scriptBytes: number }> {
  const device = await openDevice(baseURL);
  try {
    await device.cdp.send("Network.enable");
    await device.cdp.send("Network.emulateNetworkConditions", NETWORK);
    await slowDown(device, 4);
    await device.context.addInitScript(noteUsable);
    await device.page.goto("/");
    const usable = await device.page.waitForFunction(() => (globalThis as { usable?: object }).usable);
    return (await usable.jsonValue()) as { usableMs: number; scriptBytes: number };
  } finally {
    await device.close();
  }
}

/** Runs in the page: notes when the five steps stand, and which scripts had arrived by then. */
function noteUsable(): void {
  const scope = globalThis as { usable?: { usableMs: number; scriptBytes: number } };
  new MutationObserver((_changes, observer) => {
    const great = [...document.querySelectorAll("button")].some((button) =>
      button.textContent?.includes("Great"),
    );
    if (!great) return;
    observer.disconnect();
    const usableMs = performance.now();
    const scripts = performance
      .getEntriesByType("resource")
      .filter((entry): entry is PerformanceResourceTiming => entry instanceof PerformanceResourceTiming)
      .filter((entry) => entry.name.endsWith(".js") && entry.responseEnd <= usableMs);
    const scriptBytes = scripts.reduce((sum, entry) => sum + entry.encodedBodySize, 0);
    scope.usable = { usableMs, scriptBytes };
  }).observe(document, { childList: true, subtree: true });
}
