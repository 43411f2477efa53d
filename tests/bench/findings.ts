import type { Page } from "@playwright/test";
import { lagsOf, outcomes } from "../../src/core/findings/candidates.ts";
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
/** When it is stopped, in milliseconds after that can be asked for. */
const STOPS = [0, 60, 120, 180, 240, 300];

/** What findings over ten years cost, how fast they stop, and whether the page feels them. */
export async function benchFindings(baseURL: string): Promise<Figure[]> {
  return [...lookFigures(), ...(await stopFigures(baseURL))];
}

/** Forty pairs at up to three lags, six of them with an effect: those are shuffled to the end. */
function lookFigures(): Figure[] {
  const data = noiseHistory({ seed: 1, days: TEN_YEARS, memory: 0.5, missing: 0.1, questions: 2 });
  const { cause, values: yes } = data.answers[0]!;
  for (const outcome of outcomes) {
    const [later = 0] = lagsOf({ cause, outcome });
    const values = data.columns.values[outcome]!;
    for (let day = 0; day + later < TEN_YEARS; day++) values[day + later]! += 0.5 * (yes[day]! || 0);
  }
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
    for (const stop of STOPS) {
      await forgetFindings(device.page);
      await device.page.goto("/findings");
      await longestTask(device.page);
      stops.push(await msToStop(device.page, stop));
      tasks.push(await longestTask(device.page));
    }
    return [
      {
        name: "Stopping a look for findings, the slowest of six, 1× CPU",
        value: Math.max(...stops),
        unit: "ms",
        bar: 50,
      },
      {
        name: "Longest main-thread task while looking, 1× CPU",
        value: Math.max(...tasks),
        unit: "ms",
        bar: 50,
      },
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

/**
 * From the tap on "Stop" until the worker has let go: its lock is free again.
 *
 * @param wait milliseconds from when "Stop" can be tapped to the tap
 */
function msToStop(page: Page, wait: number): Promise<number> {
  return page.evaluate(async (wait) => {
    const stopButton = () =>
      [...document.querySelectorAll("button")].find((one) => one.textContent === "Stop");
    const isLooking = async () => {
      const { held = [] } = await navigator.locks.query();
      return held.some(({ name }) => name === "fire-rescued-findings fire-rescued");
    };
    const pause = (milliseconds = 0) => new Promise((resolve) => setTimeout(resolve, milliseconds));
    while (!stopButton() || !(await isLooking())) await pause();
    await pause(wait);
    if (!(await isLooking())) throw new Error("The look was over before it was stopped");
    const tapped = performance.now();
    stopButton()?.click();
    while (stopButton() || (await isLooking())) await pause();
    return performance.now() - tapped;
  }, wait);
}
