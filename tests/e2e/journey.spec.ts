import type { Page } from "@playwright/test";
import { addDays, type Instant, localDay, type OffsetMinutes } from "#core/time.ts";
import { seedCheckIns, waitUntilScored } from "../bench/seed.ts";
import { generateWhoopExport } from "../fixtures/whoop-export.ts";
import { type App, expect, installed, test } from "./app.ts";
import { ImportPage } from "./page-models/import-page.ts";

const TEN_YEARS = 3650;
const today = localDay(Date.now() as Instant, 120 as OffsetMinutes);

test("ten years and a mood tap become a score, and all of it is there offline after a restart", async ({
  app,
}) => {
  test.slow();
  const decade = generateWhoopExport({ seed: 1, firstDay: addDays(today, -TEN_YEARS), days: TEN_YEARS });
  const page = await app.open("/");
  await installed(page);
  await bringIn(page, decade.zip);
  await seedCheckIns(page, decade.truth.checkIns);
  await waitUntilScored(page);
  await page.goto("/");
  await page.getByRole("button", { name: "Good" }).first().click();
  await expect(page.getByText("Saved.").first()).toBeVisible();
  await waitUntilScored(page);

  await app.closeBrowser();
  await app.startBrowser();
  await app.goOffline();
  await showsEverything(app);
});

async function bringIn(page: Page, zip: Uint8Array): Promise<void> {
  const importPage = new ImportPage(page);
  await importPage.open();
  await importPage.choose("my_whoop_data.zip", zip);
  await importPage.confirm();
  await importPage.done();
}

async function showsEverything(app: App): Promise<void> {
  const page = await app.open("/");
  await expect(page.getByText(/Good, \d\d:\d\d/).first()).toBeVisible();
  const risk = page.getByRole("region", { name: "Burnout risk" });
  await expect(risk).toContainText(/Low|Usual|Raised|High/);
  await expect(risk).toContainText(/likely \d+–\d+/);
  await expect(page.getByRole("region", { name: /why/ }).getByRole("listitem").first()).toBeVisible();
  await expect(page.getByRole("region", { name: /night/ })).toContainText(/\d+\sms/);

  await page.goto("/trends?metric=hrvRmssd&range=all");
  await expect.poll(() => inkOf(page)).toBeGreaterThan(1000);
  await page.goto("/diary");
  await expect(page.getByText("Good").first()).toBeVisible();
  expect(app.violations).toEqual([]);
}

/** How many pixels of the first chart are drawn on. */
async function inkOf(page: Page): Promise<number> {
  return page
    .locator("canvas")
    .first()
    .evaluate((canvas: HTMLCanvasElement) => {
      const pixels = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      return pixels.filter((_value, index) => index % 4 === 3).filter((alpha) => alpha > 0).length;
    });
}
