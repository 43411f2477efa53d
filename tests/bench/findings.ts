import type { Page } from "@playwright/test";
import { addDays, dayFromNumber } from "../../src/core/time.ts";
import { ImportPage } from "../e2e/page-models/import-page.ts";
import { generateWhoopExport } from "../fixtures/whoop-export.ts";
import { noiseHistory } from "../noise/histories.ts";
import { lookThrough } from "../noise/look-through.ts";
import { type Device, installed, longestTask, openDevice } from "./device.ts";
import { type Figure, median } from "./figure.ts";
import { seedCheckIns, waitUntilScored } from "./seed.ts";

const TEN_YEARS = 3650;
const ROUNDS = 7;
const STOPS = 3;

/** What findings over ten years cost, how fast they stop, and whether the page feels them. */
export async function benchFindings(baseURL: string): Promise<Figure[]> {
  return [...lookFigures(), ...(await stopFigures(baseURL))];
}

/** Forty pairs at up to three lags, six of them with an effect: those are shuffled to the end. */
function lookFigures(): Figure[] {
  const data = noiseHistory({
    seed: 1,
    days: TEN_YEARS,
    memory: 0.5,
    missing: 0.1,
    questions: 1,
    effect: 0.5,
  });
  const times: number[] = [];
  const again: number[] = [];
  let [pairs, found] = [0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    const look = lookThrough(data);
    times.push(performance.now() - start);
    pairs = look.pairs.length;
    found = look.found.length;
    const before = performance.now();
    lookThrough(data, look.pairs);
    again.push(performance.now() - before);
  }
  return [
    {
      name: `Findings over ten years, ${pairs} candidate pairs, worker time`,
      value: median(times),
      unit: "ms",
      bar: 1500,
      baseline: `${found} found`,
    },
    { name: "The same when nothing changed", value: median(again), unit: "ms", bar: 300 },
  ];
}

async function stopFigures(baseURL: string): Promise<Figure[]> {
  const device = await openDevice(baseURL);
  try {
    await fill(device);
    const stops: number[] = [];
    const tasks: number[] = [];
    for (let stop = 0; stop < STOPS; stop++) {
      await forgetFindings(device.page);
      await device.page.goto("/findings");
      await longestTask(device.page);
      stops.push(await msToStop(device.page));
      tasks.push(await longestTask(device.page));
    }
    return [
      { name: "Stopping a look for findings, 1× CPU", value: median(stops), unit: "ms", bar: 50 },
      { name: "Longest main-thread task while looking, 1× CPU", value: median(tasks), unit: "ms", bar: 50 },
    ];
  } finally {
    await device.close();
  }
}

async function fill({ page }: Device): Promise<void> {
  const firstDay = addDays(dayFromNumber(Math.floor(Date.now() / 86_400_000)), 1 - TEN_YEARS);
  const { zip, truth } = generateWhoopExport({ seed: 1, firstDay, days: TEN_YEARS });
  await page.goto("/");
  await installed(page);
  const importPage = new ImportPage(page);
  await importPage.open();
  await importPage.choose("whoop-export.zip", zip);
  await importPage.confirm();
  await importPage.done();
  await seedCheckIns(page, truth.checkIns);
  await waitUntilScored(page);
}

/** So that the next visit looks at everything again. */
function forgetFindings(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("fire-rescued");
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const transaction = db.transaction("findings", "readwrite");
    transaction.objectStore("findings").clear();
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    db.close();
  });
}

/** From the tap on "Stop", as soon as it is there, until the worker has let go: its lock is free again. */
function msToStop(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const stopButton = () =>
      [...document.querySelectorAll("button")].find((one) => one.textContent === "Stop");
    const isLooking = async () => {
      const { held = [] } = await navigator.locks.query();
      return held.some(({ name }) => name === "fire-rescued-findings fire-rescued");
    };
    const next = () => new Promise((resolve) => setTimeout(resolve));
    while (!stopButton() || !(await isLooking())) await next();
    const tapped = performance.now();
    stopButton()?.click();
    while (stopButton() || (await isLooking())) await next();
    return performance.now() - tapped;
  });
}
