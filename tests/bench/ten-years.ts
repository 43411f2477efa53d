import { addDays, dayFromNumber, type LocalDay } from "../../src/core/time.ts";
import { ImportPage } from "../e2e/page-models/import-page.ts";
import { generateWhoopExport } from "../fixtures/whoop-export.ts";
import { calm, type Device, installed, longestTask, openDevice, slowDown } from "./device.ts";
import { type Figure, median } from "./figure.ts";
import { seedCheckIns, waitUntilScored } from "./seed.ts";

const ROUTES = [
  "/",
  "/trends",
  "/trends?range=all",
  "/findings",
  "/diary",
  "/day",
  "/more",
  "/more/data",
  "/import",
  "/help",
];
const STARTS = 5;
const VISITS = 3;
const TEN_YEARS = 3650;

/** Ten years of data: bringing them in, opening Today on them without a network, and moving about. */
export async function benchTenYears(baseURL: string): Promise<Figure[]> {
  const empty = await openDevice(baseURL);
  const full = await openDevice(baseURL);
  try {
    const { zip, truth } = generateWhoopExport({
      seed: 1,
      firstDay: addDays(today(), 1 - TEN_YEARS),
      days: TEN_YEARS,
    });
    const imported = await importExport(full, zip);
    await seedCheckIns(full.page, truth.checkIns);
    await waitUntilScored(full.page);
    await empty.page.goto("/");
    await installed(empty.page);
    const starts = await warmStarts(empty, full);
    return [...imported, starts, await longestTaskOfRoutes(full)];
  } finally {
    await empty.close();
    await full.close();
  }
}

function today(): LocalDay {
  return dayFromNumber(Math.floor(Date.now() / 86_400_000));
}

async function importExport(device: Device, zip: Uint8Array): Promise<Figure[]> {
  const { page } = device;
  await page.goto("/");
  await installed(page);
  const importPage = new ImportPage(page);
  await importPage.open();
  await page.waitForLoadState("networkidle");
  await longestTask(page);
  const began = Date.now();
  await importPage.choose("whoop-export.zip", zip);
  await importPage.confirm();
  await importPage.done();
  const took = Date.now() - began;
  return [
    { name: "Import of a ten-year export, 1× CPU", value: took, unit: "ms", bar: 8000 },
    {
      name: "Longest main-thread task while importing, 1× CPU",
      value: await longestTask(page),
      unit: "ms",
      bar: 50,
    },
  ];
}

/** Starts both in turn, so that whatever else the machine does hits both alike. */
async function warmStarts(empty: Device, full: Device): Promise<Figure> {
  const times = { empty: [] as number[], full: [] as number[] };
  await empty.context.setOffline(true);
  await full.context.setOffline(true);
  for (let start = 0; start < STARTS; start++) {
    times.empty.push(await todayPainted(empty, "What will appear here"));
    times.full.push(await todayPainted(full, "Burnout risk"));
  }
  const baseline = median(times.empty);
  return {
    name: "Offline warm start with ten years, against an empty database",
    value: median(times.full) / baseline,
    unit: "×",
    bar: 1.5,
    baseline: `${baseline.toFixed(0)} ms empty, ${median(times.full).toFixed(0)} ms full`,
  };
}

async function todayPainted({ page }: Device, heading: string): Promise<number> {
  await page.goto("/");
  await page.getByRole("heading", { name: heading }).waitFor();
  return page.evaluate(
    () => new Promise<number>((resolve) => requestAnimationFrame(() => resolve(performance.now()))),
  );
}

async function longestTaskOfRoutes(device: Device): Promise<Figure> {
  const { page } = device;
  await slowDown(device, 4);
  let worst = { route: "", longest: 0 };
  for (const route of ROUTES) {
    const visits: number[] = [];
    for (let visit = 0; visit < VISITS; visit++) {
      await page.goto(route);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await calm(page);
      visits.push(await longestTask(page));
    }
    const longest = median(visits);
    if (longest > worst.longest) worst = { route, longest };
  }
  await slowDown(device, 1);
  return {
    name: "Longest main-thread task on any route, ten years, 4× CPU",
    value: worst.longest,
    unit: "ms",
    bar: 100,
    baseline: `worst: ${worst.route || "none over 50"}; peer 2,031 ms`,
  };
}
